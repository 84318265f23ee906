// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

namespace unknot {

// The words of what is printed, all in one place. English, as the content is.

inline constexpr const char* kSheetTitle = "Back pain: sheet for the emergency department";
inline constexpr const char* kSheetFoot = "Written down by the person with Unknot. Not a diagnosis.";
inline constexpr const char* kNoAnswer = "No answer to a warning sign was kept.";
inline constexpr const char* kUnnamedSign = "One of the warning signs, not named here";
inline constexpr const char* kNoneOfThem = "None of the signs that were asked about";
inline constexpr const char* kNotKnown = "Not known";

/// "21 November 2026, 08:40", at the place where it was noted; with its offset where that is not `here`.
[[nodiscard]] std::string momentWords(const WallTime& time, std::chrono::minutes here);
/// "UTC+01:00".
[[nodiscard]] std::string offsetWords(std::chrono::minutes offset);
/// Two units at most: "40 seconds", "5 hours 12 minutes", "3 days 4 hours".
[[nodiscard]] std::string spanWords(std::chrono::milliseconds span);
/// "21 Nov, 08:40": the same where there are many; the year only where it is not that of `now`.
[[nodiscard]] std::string shortMomentWords(const WallTime& time, const WallTime& now);
/// "and 12 more in the journal".
[[nodiscard]] std::string moreWords(std::size_t number);
/// "1 entry", "12 entries".
[[nodiscard]] std::string countWords(std::size_t number, const char* one, const char* many);

// Empty for what was not said.
[[nodiscard]] const char* wordsFor(EpisodeKind kind);
[[nodiscard]] const char* wordsFor(Side side);
[[nodiscard]] const char* wordsFor(Spread spread);
[[nodiscard]] const char* wordsFor(Outcome outcome);
[[nodiscard]] const char* wordsFor(Answer answer);

} // namespace unknot
