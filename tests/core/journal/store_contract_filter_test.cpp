// SPDX-License-Identifier: GPL-3.0-or-later
// What every JournalStore promises about finding episodes, run on each.
#include "core/journal/store_contract.hpp"

using namespace unknot;
using namespace unknot::test;

TEMPLATE_TEST_CASE("JournalStore: the latest comes first", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    Episode unknownOnset = briefEpisode(1, 30);
    unknownOnset.onset.reset();
    Episode remembered = briefEpisode(2, 99);
    remembered.onset = wall(10);
    for (const Episode& episode :
        {unknownOnset, remembered, briefEpisode(3, 20), briefEpisode(5, 20), briefEpisode(4, 20)})
        REQUIRE(store.add(episode));

    CHECK(idsIn(store.episodes({})) == numbers({1, 5, 4, 3, 2}));
    SECTION("in pages") {
        CHECK(idsIn(store.episodes({.limit = 2})) == numbers({1, 5}));
        CHECK(idsIn(store.episodes({.offset = 2, .limit = 2})) == numbers({4, 3}));
        CHECK(idsIn(store.episodes({.offset = 4, .limit = 2})) == numbers({2}));
        CHECK(idsIn(store.episodes({.offset = 3})) == numbers({3, 2}));
        CHECK(idsIn(store.episodes({.offset = 5})).empty());
        CHECK(idsIn(store.episodes({.offset = std::size_t(-1), .limit = std::size_t(-1)})).empty());
        CHECK(idsIn(store.episodes({.limit = 0})).empty());
    }
    SECTION("an onset that is corrected moves it") {
        REQUIRE(store.change({uuidOf(2)}, utc(200), [](Episode& episode) { episode.onset = wall(40); }));
        CHECK(idsIn(store.episodes({})) == numbers({2, 1, 5, 4, 3}));
    }
}

TEMPLATE_TEST_CASE(
    "JournalStore: narrows down by what is asked for", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    Episode lifting = briefEpisode(1, 0);
    lifting.triggers = {{"lifting"}};
    lifting.end = EndNotKnown{};
    Episode piano = briefEpisode(2, 1);
    piano.ownTriggers = {"lifting", "piano"};
    piano.tried = {{{uuidOf(21)}, {"cold"}, "", {}, {}, {}}};
    piano.end = EndedAt{wall(50)};
    Episode hip = briefEpisode(3, 2);
    hip.places = {{{"hip"}, Side::left}};
    hip.triggers = {{"cough"}, {"lifting"}};
    REQUIRE(store.merge({lifting, piano, hip}));

    CHECK(idsIn(store.episodes({.trigger = TriggerId{"lifting"}})) == numbers({3, 1}));
    CHECK(idsIn(store.episodes({.trigger = TriggerId{"lift"}})).empty());
    CHECK(idsIn(store.episodes({.ownTrigger = "lifting"})) == numbers({2}));
    CHECK(idsIn(store.episodes({.area = BodyAreaId{"hip"}})) == numbers({3}));
    CHECK(idsIn(store.episodes({.measure = MeasureId{"cold"}})) == numbers({2}));
    CHECK(idsIn(store.episodes({.isOpen = true})) == numbers({3}));
    CHECK(
        idsIn(store.episodes({.trigger = TriggerId{"lifting"}, .isOpen = true, .limit = 1})) == numbers({3}));
    CHECK(idsIn(store.episodes({.trigger = TriggerId{"cough"}, .area = BodyAreaId{"back"}})).empty());

    SECTION("a part that was taken away is not found any more, and is again when it is back") {
        REQUIRE(store.change(hip.id, utc(9), [](Episode& episode) { episode.triggers.pop_back(); }));
        CHECK(idsIn(store.episodes({.trigger = TriggerId{"lifting"}})) == numbers({1}));
        REQUIRE(
            store.change(hip.id, utc(10), [](Episode& episode) { episode.triggers.push_back({"lifting"}); }));
        CHECK(idsIn(store.episodes({.trigger = TriggerId{"lifting"}})) == numbers({3, 1}));
    }
}

