// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/journal_presenter.hpp"

#include <QString>

namespace unknot {

// The journal's fixed words, as a person reads them; empty for what was not said.

[[nodiscard]] QString wordFor(EpisodeKind kind);
[[nodiscard]] QString wordFor(Side side);
[[nodiscard]] QString wordFor(Spread spread);
[[nodiscard]] QString wordFor(Outcome outcome);

/// "Lower back, left".
[[nodiscard]] QString placeText(const PlaceView& place);
/// "Warmth: better".
[[nodiscard]] QString triedText(const TriedView& tried);

} // namespace unknot
