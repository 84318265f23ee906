// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/memory_activity_store.hpp"
#include "support/memory_journal_store.hpp"
#include "support/sample_activities.hpp"

#include "presenters/journal_presenter.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

struct JournalPage {
    JournalPage() {
        content.journal.triggers.items = {{.id = {"lifting"}, .label = "Lifting"}};
        content.journal.measures.items = {{.id = {"warmth"}, .label = "Warmth"}};
        content.journal.impacts.items = {{.id = {"walk"}, .label = "Walk"}};
        content.journal.body.areas = {{.id = {"lower-back"}, .label = "Lower back", .shape = {}}};
    }
    MemoryJournalStore journal;
    MemoryActivityStore activities;
    Content content;
    ManualClock clock; // 2026-11-21 08:40
    JournalPresenter page{journal, activities, content, clock};

    Episode add(Episode episode) {
        REQUIRE(journal.add(episode));
        page.refresh();
        return episode;
    }
    Episode add(minutes ago) { return add(endedEpisodeAt(before(clock.now().wall, ago), 40s)); }
    /// A routine that was done so long ago.
    Activity addDone(int number, minutes ago) {
        Activity done = fullActivity(number);
        done.at = before(clock.now().wall, ago);
        REQUIRE(activities.keepActivity(done));
        page.refresh();
        return done;
    }
    /// The ids of both kinds, in the order of the page.
    [[nodiscard]] std::vector<std::string> allListed() const {
        std::vector<std::string> ids;
        for (const MonthView& month : page.view().months)
            for (const HistoryItem& item : month.items)
                ids.push_back(std::visit([](const auto& view) { return view.id.value; }, item));
        return ids;
    }
    [[nodiscard]] std::vector<EpisodeId> listed() const {
        std::vector<EpisodeId> ids;
        for (std::string& id : allListed())
            ids.push_back({std::move(id)});
        return ids;
    }
};

} // namespace

TEST_CASE("JournalPresenter: groups by month, the latest first", "[presenters][journal]") {
    JournalPage at;
    const Episode october = at.add(30 * 24h);
    const Episode second = at.add(48h);
    const Episode first = at.add(24h);
    const auto& months = at.page.view().months;
    REQUIRE(months.size() == 2);
    CHECK(months[0].month == 2026y / November);
    CHECK(months[1].month == 2026y / October);
    CHECK(at.listed() == std::vector{first.id, second.id, october.id});
    CHECK_FALSE(at.page.view().hasMore);
    CHECK_FALSE(at.page.view().isFiltered);
}

TEST_CASE("JournalPresenter: tells what an entry holds, in the words of the lists", "[presenters][journal]") {
    JournalPage at;
    Episode episode = episodeAt(at.clock.now().wall);
    episode.end = Lasted{40s};
    episode.kind = EpisodeKind::brief;
    episode.places = {{{"lower-back"}, Side::left}, {{"gone-area"}}};
    episode.impacts = {{"walk"}};
    episode.triggers = {{"lifting"}, {"gone"}};
    episode.ownTriggers = {"the old sofa"};
    episode.tried = {{.id = {newUuid()}, .measure = {"warmth"}, .outcome = Outcome::better},
        {.id = {newUuid()}, .own = "sat on the floor"}};
    episode.readings = {{{newUuid()}, at.clock.now().wall, *PainScore::from(6)},
        {{newUuid()}, at.clock.now().wall, *PainScore::from(3)}};
    episode.notes = "after the move";
    at.add(episode);
    REQUIRE(at.page.view().months.size() == 1);
    CHECK(at.page.view().months[0].items ==
        std::vector<HistoryItem>{EntryView{.id = episode.id,
            .at = at.clock.now().wall,
            .isOnsetKnown = true,
            .kind = EpisodeKind::brief,
            .isOpen = false,
            .length = 40s,
            .places = {{"Lower back", Side::left}, {"gone-area", Side::unsaid}},
            .impacts = {"Walk"},
            .triggers = {"Lifting", "gone", "the old sofa"},
            .tried = {{"Warmth", Outcome::better}, {"sat on the floor", std::nullopt}},
            .strongest = PainScore::from(6),
            .notes = "after the move"}});
}

