// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/red_flag.hpp"

namespace unknot {

/// The strongest route that these answers lead to; empty where none does, which never means "safe".
///
/// Monotone: turning a "no" or a silence into "not sure" or "yes", or "not sure" into "yes", never
/// weakens it. "Not sure" counts as "yes" for emergency and sameDay signs (safety.md 2.1, our rule);
/// for weaker signs it counts for nothing. Answers to signs that `flags` does not know are ignored.
[[nodiscard]] std::optional<Route> routeFor(const RedFlags& flags, const Answers& answers);

/// Whether this answer to this sign counts as having it.
[[nodiscard]] bool countsAsYes(const RedFlag& sign, Answer answer);

/// The word by which a route stands in files and on the command line: "emergency", "sameDay", "soon",
/// "routine".
[[nodiscard]] std::string_view nameOf(Route route);
/// Back to the route; empty for a word that is none.
[[nodiscard]] std::optional<Route> routeNamed(std::string_view name);

/// The signs of one route, in the order of the content.
[[nodiscard]] std::vector<const RedFlag*> signsOf(const RedFlags& flags, Route route);

/// The combinations because of which these answers lead further than each of them alone, in the order of the
/// content. Borrows: `flags`.
[[nodiscard]] std::vector<const FlagCombination*> strengthenedBy(
    const RedFlags& flags, const Answers& answers);

} // namespace unknot
