// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/words.hpp"
#include "unknot/journal/episode.hpp"

namespace unknot {

// How times, lengths and answers are written on what is printed.

/// "21 November 2026, 08:40", at the place where it was noted; with its offset where that is not `here`.
[[nodiscard]] std::string momentWords(const Words& words, const WallTime& time, std::chrono::minutes here);
/// "21 November 2026".
[[nodiscard]] std::string dayWords(const Words& words, std::chrono::year_month_day day);
/// "21 Nov".
[[nodiscard]] std::string shortDayWords(const Words& words, std::chrono::year_month_day day);
/// "November 2026".
[[nodiscard]] std::string monthWords(const Words& words, std::chrono::year_month_day day);
/// "114 days".
[[nodiscard]] std::string dayCountWords(const Words& words, int days);
/// Whole years from one day to a later one: "5 years", "less than a year".
[[nodiscard]] std::string yearsWords(
    const Words& words, std::chrono::year_month_day from, std::chrono::year_month_day to);
/// "UTC+01:00".
[[nodiscard]] std::string offsetWords(std::chrono::minutes offset);
/// Two units at most: "40 seconds", "5 hours 12 minutes", "3 days 4 hours".
[[nodiscard]] std::string spanWords(const Words& words, std::chrono::milliseconds span);
/// "21 Nov, 08:40": the same where there are many; the year only where it is not that of `now`.
[[nodiscard]] std::string shortMomentWords(const Words& words, const WallTime& time, const WallTime& now);
/// "and 12 more in the journal".
[[nodiscard]] std::string moreWords(const Words& words, std::size_t number);

// Empty for what was not said.
[[nodiscard]] std::optional<Word> sheetWordFor(EpisodeKind kind);
[[nodiscard]] std::optional<Word> sheetWordFor(Side side);
[[nodiscard]] std::optional<Word> sheetWordFor(Spread spread);
[[nodiscard]] Word sheetWordFor(Outcome outcome);
[[nodiscard]] Word sheetWordFor(Answer answer);

/// What there is under it; empty where there is nothing.
[[nodiscard]] inline std::string textOf(const Words& words, const std::optional<Word>& word) {
    return word ? words[*word] : std::string();
}

} // namespace unknot
