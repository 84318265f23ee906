// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/words.hpp"

namespace unknot {

namespace {

struct Entry {
    Word word;
    const char* key;
    int places = 0;
};

/// In the order of the words.
constexpr Entry kEntries[] = {
    {Word::ownRule, "own-rule"},
    {Word::unsignedArticle, "unsigned-article"},
    {Word::unsignedTitle, "unsigned-title", 1},
    {Word::noDate, "no-date"},
    {Word::credit, "credit", 2},
    {Word::notKnown, "not-known"},
    {Word::nothingKnown, "nothing-known"},
    {Word::nothingEntered, "nothing-entered"},
    {Word::more, "more", 1},
    {Word::quoted, "quoted", 1},
    {Word::moment, "moment", 4},
    {Word::shortMoment, "short-moment", 3},
    {Word::shortMomentWithYear, "short-moment-with-year", 4},
    {Word::second, "second", 1},
    {Word::seconds, "seconds", 1},
    {Word::minute, "minute", 1},
    {Word::minutes, "minutes", 1},
    {Word::hour, "hour", 1},
    {Word::hours, "hours", 1},
    {Word::day, "day", 1},
    {Word::days, "days", 1},
    {Word::twoLengths, "two-lengths", 2},
    {Word::month1, "month-1"},
    {Word::month2, "month-2"},
    {Word::month3, "month-3"},
    {Word::month4, "month-4"},
    {Word::month5, "month-5"},
    {Word::month6, "month-6"},
    {Word::month7, "month-7"},
    {Word::month8, "month-8"},
    {Word::month9, "month-9"},
    {Word::month10, "month-10"},
    {Word::month11, "month-11"},
    {Word::month12, "month-12"},
    {Word::shortMonth1, "short-month-1"},
    {Word::shortMonth2, "short-month-2"},
    {Word::shortMonth3, "short-month-3"},
    {Word::shortMonth4, "short-month-4"},
    {Word::shortMonth5, "short-month-5"},
    {Word::shortMonth6, "short-month-6"},
    {Word::shortMonth7, "short-month-7"},
    {Word::shortMonth8, "short-month-8"},
    {Word::shortMonth9, "short-month-9"},
    {Word::shortMonth10, "short-month-10"},
    {Word::shortMonth11, "short-month-11"},
    {Word::shortMonth12, "short-month-12"},
    {Word::sheetTitle, "sheet-title"},
    {Word::sheetFoot, "sheet-foot"},
    {Word::sheetMade, "sheet-made", 3},
    {Word::sheetName, "sheet-name"},
    {Word::sheetBirth, "sheet-birth"},
    {Word::sheetSigns, "sheet-signs"},
    {Word::sheetPain, "sheet-pain"},
    {Word::noAnswer, "no-answer"},
    {Word::unnamedSign, "unnamed-sign"},
    {Word::noneOfThem, "none-of-them"},
    {Word::alsoRow, "also-row"},
    {Word::firstTime, "first-time", 2},
    {Word::beganRow, "began-row"},
    {Word::notedOn, "noted-on", 1},
    {Word::beganAgo, "began-ago", 2},
    {Word::courseRow, "course-row"},
    {Word::stillThere, "still-there"},
    {Word::endedOn, "ended-on", 1},
    {Word::overLasted, "over-lasted", 1},
    {Word::over, "over"},
    {Word::kindBrief, "kind-brief"},
    {Word::kindLasting, "kind-lasting"},
    {Word::kindComesAndGoes, "kind-comes-and-goes"},
    {Word::whereRow, "where-row"},
    {Word::sideLeft, "side-left"},
    {Word::sideRight, "side-right"},
    {Word::sideBoth, "side-both"},
    {Word::spreadNone, "spread-none"},
    {Word::spreadButtock, "spread-buttock"},
    {Word::spreadLeg, "spread-leg"},
    {Word::feelsRow, "feels-row"},
    {Word::couldNotRow, "could-not-row"},
    {Word::strengthRow, "strength-row"},
    {Word::takenRow, "taken-row"},
    {Word::triedRow, "tried-row"},
    {Word::outcomeBetter, "outcome-better"},
    {Word::outcomeSame, "outcome-same"},
    {Word::outcomeWorse, "outcome-worse"},
    {Word::outcomeCouldNot, "outcome-could-not"},
    {Word::beforeRow, "before-row"},
    {Word::risksRow, "risks-row"},
    {Word::ownWordsRow, "own-words-row"},
    {Word::dayDate, "day-date", 3},
    {Word::shortDay, "short-day", 2},
    {Word::year, "year", 1},
    {Word::years, "years", 1},
    {Word::lessThanYear, "less-than-year"},
    {Word::reportTitle, "report-title"},
    {Word::reportPeriodRow, "report-period-row"},
    {Word::reportPeriod, "report-period", 2},
    {Word::reportMadeRow, "report-made-row"},
    {Word::firstEntryRow, "first-entry-row"},
    {Word::firstEntry, "first-entry", 2},
    {Word::leftOutRow, "left-out-row"},
    {Word::leftOutEntries, "left-out-entries", 1},
    {Word::leftOutItems, "left-out-items", 1},
    {Word::partEntries, "part-entries"},
    {Word::partScreenings, "part-screenings"},
    {Word::partReadings, "part-readings"},
    {Word::partPlaces, "part-places"},
    {Word::partTriggers, "part-triggers"},
    {Word::partImpacts, "part-impacts"},
    {Word::partTried, "part-tried"},
    {Word::partMedicines, "part-medicines"},
    {Word::partRisks, "part-risks"},
    {Word::partOwnWords, "part-own-words"},
    {Word::partNotes, "part-notes"},
    {Word::numbersHeading, "numbers-heading"},
    {Word::entriesRow, "entries-row"},
    {Word::entriesCount, "entries-count", 2},
    {Word::entriesCountLeftOut, "entries-count-left-out", 3},
    {Word::tooFewToSay, "too-few-to-say"},
    {Word::gapsRow, "gaps-row"},
    {Word::medianGap, "median-gap", 2},
    {Word::sinceLastRow, "since-last-row"},
    {Word::trendRow, "trend-row"},
    {Word::trendTooFew, "trend-too-few"},
    {Word::trendNone, "trend-none"},
    {Word::trendShorter, "trend-shorter", 2},
    {Word::trendLonger, "trend-longer", 2},
    {Word::trendLeftOut, "trend-left-out"},
    {Word::lastedRow, "lasted-row"},
    {Word::lastedUpToMinute, "lasted-up-to-minute", 1},
    {Word::lastedUpToHour, "lasted-up-to-hour", 1},
    {Word::lastedUpToDay, "lasted-up-to-day", 1},
    {Word::lastedUpToThreeDays, "lasted-up-to-three-days", 1},
    {Word::lastedLonger, "lasted-longer", 1},
    {Word::lastedOpen, "lasted-open", 1},
    {Word::lastedNotKnown, "lasted-not-known", 1},
    {Word::medianLength, "median-length", 2},
    {Word::lostDaysRow, "lost-days-row"},
    {Word::lostDays, "lost-days", 2},
    {Word::lostDaysOpen, "lost-days-open", 3},
    {Word::countOf, "count-of", 2},
    {Word::outOf, "out-of", 2},
    {Word::noneKnown, "none-known"},
    {Word::helpedRow, "helped-row"},
    {Word::helpedOf, "helped-of", 3},
    {Word::chartWeeks, "chart-weeks"},
    {Word::chartMonths, "chart-months"},
    {Word::chartYears, "chart-years"},
    {Word::monthOfYear, "month-of-year", 2},
    {Word::chartPart, "chart-part", 1},
    {Word::chartPartNote, "chart-part-note"},
    {Word::entriesHeading, "entries-heading"},
    {Word::latestShown, "latest-shown", 2},
    {Word::noEntries, "no-entries"},
    {Word::missingMeans, "missing-means"},
    {Word::missingOrLeftOut, "missing-or-left-out"},
    {Word::notedShort, "noted-short", 1},
    {Word::notesHeading, "notes-heading"},
    {Word::quoteCut, "quote-cut"},
    {Word::sourcesHeading, "sources-heading"},
    {Word::sourcesSigns, "sources-signs", 1},
    {Word::sourcesLists, "sources-lists", 1},
    {Word::sourcesOwn, "sources-own", 1},
    {Word::strengthMeans, "strength-means"},
    {Word::fhirCondition, "fhir-condition"},
    {Word::answerYes, "answer-yes"},
    {Word::answerNotSure, "answer-not-sure"},
    {Word::answerNo, "answer-no"},
};

consteval bool isInOrder() {
    std::size_t i = 0;
    for (const Entry& entry : kEntries)
        if (std::size_t(entry.word) != i++)
            return false;
    return i == kWordCount;
}
static_assert(isInOrder());

} // namespace

std::string_view keyOf(Word word) {
    return kEntries[std::size_t(word)].key;
}

int placesIn(Word word) {
    return kEntries[std::size_t(word)].places;
}

std::string Words::with(Word word, std::initializer_list<std::string_view> parts) const {
    const std::string& text = (*this)[word];
    std::string whole;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t place = i + 1 < text.size() ? std::size_t(text[i + 1] - '1') : parts.size();
        if (text[i] == '%' && place < parts.size()) {
            whole += parts.begin()[place];
            ++i;
        } else {
            whole += text[i];
        }
    }
    return whole;
}

} // namespace unknot
