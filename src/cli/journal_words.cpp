// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_words.hpp"

#include "words.hpp"

namespace unknot::cli {

using namespace std::chrono;

namespace {

std::string wordsFor(EpisodeKind kind) {
    switch (kind) {
    case EpisodeKind::unsaid: return {};
    case EpisodeKind::brief: return "brief";
    case EpisodeKind::lasting: return "lasting";
    case EpisodeKind::comesAndGoes: return "comes and goes";
    }
    return {};
}

std::string wordsFor(Side side) {
    switch (side) {
    case Side::unsaid: return {};
    case Side::left: return " (left)";
    case Side::right: return " (right)";
    case Side::both: return " (both sides)";
    }
    return {};
}

std::string wordsFor(Spread spread) {
    switch (spread) {
    case Spread::unsaid: return {};
    case Spread::none: return "not further down";
    case Spread::buttock: return "into the buttock";
    case Spread::leg: return "into the leg";
    }
    return {};
}

std::string wordsFor(const std::optional<Outcome>& outcome) {
    if (!outcome)
        return {};
    switch (*outcome) {
    case Outcome::better: return " (better)";
    case Outcome::same: return " (the same)";
    case Outcome::worse: return " (worse)";
    case Outcome::couldNot: return " (could not)";
    }
    return {};
}

/// Line ends become blanks, for a line here is one thing.
std::string onOneLine(std::string text) {
    for (char& c : text)
        c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return text;
}

/// What the lists call it, or its name where a later content has it.
template <class List, class IdType>
std::string labelOf(const List& list, const IdType& id) {
    const auto* item = list.find(id);
    return item ? item->label : id.value;
}

/// Builds one line of several things; none where there are none.
class Line {
public:
    explicit Line(std::string name) : m_name(std::move(name)) {}

    void add(const std::string& text) {
        if (!text.empty())
            m_text += (m_text.empty() ? "" : ", ") + onOneLine(text);
    }
    template <class List, class IdType>
    void addAll(const List& list, const std::vector<IdType>& ids) {
        for (const IdType& id : ids)
            add(labelOf(list, id));
    }
    void endIn(std::vector<std::string>& lines) const {
        if (!m_text.empty())
            lines.push_back(m_name + ": " + m_text);
    }

private:
    std::string m_name;
    std::string m_text;
};

} // namespace

std::string timeText(const WallTime& time) {
    return isoDay(time.localDay()) + " " + clockText(time);
}

std::string lengthText(milliseconds length) {
    if (length < hours(1))
        return cli::wordsFor(length);
    const auto whole = floor<minutes>(length);
    const auto inDays = floor<days>(whole);
    const auto inHours = floor<hours>(whole - inDays);
    const auto rest = whole - inDays - inHours;
    std::string text;
    const auto add = [&](std::int64_t number, const char* unit) {
        if (number > 0)
            text += (text.empty() ? "" : " ") + countOf(number, unit);
    };
    add(inDays.count(), "day");
    add(inHours.count(), "hour");
    // Of days, minutes say nothing.
    add(inDays.count() > 0 ? 0 : rest.count(), "minute");
    return text;
}

std::string headline(const Episode& episode) {
    std::string text = episode.onset ? timeText(*episode.onset)
                                     : timeText(episode.notedAt) + " (noted then, onset not known)";
    const std::string kind = wordsFor(episode.kind);
    text += kind.empty() ? "" : ", " + kind;
    if (isOpen(episode))
        return text + ", still open";
    const auto length = lengthOf(episode);
    return text + (length ? ", " + lengthText(*length) : "");
}

std::vector<std::string> detailLines(const Episode& episode, const JournalLists& lists) {
    Line where("Where");
    for (const Place& place : episode.places)
        where.add(labelOf(lists.body, place.area) + wordsFor(place.side));
    where.add(wordsFor(episode.spread));
    Line felt("Felt");
    felt.addAll(lists.sensations, episode.sensations);
    Line impacts("Could not");
    impacts.addAll(lists.impacts, episode.impacts);
    Line triggers("Triggers");
    triggers.addAll(lists.triggers, episode.triggers);
    for (const std::string& own : episode.ownTriggers)
        triggers.add(own);
    triggers.add(episode.isNoTriggerKnown ? "none known" : "");
    Line tried("Tried");
    for (const Tried& one : episode.tried)
        tried.add(
            (one.measure.empty() ? one.own : labelOf(lists.measures, one.measure)) + wordsFor(one.outcome));
    Line medicines("Medicines");
    for (const Medicine& medicine : episode.medicines)
        medicines.add(medicine.text);
    Line readings("Severity");
    for (const Reading& reading : episode.readings)
        readings.add(std::to_string(reading.score.value()));
    Line notes("Notes");
    notes.add(episode.notes);
    Line words("In own words");
    words.add(episode.ownWords);
    std::vector<std::string> lines;
    for (const Line* line :
        {&where, &felt, &impacts, &triggers, &tried, &medicines, &readings, &notes, &words})
        line->endIn(lines);
    return lines;
}

std::string lineOf(const Activity& activity) {
    std::string line = timeText(activity.at) + ", " + activity.title;
    if (activity.length > seconds(0))
        line += ", " + lengthText(activity.length);
    return line + wordsFor(activity.outcome);
}

std::string lineOf(const NotedMoment& moment, const JournalLists& lists) {
    Line triggers(timeText(moment.at));
    triggers.addAll(lists.triggers, moment.triggers);
    for (const std::string& own : moment.ownTriggers)
        triggers.add(own);
    triggers.add(moment.isNone ? "none of these" : "");
    std::vector<std::string> lines;
    triggers.endIn(lines);
    return lines.empty() ? timeText(moment.at) : lines.front();
}

} // namespace unknot::cli
