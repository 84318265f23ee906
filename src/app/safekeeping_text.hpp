// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/safekeeping_presenter.hpp"

#include <QString>

namespace unknot {

/// What became of the last deed: what happened, what is still safe, what to do. Empty where there was none.
[[nodiscard]] QString safekeepingText(const SafekeepingView& view);

/// How the journal was opened, where something had to be done for it.
[[nodiscard]] QString recoveryText(const JournalRecovery& recovery);

/// An instant on this computer's clock: "21 November 2026 at 08:40".
[[nodiscard]] QString momentText(UtcTime time);

} // namespace unknot
