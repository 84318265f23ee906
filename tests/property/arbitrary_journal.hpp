// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

#include <rapidcheck.h>

namespace unknot::test {

/// What the texts of a journal are made of.
enum class Letters {
    any,   ///< whatever UTF-8 can hold, the hard ones often
    plain, ///< a few short words, so that searching finds something
};

/// An episode that breaks no rule; of `ids` different ones there can be.
[[nodiscard]] rc::Gen<Episode> arbitraryEpisode(Letters letters, int ids);
/// Episodes of which none has the id of another.
[[nodiscard]] rc::Gen<std::vector<Episode>> arbitraryJournal();

} // namespace unknot::test

namespace unknot {

/// How a failing case is shown.
void showValue(const Episode& episode, std::ostream& out);

} // namespace unknot
