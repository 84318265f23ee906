// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"

#include <QString>

namespace unknot {

// One plain sentence for each thing that can go wrong with an entry: what happened, what is still safe, what
// to do.

/// An entry could not be saved.
[[nodiscard]] QString entryNotSavedText(ErrorCode code);
/// What is being typed cannot be kept meanwhile.
[[nodiscard]] QString draftNotKeptText(ErrorCode code);

/// What was being typed when the program ended cannot be read.
[[nodiscard]] QString draftUnreadableText(ErrorCode code);

} // namespace unknot
