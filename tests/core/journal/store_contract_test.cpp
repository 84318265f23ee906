// SPDX-License-Identifier: GPL-3.0-or-later
// What every JournalStore promises, run on each.
#include "core/journal/store_contract.hpp"

using namespace unknot;
using namespace unknot::test;

TEMPLATE_TEST_CASE("JournalStore: gives back what was added", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    const Episode rich = richEpisode(1, 0);
    REQUIRE(store.add(rich));
    CHECK(store.find(rich.id).operator*() == rich);
    CHECK(*store.episodes({}) == std::vector{rich});

    SECTION("an id that is not there is no error") {
        const auto found = store.find({uuidOf(2)});
        REQUIRE(found);
        CHECK(!*found);
    }
    SECTION("an id is taken once") {
        const auto again = store.add(briefEpisode(1, 5));
        REQUIRE(!again);
        CHECK(again.error().code == ErrorCode::invalid);
        CHECK(**store.find(rich.id) == rich);
    }
    SECTION("one that breaks a rule is refused") {
        Episode wrong = briefEpisode(2, 5);
        wrong.triggers = {{"lifting"}};
        wrong.isNoTriggerKnown = true;
        const auto refused = store.add(wrong);
        REQUIRE(!refused);
        CHECK(refused.error().code == ErrorCode::invalid);
        CHECK(store.episodes({})->size() == 1);
    }
    SECTION("parts of two episodes may have the same ids") {
        Episode twin = rich;
        twin.id.value = uuidOf(2);
        REQUIRE(store.add(twin));
        CHECK(**store.find(twin.id) == twin);
        CHECK(**store.find(rich.id) == rich);
    }
}

TEMPLATE_TEST_CASE(
    "JournalStore: keeps every way an episode can end", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    const EpisodeEnd end = GENERATE(as<EpisodeEnd>(), EpisodeEnd(StillOpen{}), EpisodeEnd(EndedAt{wall(-3)}),
        EpisodeEnd(Lasted{std::chrono::seconds(0)}), EpisodeEnd(EndNotKnown{}));
    Episode episode = briefEpisode(1, 0);
    episode.end = end;
    episode.onset = end.index() == 1 ? episode.onset : std::nullopt;
    REQUIRE(made.store.add(episode));
    CHECK(**made.store.find(episode.id) == episode);
}

TEMPLATE_TEST_CASE("JournalStore: changes an episode", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    const Episode rich = richEpisode(1, 0);
    REQUIRE(store.add(rich));

    SECTION("parts come, go, move and come back in their order") {
        const auto without = store.change(rich.id, utc(60), [](Episode& episode) {
            episode.tried.erase(episode.tried.begin());
            std::swap(episode.sensations[0], episode.sensations[1]);
            episode.screenings.erase(episode.screenings.begin());
            episode.readings.clear();
            episode.notes.clear();
        });
        REQUIRE(without);
        CHECK(without->changedAt == utc(60));
        CHECK(without->tried.size() == 2);
        CHECK(**store.find(rich.id) == *without);

        Episode whole = rich;
        whole.changedAt = utc(61);
        const auto back = store.change(rich.id, utc(61), [&](Episode& episode) { episode = whole; });
        REQUIRE(back);
        CHECK(*back == whole);
        CHECK(**store.find(rich.id) == whole);
    }
    SECTION("the id stays") {
        const auto kept = store.change(rich.id, utc(60), [](Episode& episode) {
            episode.id.value = uuidOf(9);
            episode.kind = EpisodeKind::lasting;
        });
        REQUIRE(kept);
        CHECK(kept->id == rich.id);
    }
    SECTION("nothing changed is nothing written") {
        const auto before = store.revision();
        const auto same = store.change(rich.id, utc(60), [](Episode&) {});
        REQUIRE(same);
        CHECK(*same == rich);
        CHECK(*store.revision() == *before);
    }
    SECTION("one that is not there") {
        const auto missing = store.change({uuidOf(5)}, utc(60), [](Episode&) {});
        REQUIRE(!missing);
        CHECK(missing.error().code == ErrorCode::notFound);
    }
    SECTION("a change that breaks a rule changes nothing") {
        const auto refused = store.change(rich.id, utc(60), [](Episode& episode) {
            episode.tried.clear();
            episode.notes = "\xff";
        });
        REQUIRE(!refused);
        CHECK(refused.error().code == ErrorCode::invalid);
        CHECK(**store.find(rich.id) == rich);
    }
}