TEMPLATE_TEST_CASE("JournalStore: days are the local ones", "[journal]", InMemory, InSqlite, InFile) {
    using namespace std::chrono;
    TestType made;
    JournalStore& store = made.store;
    Episode lateEvening = briefEpisode(1, 0); // the first, 23:30 in Lisbon
    lateEvening.onset = WallTime{sys_days(2026y / November / 1) + 23h + 30min, 0min};
    Episode afterMidnight = briefEpisode(2, 0); // the same instant in Berlin, already the second
    afterMidnight.onset = WallTime{lateEvening.onset->utc, 60min};
    REQUIRE(store.merge({lateEvening, afterMidnight}));

    const auto first = 2026y / November / 1;
    const auto second = 2026y / November / 2;
    CHECK(idsIn(store.episodes({.to = first})) == numbers({1}));
    CHECK(idsIn(store.episodes({.from = second})) == numbers({2}));
    CHECK(idsIn(store.episodes({.from = first, .to = second})) == numbers({2, 1}));
    CHECK(idsIn(store.episodes({.from = second, .to = first})).empty());
    CHECK(idsIn(store.episodes({.from = 12345y / January / 1})).empty());
    CHECK(idsIn(store.episodes({.from = year(-5) / January / 1})) == numbers({2, 1}));
}

TEMPLATE_TEST_CASE("JournalStore: finds words by how they begin", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    REQUIRE(store.add(richEpisode(1, 0)));
    Episode other = briefEpisode(2, 1);
    other.notes = "Nothing special: cherry blossom, not a bag.";
    REQUIRE(store.add(other));

    const auto [text, found] = GENERATE(table<std::string, std::vector<std::string>>({
        {"", numbers({2, 1})},
        {"cherry", numbers({2, 1})},
        {"CHERRY bag", numbers({2, 1})},
        {"cherry-stone", numbers({1})},
        {"stone cherry", numbers({1})},
        {"cher blos", numbers({2})},
        {"erry", {}},
        {"plotzlich", numbers({1})},
        {"PLÖTZ", numbers({1})},
        {"piano", numbers({1})},
        {"ibuprofen 4", numbers({1})},
        {"knife", numbers({1})},
        {"lifting", {}}, // a name of the list is no text
        // Nothing that is typed can be a wrong question.
        {"\"", numbers({2, 1})},
        {"AND", {}},
        {"bag NOT cherry", numbers({2})},
        {"not OR", {}},
        {"cherry*", numbers({2, 1})},
        {"words:cherry", {}},
        {"^cherry (bag)", numbers({2, 1})},
        {"NEAR(cherry, bag)", {}},
        {"-{}+'%_\\", numbers({2, 1})},
        {"DROP TABLE", numbers({1})},
    }));
    CAPTURE(text);
    CHECK(idsIn(store.episodes({.text = text})) == found);
}

TEMPLATE_TEST_CASE("JournalStore: searching keeps up with changes", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    REQUIRE(store.add(richEpisode(1, 0)));
    REQUIRE(store.change({uuidOf(1)}, utc(5), [](Episode& episode) {
        episode.notes = "tying shoes";
        episode.ownTriggers.clear();
    }));
    CHECK(idsIn(store.episodes({.text = "shoes"})) == numbers({1}));
    CHECK(idsIn(store.episodes({.text = "plötzlich"})).empty());
    CHECK(idsIn(store.episodes({.text = "piano"})).empty());

    Episode later = richEpisode(1, 0);
    later.changedAt = utc(50);
    REQUIRE(store.merge({later}));
    CHECK(idsIn(store.episodes({.text = "piano"})) == numbers({1}));
    CHECK(idsIn(store.episodes({.text = "shoes"})).empty());

    REQUIRE(removeEpisode(store, {uuidOf(1)}, utc(60)));
    CHECK(idsIn(store.episodes({.text = "piano"})).empty());
    CHECK(idsIn(store.episodes({.text = "piano", .removed = EpisodeFilter::Removed::only})) == numbers({1}));
}
