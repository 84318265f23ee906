// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_journal_store.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/file_journal.hpp"
#include "unknot/journal/sqlite_journal_store.hpp"

#include <cstdio>

namespace unknot::test {

/// Each store the contract is run on, made anew for each test.
struct InMemory {
    MemoryJournalStore store;
};
struct InSqlite {
    TempDir dir;
    std::unique_ptr<SqliteJournalStore> kept = *SqliteJournalStore::open(dir.path() / "journal.sqlite3");
    JournalStore& store = *kept;
};

struct InFile {
    TempDir dir;
    ManualClock clock;
    FileJournal store{dir.path() / "journal.sqlite3", dir.path() / "backups", clock};
};

/// A UUID that sorts by its number.
inline std::string uuidOf(int number) {
    char text[37];
    std::snprintf(text, sizeof text, "00000000-0000-4000-8000-%012d", number);
    return text;
}

inline UtcTime utc(int minutes) {
    using namespace std::chrono;
    return sys_days(2026y / November / 1) + std::chrono::minutes(minutes);
}

inline WallTime wall(int minutes) {
    return {utc(minutes), std::chrono::hours(1)};
}

/// As little as an episode can be, begun that many minutes after the first of November.
inline Episode briefEpisode(int number, int minutes) {
    Episode episode;
    episode.id.value = uuidOf(number);
    episode.notedAt = wall(minutes);
    episode.onset = wall(minutes);
    episode.kind = EpisodeKind::brief;
    episode.changedAt = utc(minutes);
    return episode;
}

/// Everything an episode can hold, more than one of each part.
inline Episode richEpisode(int number, int minutes) {
    using namespace std::chrono_literals;
    const auto part = [number](int n) { return uuidOf(number * 1000 + n); };
    Episode episode = briefEpisode(number, minutes);
    episode.end = Lasted{90s};
    episode.kind = EpisodeKind::comesAndGoes;
    episode.places = {{{"lower-back"}, Side::both}, {{"hip"}, Side::left}};
    episode.spread = Spread::leg;
    episode.sensations = {{"stabbing"}, {"cramp"}};
    episode.impacts = {{"walk"}, {"breathe"}};
    episode.triggers = {{"lifting"}, {"cough"}};
    episode.ownTriggers = {"moving the piano", "3'; DROP TABLE episode; --"};
    episode.tried = {{{part(1)}, {"position"}, "", wall(minutes + 1), 10min, Outcome::better},
        {{part(2)}, {}, "warm cherry-stone bag", std::nullopt, std::nullopt, Outcome::couldNot},
        {{part(3)}, {"cold"}, "", std::nullopt, std::nullopt, std::nullopt}};
    episode.medicines = {{{part(4)}, "ibuprofen 400", wall(minutes + 2)}, {{part(5)}, "Salbe", std::nullopt}};
    episode.riskFactors = {{"age"}, {"smoking"}};
    episode.readings = {{{part(6)}, wall(minutes + 3), *PainScore::from(8)},
        {{part(7)}, wall(minutes + 30), *PainScore::from(0)}};
    episode.screenings = {{{part(8)}, wall(minutes + 4), {{{"numb"}, Answer::yes}, {{}, Answer::notSure}}},
        {{part(9)}, wall(minutes + 5), {{{}, Answer::no}}}, {{part(10)}, wall(minutes + 6), {}}};
    episode.notes = "Beim Aufheben, ganz plötzlich. \"Au!\"";
    episode.ownWords = "like a knife \xF0\x9F\x94\xAA";
    episode.stillOpenOnDay = 7;
    return episode;
}

inline std::vector<std::string> idsIn(const Result<std::vector<Episode>>& episodes) {
    std::vector<std::string> ids;
    REQUIRE(episodes);
    for (const Episode& episode : *episodes)
        ids.push_back(episode.id.value);
    return ids;
}

/// The ids of those numbers, for comparing.
inline std::vector<std::string> numbers(std::initializer_list<int> wanted) {
    std::vector<std::string> ids;
    for (const int number : wanted)
        ids.push_back(uuidOf(number));
    return ids;
}

} // namespace unknot::test
