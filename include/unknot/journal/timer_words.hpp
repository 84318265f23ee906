// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode_words.hpp"
#include "unknot/journal/timer_log.hpp"

namespace unknot {

// The words of timers in the database and in exported files, the same everywhere, for ever.

[[nodiscard]] std::string_view wordOf(
    RunStatus status); ///< "running", "paused", "time-up", "asking", "ended"
/// "", "looser", "same", "stiffer", "only-numb", "more-swollen".
[[nodiscard]] std::string_view wordOf(Feel feel);

template <>
[[nodiscard]] std::optional<RunStatus> fromWord(std::string_view word);
template <>
[[nodiscard]] std::optional<Feel> fromWord(std::string_view word);

} // namespace unknot
