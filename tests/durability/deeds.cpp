// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/deeds.hpp"

#include "durability/activity_deeds.hpp"
#include "durability/moment_deeds.hpp"

#include <algorithm>
#include <cstdlib>

namespace unknot::test {

using namespace std::chrono;

namespace {

constexpr std::size_t kMostEpisodes = 6;

std::string randomText(Random& random) {
    constexpr const char* kWords[] = {"lifting ", "Rücken ", "sat too long ", "=1+1 ", "\"so\" ", "夜 "};
    // Now and then longer than a page of the file.
    const std::size_t words = below(random, 8) == 0 ? 600 : below(random, 12);
    std::string text;
    for (std::size_t i = 0; i < words; ++i)
        text += kWords[below(random, std::size(kWords))];
    return text;
}

EpisodeEnd randomEnd(Random& random) {
    switch (below(random, 4)) {
    case 0: return StillOpen{};
    case 1: return EndedAt{randomTime(random)};
    case 2: return Lasted{seconds(below(random, 100'000))};
    default: return EndNotKnown{};
    }
}

/// Some of these, in any order, none twice.
template <class Value>
std::vector<Value> someOf(Random& random, std::vector<Value> values) {
    std::ranges::shuffle(values, random);
    values.resize(below(random, values.size() + 1));
    return values;
}

std::vector<Tried> randomTried(Random& random) {
    std::vector<Tried> all(below(random, 4));
    for (Tried& tried : all) {
        tried.id.value = randomUuid(random);
        if (below(random, 2) == 0)
            tried.measure.value = "heat";
        else
            tried.own = "own " + randomText(random);
        tried.at = randomTime(random);
        tried.lasted = seconds(below(random, 5000));
        tried.outcome = Outcome::better;
    }
    return all;
}

std::vector<Screening> randomScreenings(Random& random) {
    std::vector<Screening> all(below(random, 3));
    for (Screening& screening : all)
        screening = {.id = {randomUuid(random)},
            .at = randomTime(random),
            .answers = {{.sign = {"numb-saddle"}}, {.sign = {"fever"}, .answer = Answer::notSure}}};
    return all;
}

void fillParts(Random& random, Episode& episode) {
    episode.places =
        someOf<Place>(random, {{.area = {"lower-back"}, .side = Side::left}, {.area = {"neck"}}});
    episode.sensations = someOf<SensationId>(random, {{"stabbing"}, {"cramp"}, {"dull"}});
    episode.impacts = someOf<ImpactId>(random, {{"stand"}, {"sleep"}});
    episode.triggers = someOf<TriggerId>(random, {{"lifting"}, {"cough"}, {"turning"}});
    episode.ownTriggers = someOf<std::string>(random, {"the old sofa", "Keller", "夜"});
    episode.tried = randomTried(random);
    episode.medicines = {{.id = {randomUuid(random)}, .text = "one tablet"}};
    episode.riskFactors = someOf<RiskFactorId>(random, {{"stress"}, {"long-sitting"}});
    episode.readings.assign(below(random, 4), {});
    for (Reading& reading : episode.readings)
        reading = {.id = {randomUuid(random)},
            .at = randomTime(random),
            .score = *PainScore::from(int(below(random, 11)))};
    episode.screenings = randomScreenings(random);
    episode.notes = randomText(random);
}

Deed changing(Random& random, const EpisodeId& id, UtcTime now) {
    const Episode other = randomEpisode(random, now);
    const bool isWhole = below(random, 2) == 0;
    return {"change", [=](const Stores& stores) {
                return withoutValue(stores.episodes.change(id, now, [&](Episode& episode) {
                    const UtcTime before = episode.changedAt;
                    if (isWhole)
                        episode = other;
                    episode.changedAt = before;
                    episode.ownWords = other.notes + isoDay(other.notedAt.localDay());
                    episode.stillOpenOnDay = (episode.stillOpenOnDay + 1) % 1000;
                }));
            }};
}

Deed removingOrBack(const Episode& episode, UtcTime now) {
    const EpisodeId id = episode.id;
    if (episode.removedAt)
        return {"bring back",
            [=](const Stores& stores) { return withoutValue(bringBack(stores.episodes, id, now)); }};
    return {"remove",
        [=](const Stores& stores) { return withoutValue(removeEpisode(stores.episodes, id, now)); }};
}

/// New ones, later versions of what is there, and one that is older and stays out.
Deed merging(Random& random, const std::vector<Episode>& there, UtcTime now) {
    std::vector<Episode> incoming;
    const std::size_t fresh = std::min<std::size_t>(2, kMostEpisodes - there.size());
    for (std::size_t i = 0; i < fresh; ++i)
        incoming.push_back(randomEpisode(random, now));
    for (std::size_t i = 0; i < std::min<std::size_t>(3, there.size()); ++i) {
        incoming.push_back(randomEpisode(random, i == 2 ? UtcTime(sys_days(year(2000) / 1 / 1)) : now));
        incoming.back().id = there[i].id;
    }
    return {"merge", [=](const Stores& stores) { return withoutValue(stores.episodes.merge(incoming)); }};
}

} // namespace

Episode randomEpisode(Random& random, UtcTime changedAt) {
    Episode episode{.id = {randomUuid(random)}, .notedAt = randomTime(random)};
    if (below(random, 3) != 0)
        episode.onset = randomTime(random);
    episode.end = randomEnd(random);
    episode.kind = EpisodeKind(below(random, 4));
    episode.spread = Spread(below(random, 4));
    fillParts(random, episode);
    episode.changedAt = changedAt;
    return episode;
}

Deed randomDeed(Random& random, const JournalContents& contents, UtcTime now) {
    if (below(random, 3) == 0)
        return randomTimerDeed(random, contents, now);
    if (below(random, 6) == 0)
        return randomActivityDeed(random, contents, now);
    if (below(random, 6) == 0)
        return randomMomentDeed(random, contents, now);
    const std::vector<Episode>& there = contents.episodes;
    const bool hasRoom = there.size() < kMostEpisodes;
    if (there.empty() || (hasRoom && below(random, 3) == 0)) {
        const Episode fresh = randomEpisode(random, now);
        return {"add", [=](const Stores& stores) { return stores.episodes.add(fresh); }};
    }
    const Episode& one = there[below(random, there.size())];
    switch (below(random, 4)) {
    case 0: return removingOrBack(one, now);
    case 1: return merging(random, there, now);
    default: return changing(random, one.id, now);
    }
}

std::optional<JournalContents> allIn(const WholeJournal& journal) {
    const auto all = journal.everything();
    return all ? std::optional(*all) : std::nullopt;
}

int countFrom(const char* variable, int usual) {
    const char* text = std::getenv(variable);
    const int count = text ? std::atoi(text) : 0;
    return count > 0 ? count : usual;
}

} // namespace unknot::test
