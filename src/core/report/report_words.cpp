// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_words.hpp"

#include <cstdio>

namespace unknot {

using namespace std::chrono;

namespace {

constexpr const char* kMonths[] = {"January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December"};

void add(std::string& text, std::int64_t number, const char* one, const char* many) {
    if (number > 0)
        text += (text.empty() ? "" : " ") + countWords(std::size_t(number), one, many);
}

} // namespace

std::string momentWords(const WallTime& time, minutes here) {
    const year_month_day day = time.localDay();
    std::string text = std::to_string(unsigned(day.day())) + " " + kMonths[unsigned(day.month()) - 1] + " " +
        std::to_string(int(day.year())) + ", " + clockText(time);
    return time.offset == here ? text : text + " (" + offsetWords(time.offset) + ")";
}

std::string shortMomentWords(const WallTime& time, const WallTime& now) {
    const year_month_day day = time.localDay();
    std::string text =
        std::to_string(unsigned(day.day())) + " " + std::string(kMonths[unsigned(day.month()) - 1], 3);
    if (day.year() != now.localDay().year())
        text += " " + std::to_string(int(day.year()));
    text += ", " + clockText(time);
    return time.offset == now.offset ? text : text + " " + offsetWords(time.offset);
}

std::string moreWords(std::size_t number) {
    return "and " + std::to_string(number) + " more in the journal";
}

std::string offsetWords(minutes offset) {
    char text[24];
    const auto size = offset < 0min ? -offset : offset;
    std::snprintf(text, sizeof text, "UTC%c%02d:%02d", offset < 0min ? '-' : '+', int(size.count() / 60),
        int(size.count() % 60));
    return text;
}

std::string spanWords(milliseconds span) {
    if (span < 1min)
        return countWords(std::size_t(floor<seconds>(span).count()), "second", "seconds");
    const auto inDays = floor<days>(span);
    const auto inHours = floor<hours>(span - inDays);
    const auto inMinutes = floor<minutes>(span - inDays - inHours);
    std::string text;
    add(text, inDays.count(), "day", "days");
    add(text, inHours.count(), "hour", "hours");
    // Of days, minutes say nothing.
    if (inDays == days(0))
        add(text, inMinutes.count(), "minute", "minutes");
    return text;
}

std::string countWords(std::size_t number, const char* one, const char* many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
}

const char* wordsFor(EpisodeKind kind) {
    switch (kind) {
    case EpisodeKind::brief: return "brief";
    case EpisodeKind::lasting: return "lasting";
    case EpisodeKind::comesAndGoes: return "comes and goes";
    case EpisodeKind::unsaid: break;
    }
    return "";
}

const char* wordsFor(Side side) {
    switch (side) {
    case Side::left: return "left";
    case Side::right: return "right";
    case Side::both: return "both sides";
    case Side::unsaid: break;
    }
    return "";
}

const char* wordsFor(Spread spread) {
    switch (spread) {
    case Spread::none: return "does not spread down";
    case Spread::buttock: return "spreads into the buttock";
    case Spread::leg: return "spreads into the leg";
    case Spread::unsaid: break;
    }
    return "";
}

const char* wordsFor(Outcome outcome) {
    switch (outcome) {
    case Outcome::better: return "better";
    case Outcome::same: return "the same";
    case Outcome::worse: return "worse";
    case Outcome::couldNot: return "could not do it";
    }
    return "";
}

const char* wordsFor(Answer answer) {
    switch (answer) {
    case Answer::yes: return "Yes";
    case Answer::notSure: return "Not sure";
    case Answer::no: return "No";
    }
    return "";
}

} // namespace unknot