TEMPLATE_TEST_CASE(
    "JournalStore: a removed episode can be brought back", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    const Episode rich = richEpisode(1, 0);
    REQUIRE(store.add(rich));
    REQUIRE(store.add(briefEpisode(2, 1)));
    const auto removed = removeEpisode(store, rich.id, utc(100));
    REQUIRE(removed);
    CHECK(removed->removedAt == utc(100));

    EpisodeFilter filter;
    CHECK(idsIn(store.episodes(filter)) == numbers({2}));
    filter.removed = EpisodeFilter::Removed::only;
    CHECK(idsIn(store.episodes(filter)) == numbers({1}));
    filter.removed = EpisodeFilter::Removed::with;
    CHECK(idsIn(store.episodes(filter)) == numbers({2, 1}));
    CHECK(**store.find(rich.id) == *removed);

    Episode back = rich;
    back.changedAt = utc(101);
    CHECK(*bringBack(store, rich.id, utc(101)) == back);
    CHECK(store.episodes({})->size() == 2);
}

TEMPLATE_TEST_CASE(
    "JournalStore: merges by when an episode was changed", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    const Episode rich = richEpisode(1, 0);
    REQUIRE(store.add(rich));
    REQUIRE(store.add(briefEpisode(2, 1)));
    REQUIRE(store.add(briefEpisode(3, 2)));

    Episode later = richEpisode(1, 0);
    later.changedAt = utc(500);
    later.tried.pop_back();
    later.medicines.front().text = "something else";
    Episode other = briefEpisode(3, 2);
    other.notes = "changed at the same time elsewhere";
    Episode wrong = briefEpisode(5, 2);
    wrong.notes = std::string("\0", 1);
    Episode gone = richEpisode(6, 3);
    gone.removedAt = utc(7);

    const auto verdicts =
        store.merge({briefEpisode(4, 9), later, briefEpisode(2, 1), other, wrong, gone, briefEpisode(4, 9)});
    REQUIRE(verdicts);
    CHECK(*verdicts ==
        std::vector{MergeVerdict::taken, MergeVerdict::replaced, MergeVerdict::same, MergeVerdict::older,
            MergeVerdict::invalid, MergeVerdict::taken, MergeVerdict::same});
    CHECK(**store.find(rich.id) == later);
    CHECK(**store.find(other.id) == briefEpisode(3, 2));
    CHECK(**store.find(gone.id) == gone);
    CHECK(!*store.find(wrong.id));
    CHECK(idsIn(store.episodes({})) == numbers({4, 3, 2, 1}));
}

TEMPLATE_TEST_CASE(
    "JournalStore: the revision tells of every write", "[journal]", InMemory, InSqlite, InFile) {
    TestType made;
    JournalStore& store = made.store;
    auto before = *store.revision();
    const auto isNew = [&] {
        const auto now = *store.revision();
        return std::exchange(before, now) != now;
    };
    CHECK(!isNew());
    REQUIRE(store.add(briefEpisode(1, 0)));
    CHECK(isNew());
    REQUIRE(store.change({uuidOf(1)}, utc(1), [](Episode& episode) { episode.notes = "x"; }));
    CHECK(isNew());
    REQUIRE(store.merge({briefEpisode(2, 0)}));
    CHECK(isNew());
    REQUIRE(store.merge({briefEpisode(2, 0)}));
    REQUIRE(store.episodes({}));
    CHECK(!store.add(briefEpisode(2, 0)));
    CHECK(!isNew());
}