TEST_CASE("JournalPresenter: filters, and takes them off", "[presenters][journal]") {
    JournalPage at;
    Episode noted = endedEpisodeAt(at.clock.now().wall, 10s);
    noted.triggers = {{"lifting"}};
    noted.notes = "Carried the old sofa";
    at.add(noted);
    const Episode plain = at.add(24h);
    const auto only = [&](const Episode& episode) {
        CHECK(at.page.view().isFiltered);
        CHECK(at.listed() == std::vector{episode.id});
        at.page.clearFilter();
        CHECK(at.listed().size() == 2);
    };
    at.page.setTrigger(TriggerId{"lifting"});
    only(noted);
    at.page.setText("SOF");
    only(noted);
    at.page.setDays(std::nullopt, 2026y / November / 20);
    only(plain);
    at.page.setDays(2026y / November / 21, 2026y / November / 21);
    only(noted);
    at.page.setArea(BodyAreaId{"lower-back"});
    CHECK(at.listed().empty());
    at.page.clearFilter();
    at.page.setMeasure(MeasureId{"warmth"});
    CHECK(at.listed().empty());
}

TEST_CASE("JournalPresenter: removes, takes that back, and brings back later", "[presenters][journal]") {
    JournalPage at;
    const Episode kept = at.add(24h);
    const Episode episode = at.add(48h);
    at.page.remove(episode.id);
    CHECK(at.listed() == std::vector{kept.id});
    CHECK(at.page.view().justRemoved == episode.id);
    SECTION("at once") {
        at.page.undoRemove();
    }
    SECTION("from the removed ones") {
        at.page.setRemoved(EpisodeFilter::Removed::only);
        REQUIRE(at.listed() == std::vector{episode.id});
        CHECK(std::get<EntryView>(at.page.view().months[0].items[0]).isRemoved);
        at.page.bringBack(episode.id);
        CHECK(at.listed().empty());
        at.page.clearFilter();
    }
    CHECK(at.listed().size() == 2);
    CHECK(at.page.view().justRemoved.empty());
    CHECK((*at.journal.find(episode.id))->notes == episode.notes);
}

TEST_CASE("JournalPresenter: lists a page, and more when asked", "[presenters][journal]") {
    JournalPage at;
    for (int i = 0; i < 120; ++i)
        REQUIRE(at.journal.add(endedEpisodeAt(before(at.clock.now().wall, hours(i)), 5s)));
    at.page.refresh();
    CHECK(at.listed().size() == 50);
    CHECK(at.page.view().hasMore);
    at.page.more();
    at.page.more();
    CHECK(at.listed().size() == 120);
    CHECK_FALSE(at.page.view().hasMore);
    at.page.setText("nothing like it");
    at.page.clearFilter();
    CHECK(at.listed().size() == 50);
}

TEST_CASE("JournalPresenter: sees what another program wrote", "[presenters][journal]") {
    JournalPage at;
    at.page.refresh();
    CHECK_FALSE(at.page.hasChanged());
    const Episode episode = episodeAt(at.clock.now().wall);
    REQUIRE(at.journal.add(episode));
    CHECK(at.page.hasChanged());
    at.page.refresh();
    CHECK_FALSE(at.page.hasChanged());
}

TEST_CASE("JournalPresenter: an error is told, and what was listed stays", "[presenters][journal]") {
    JournalPage at;
    const Episode episode = at.add(24h);
    at.journal.failWith(ErrorCode::locked);
    at.page.remove(episode.id);
    CHECK(at.page.view().error == ErrorCode::locked);
    CHECK(at.page.view().justRemoved.empty());
    CHECK(at.listed() == std::vector{episode.id});
    at.journal.failWith(std::nullopt);
    at.page.refresh();
    CHECK_FALSE(at.page.view().error);
}

TEST_CASE("JournalPresenter: what was done of routines stands among the entries", "[presenters][journal]") {
    JournalPage at;
    const Episode older = at.add(48h);
    const Episode latest = at.add(24h);
    const Activity between = at.addDone(1, 30h);
    const Activity october = at.addDone(2, 30 * 24h);
    const Activity same = at.addDone(3, 24h);
    // Of the same minute the spasm stands first.
    CHECK(at.allListed() ==
        std::vector{latest.id.value, same.id.value, between.id.value, older.id.value, october.id.value});
    REQUIRE(at.page.view().months.size() == 2);
    CHECK(at.page.view().months[1] ==
        MonthView{2026y / October,
            {DoneView{.id = october.id,
                .at = october.at,
                .title = october.title,
                .length = 13min, // of 754 seconds
                .outcome = Outcome::same}}});
}

