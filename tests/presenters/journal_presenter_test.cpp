// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/memory_journal_store.hpp"

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
    Content content;
    ManualClock clock; // 2026-11-21 08:40
    JournalPresenter page{journal, content, clock};

    Episode add(Episode episode) {
        REQUIRE(journal.add(episode));
        page.refresh();
        return episode;
    }
    Episode add(minutes ago) { return add(endedEpisodeAt(before(clock.now().wall, ago), 40s)); }
    [[nodiscard]] std::vector<EpisodeId> listed() const {
        std::vector<EpisodeId> ids;
        for (const MonthView& month : page.view().months)
            for (const EntryView& entry : month.entries)
                ids.push_back(entry.id);
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
    CHECK(at.page.view().months[0].entries ==
        std::vector{EntryView{.id = episode.id,
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
        CHECK(at.page.view().months[0].entries[0].isRemoved);
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
