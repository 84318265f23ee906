// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

#include <string_view>

namespace unknot {

// The words by which enums stand in the database and in exported files, the same everywhere, for ever.

[[nodiscard]] std::string_view wordOf(EpisodeKind kind); ///< "", "brief", "lasting", "comes-and-goes"
[[nodiscard]] std::string_view wordOf(Side side);        ///< "", "left", "right", "both"
[[nodiscard]] std::string_view wordOf(Spread spread);    ///< "", "none", "buttock", "leg"
[[nodiscard]] std::string_view wordOf(Outcome outcome);  ///< "better", "same", "worse", "could-not"
[[nodiscard]] std::string_view wordOf(Answer answer);    ///< "no", "yes", "not-sure"

/// Back to the value; empty for a word that is none. `Value` is one of the five above.
template <class Value>
[[nodiscard]] std::optional<Value> fromWord(std::string_view word);
template <>
[[nodiscard]] std::optional<EpisodeKind> fromWord(std::string_view word);
template <>
[[nodiscard]] std::optional<Side> fromWord(std::string_view word);
template <>
[[nodiscard]] std::optional<Spread> fromWord(std::string_view word);
template <>
[[nodiscard]] std::optional<Outcome> fromWord(std::string_view word);
template <>
[[nodiscard]] std::optional<Answer> fromWord(std::string_view word);

} // namespace unknot