TEST_CASE("JournalPresenter: tells the minutes of a routine, where there were any", "[presenters][journal]") {
    JournalPage at;
    using Row = std::tuple<seconds, std::optional<minutes>>;
    const auto [length, told] = GENERATE(table<seconds, std::optional<minutes>>(
        {Row{0s, std::nullopt}, Row{1s, 1min}, Row{89s, 1min}, Row{91s, 2min}, Row{24h, 24h}}));
    Activity done = bareActivity();
    done.length = length;
    REQUIRE(at.activities.keepActivity(done));
    at.page.refresh();
    CHECK(std::get<DoneView>(at.page.view().months[0].items[0]).length == told);
}

TEST_CASE("JournalPresenter: the filter finds routines by name and day, and not by what only a spasm has",
    "[presenters][journal]") {
    JournalPage at;
    const Episode plain = at.add(24h);
    const Activity done = at.addDone(1, 24h);
    at.addDone(2, 48h);
    at.page.setDays(2026y / November / 20, 2026y / November / 20);
    CHECK(at.allListed() == std::vector{plain.id.value, done.id.value});
    at.page.setText("hang");
    CHECK(at.allListed() == std::vector{done.id.value});
    CHECK(at.page.view().isFiltered);
    at.page.clearFilter();
    CHECK(at.allListed().size() == 3);
    at.page.setTrigger(TriggerId{"lifting"});
    CHECK(at.allListed().empty());
    at.page.setTrigger(std::nullopt);
    at.page.setArea(BodyAreaId{"lower-back"});
    CHECK(at.allListed().empty());
    at.page.setArea(std::nullopt);
    at.page.setMeasure(MeasureId{"warmth"});
    CHECK(at.allListed().empty());
}

TEST_CASE("JournalPresenter: removes a routine, takes that back, and brings it back later",
    "[presenters][journal]") {
    JournalPage at;
    const Episode episode = at.add(24h);
    const Activity done = at.addDone(1, 48h);
    at.page.remove(episode.id);
    at.page.remove(done.id);
    CHECK(at.allListed().empty());
    CHECK(at.page.view().justRemoved.empty());
    CHECK(at.page.view().justRemovedDone == done.id);
    SECTION("at once") {
        at.page.undoRemove();
        CHECK(at.allListed() == std::vector{done.id.value});
    }
    SECTION("from the removed ones") {
        at.page.setRemoved(EpisodeFilter::Removed::only);
        REQUIRE(at.allListed() == std::vector{episode.id.value, done.id.value});
        CHECK(std::get<DoneView>(at.page.view().months[0].items[1]).isRemoved);
        at.page.bringBack(done.id);
        CHECK(at.allListed() == std::vector{episode.id.value});
    }
    CHECK(at.page.view().justRemovedDone.empty());
    Activity back = done;
    back.changedAt = at.clock.now().wall.utc;
    CHECK(*at.activities.activities({}) == std::vector{back});
    at.page.remove(done.id);
    at.activities.failWith(ErrorCode::locked);
    at.page.undoRemove();
    CHECK(at.page.view().error == ErrorCode::locked);
    CHECK(at.page.view().justRemovedDone == done.id);
}

TEST_CASE("JournalPresenter: a page is of both kinds together", "[presenters][journal]") {
    JournalPage at;
    for (int i = 0; i < 40; ++i) {
        REQUIRE(at.journal.add(endedEpisodeAt(before(at.clock.now().wall, hours(2 * i)), 5s)));
        at.addDone(1 + i, hours(2 * i + 1));
    }
    const auto listedTo = [&](std::size_t count) {
        const auto ids = at.allListed();
        CHECK(ids.size() == count);
        // None is left out between: they take turns.
        for (std::size_t i = 0; i < ids.size(); ++i)
            CHECK((i % 2 == 1) == (ids[i] == sampleUuid(1 + int(i / 2))));
    };
    listedTo(50);
    CHECK(at.page.view().hasMore);
    at.page.more();
    listedTo(80);
    CHECK_FALSE(at.page.view().hasMore);
}
