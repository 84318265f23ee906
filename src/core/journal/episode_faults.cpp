// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_list.hpp"

#include "unknot/journal/episode.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::seconds;
using std::chrono::years;

namespace {

constexpr std::size_t kMostParts = 1000;

template <class Part>
auto idsOf(const std::vector<Part>& parts) {
    std::vector<decltype(Part::id)> ids;
    for (const Part& part : parts)
        ids.push_back(part.id);
    return ids;
}

/// Collects what is wrong with one episode.
class Faults : private FaultList {
public:
    std::vector<std::string> of(const Episode& episode) {
        head(episode);
        lists(episode);
        for (const Tried& tried : episode.tried)
            check(tried);
        for (const Medicine& medicine : episode.medicines)
            check(medicine);
        for (const Reading& reading : episode.readings) {
            uuid(reading.id.value, "reading");
            time(reading.at, "reading");
        }
        for (const Screening& screening : episode.screenings)
            check(screening);
        return finish();
    }

private:
    void head(const Episode& episode) {
        uuid(episode.id.value, "episode");
        time(episode.notedAt, "noted");
        if (episode.onset)
            time(*episode.onset, "onset");
        if (const auto* ended = std::get_if<EndedAt>(&episode.end))
            time(ended->at, "end");
        if (const auto* lasted = std::get_if<Lasted>(&episode.end))
            length(lasted->length, "lasted");
        instant(episode.changedAt, "changed");
        if (episode.removedAt)
            instant(*episode.removedAt, "removed");
        text(episode.notes, "notes");
        text(episode.ownWords, "own words");
        refuse(
            episode.stillOpenOnDay < 0 || episode.stillOpenOnDay > 1000, "still open on day: out of range");
    }

    void lists(const Episode& episode) {
        std::vector<BodyAreaId> areas;
        for (const Place& place : episode.places)
            areas.push_back(place.area);
        names(areas, "places");
        names(episode.sensations, "sensations");
        names(episode.impacts, "impacts");
        names(episode.triggers, "triggers");
        names(episode.riskFactors, "risk factors");
        for (const std::string& own : episode.ownTriggers)
            ownText(own, "own triggers");
        noneTwice(episode.ownTriggers, "own triggers");
        const bool hasTriggers = !episode.triggers.empty() || !episode.ownTriggers.empty();
        refuse(episode.isNoTriggerKnown && hasTriggers, "triggers: none known, and yet some named");
        noneTwice(idsOf(episode.tried), "tried");
        noneTwice(idsOf(episode.medicines), "medicines");
        noneTwice(idsOf(episode.readings), "readings");
        noneTwice(idsOf(episode.screenings), "screenings");
    }

    void check(const Tried& tried) {
        uuid(tried.id.value, "tried");
        refuse(tried.measure.empty() == tried.own.empty(), "tried: a measure of the list or an own one");
        if (!tried.measure.empty())
            refuse(!isIdText(tried.measure.value), "tried: not a name of the list");
        text(tried.own, "tried");
        if (tried.at)
            time(*tried.at, "tried");
        if (tried.lasted)
            length(*tried.lasted, "tried");
    }

    void check(const Medicine& medicine) {
        uuid(medicine.id.value, "medicine");
        ownText(medicine.text, "medicine");
        if (medicine.at)
            time(*medicine.at, "medicine");
    }

    void check(const Screening& screening) {
        uuid(screening.id.value, "screening");
        time(screening.at, "screening");
        std::vector<SignId> signs;
        for (const SignAnswer& answer : screening.answers) {
            refuse(!answer.sign.empty() && !isIdText(answer.sign.value), "screening: not a sign's name");
            signs.push_back(answer.sign);
        }
        noneTwice(signs, "screening");
    }

    void length(seconds value, const char* what) {
        refuse(value < seconds(0) || value > years(50), what, ": a length outside 0 to 50 years");
    }
    void ownText(const std::string& value, const char* what) {
        text(value, what);
        refuse(value.empty(), what, ": an empty text");
    }
    template <class IdType>
    void names(const std::vector<IdType>& ids, const char* what) {
        for (const IdType& id : ids)
            refuse(!isIdText(id.value), what, ": not a name of the list");
        noneTwice(ids, what);
    }
    template <class Value>
    void noneTwice(std::vector<Value> values, const char* what) {
        refuse(values.size() > kMostParts, what, ": more than 1,000");
        std::ranges::sort(values);
        refuse(std::ranges::adjacent_find(values) != values.end(), what, ": the same twice");
    }
};

} // namespace

std::vector<std::string> faultsOf(const Episode& episode) {
    return Faults().of(episode);
}

} // namespace unknot
