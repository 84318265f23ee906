// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_words.hpp"

#include <cstdio>

namespace unknot {

using namespace std::chrono;

namespace {

Word later(Word first, unsigned by) {
    return Word(unsigned(first) + by);
}

std::string lengthOf(const Words& words, std::int64_t number, Word one, Word several) {
    return words.with(number == 1 ? one : several, {std::to_string(number)});
}

/// The larger one first; without one that is nothing.
std::string twoLengths(const Words& words, const std::string& larger, const std::string& smaller) {
    if (larger.empty() || smaller.empty())
        return larger + smaller;
    return words.with(Word::twoLengths, {larger, smaller});
}

} // namespace

std::string momentWords(const Words& words, const WallTime& time, minutes here) {
    const year_month_day day = time.localDay();
    const std::string& month = words[later(Word::month1, unsigned(day.month()) - 1)];
    const std::string text = words.with(Word::moment,
        {std::to_string(unsigned(day.day())), month, std::to_string(int(day.year())), clockText(time)});
    return time.offset == here ? text : text + " (" + offsetWords(time.offset) + ")";
}

std::string dayWords(const Words& words, year_month_day day) {
    return words.with(Word::dayDate,
        {std::to_string(unsigned(day.day())), words[later(Word::month1, unsigned(day.month()) - 1)],
            std::to_string(int(day.year()))});
}

std::string shortDayWords(const Words& words, year_month_day day) {
    return words.with(Word::shortDay,
        {std::to_string(unsigned(day.day())), words[later(Word::shortMonth1, unsigned(day.month()) - 1)]});
}

std::string monthWords(const Words& words, year_month_day day) {
    return words.with(Word::monthOfYear,
        {words[later(Word::month1, unsigned(day.month()) - 1)], std::to_string(int(day.year()))});
}

std::string dayCountWords(const Words& words, int days) {
    return lengthOf(words, days, Word::day, Word::days);
}

std::string yearsWords(const Words& words, year_month_day from, year_month_day to) {
    const bool isShort = month_day(to.month(), to.day()) < month_day(from.month(), from.day());
    const int number = int(to.year()) - int(from.year()) - (isShort ? 1 : 0);
    return number > 0 ? lengthOf(words, number, Word::year, Word::years) : words[Word::lessThanYear];
}

std::string shortMomentWords(const Words& words, const WallTime& time, const WallTime& now) {
    const year_month_day day = time.localDay();
    const std::string number = std::to_string(unsigned(day.day()));
    const std::string& month = words[later(Word::shortMonth1, unsigned(day.month()) - 1)];
    const std::string clock = clockText(time);
    const std::string text = day.year() == now.localDay().year()
        ? words.with(Word::shortMoment, {number, month, clock})
        : words.with(Word::shortMomentWithYear, {number, month, std::to_string(int(day.year())), clock});
    return time.offset == now.offset ? text : text + " " + offsetWords(time.offset);
}

std::string moreWords(const Words& words, std::size_t number) {
    return words.with(Word::more, {std::to_string(number)});
}

std::string offsetWords(minutes offset) {
    char text[24];
    const auto size = offset < 0min ? -offset : offset;
    std::snprintf(text, sizeof text, "UTC%c%02d:%02d", offset < 0min ? '-' : '+', int(size.count() / 60),
        int(size.count() % 60));
    return text;
}

std::string spanWords(const Words& words, milliseconds span) {
    if (span < 1min)
        return lengthOf(words, floor<seconds>(span).count(), Word::second, Word::seconds);
    const auto inDays = floor<days>(span);
    const auto inHours = floor<hours>(span - inDays);
    const auto inMinutes = floor<minutes>(span - inDays - inHours);
    const auto textOf = [&](std::int64_t number, Word one, Word several) {
        return number > 0 ? lengthOf(words, number, one, several) : std::string();
    };
    const std::string asHours = textOf(inHours.count(), Word::hour, Word::hours);
    // Of days, minutes say nothing.
    if (inDays > days(0))
        return twoLengths(words, textOf(inDays.count(), Word::day, Word::days), asHours);
    return twoLengths(words, asHours, textOf(inMinutes.count(), Word::minute, Word::minutes));
}

std::optional<Word> sheetWordFor(EpisodeKind kind) {
    switch (kind) {
    case EpisodeKind::brief: return Word::kindBrief;
    case EpisodeKind::lasting: return Word::kindLasting;
    case EpisodeKind::comesAndGoes: return Word::kindComesAndGoes;
    case EpisodeKind::unsaid: break;
    }
    return std::nullopt;
}

std::optional<Word> sheetWordFor(Side side) {
    switch (side) {
    case Side::left: return Word::sideLeft;
    case Side::right: return Word::sideRight;
    case Side::both: return Word::sideBoth;
    case Side::unsaid: break;
    }
    return std::nullopt;
}

std::optional<Word> sheetWordFor(Spread spread) {
    switch (spread) {
    case Spread::none: return Word::spreadNone;
    case Spread::buttock: return Word::spreadButtock;
    case Spread::leg: return Word::spreadLeg;
    case Spread::unsaid: break;
    }
    return std::nullopt;
}

Word sheetWordFor(Outcome outcome) {
    switch (outcome) {
    case Outcome::better: return Word::outcomeBetter;
    case Outcome::same: return Word::outcomeSame;
    case Outcome::worse: return Word::outcomeWorse;
    case Outcome::couldNot: break;
    }
    return Word::outcomeCouldNot;
}

Word sheetWordFor(Answer answer) {
    switch (answer) {
    case Answer::yes: return Word::answerYes;
    case Answer::notSure: return Word::answerNotSure;
    case Answer::no: break;
    }
    return Word::answerNo;
}

} // namespace unknot
