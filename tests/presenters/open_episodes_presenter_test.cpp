// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/memory_journal_store.hpp"

#include "presenters/open_episodes_presenter.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

struct OpenPage {
    MemoryJournalStore journal;
    Content content;
    ManualClock clock;
    EpisodeLog log{journal, content, clock};
    OpenEpisodesPresenter page{journal, log, clock};

    Episode add(std::chrono::minutes ago) {
        const Episode episode = episodeAt(before(clock.now().wall, ago));
        REQUIRE(journal.add(episode));
        page.refresh();
        return episode;
    }
    [[nodiscard]] OpenEpisodeView only() const {
        REQUIRE(page.view().episodes.size() == 1);
        return page.view().episodes.front();
    }
    [[nodiscard]] std::optional<int> offerAfter(days age) {
        clock.advance(age);
        page.refresh();
        return only().offerOnDay;
    }
};

} // namespace

TEST_CASE("OpenEpisodes: tells since when", "[presenters][journal]") {
    OpenPage at;
    CHECK(at.page.view() == OpenEpisodesView{});
    const Episode episode = at.add(312min);
    CHECK(at.only().id == episode.id);
    CHECK(at.only().onset == episode.onset);
    CHECK(at.only().elapsed == 312min);
    CHECK(at.only().isToday);
    CHECK_FALSE(at.only().offerOnDay);
    at.clock.advance(16h);
    CHECK(at.only().elapsed == 312min + 16h);
    CHECK_FALSE(at.only().isToday);
}

TEST_CASE("OpenEpisodes: an onset that is not known counts from when it was noted", "[presenters][journal]") {
    OpenPage at;
    Episode episode = episodeAt(before(at.clock.now().wall, 20min));
    episode.onset.reset();
    REQUIRE(at.journal.add(episode));
    at.page.refresh();
    CHECK_FALSE(at.only().onset);
    CHECK(at.only().elapsed == 20min);
}

TEST_CASE("OpenEpisodes: a clock that was set back makes no time before the onset", "[presenters][journal]") {
    OpenPage at;
    at.add(-90min);
    CHECK(at.only().elapsed == 0min);
}

TEST_CASE("OpenEpisodes: it's over, and a slip is taken back", "[presenters][journal]") {
    OpenPage at;
    const Episode episode = at.add(60min);
    at.page.close(episode.id);
    CHECK(at.page.view().episodes.empty());
    CHECK(at.page.view().justClosed == episode.id);
    CHECK((*at.journal.find(episode.id))->end == EpisodeEnd(EndedAt{at.clock.now().wall}));
    at.page.undoClose();
    CHECK(at.only().id == episode.id);
    CHECK(at.page.view().justClosed.empty());
}

TEST_CASE("OpenEpisodes: asks on day 3, 7 and 14 whether it is over, and at no other time",
    "[presenters][journal]") {
    OpenPage at;
    const Episode episode = at.add(0min);
    const auto notYet = [&] { at.page.keepOpen(episode.id); };
    CHECK_FALSE(at.offerAfter(days(2)));
    CHECK(at.offerAfter(days(1)) == 3);
    // Until it is answered.
    CHECK(at.offerAfter(days(1)) == 3);
    notYet();
    CHECK_FALSE(at.only().offerOnDay);
    CHECK_FALSE(at.offerAfter(days(2)));
    CHECK(at.offerAfter(days(1)) == 7);
    notYet();
    CHECK_FALSE(at.offerAfter(days(6)));
    CHECK(at.offerAfter(days(1)) == 14);
    notYet();
    CHECK_FALSE(at.offerAfter(days(300)));
}

TEST_CASE("OpenEpisodes: asked late, it is asked once", "[presenters][journal]") {
    OpenPage at;
    const Episode episode = at.add(20 * 24h);
    CHECK(at.only().offerOnDay == 14);
    at.page.keepOpen(episode.id);
    CHECK_FALSE(at.only().offerOnDay);
}

TEST_CASE("OpenEpisodes: days are calendar days, not spans of 24 hours", "[presenters][journal]") {
    OpenPage at; // 08:40
    at.add(10h); // 22:40 the day before
    CHECK(at.offerAfter(days(2)) == 3);
}

TEST_CASE("OpenEpisodes: two are noticed, and the older can be closed", "[presenters][journal]") {
    OpenPage at;
    const Episode older = at.add(5 * 24h);
    CHECK_FALSE(at.page.view().isOlderOffered);
    const Episode newer = at.add(10min);
    CHECK(at.page.view().isOlderOffered);
    CHECK(at.page.view().episodes.back().id == older.id);
    at.page.close(older.id);
    CHECK_FALSE(at.page.view().isOlderOffered);
    CHECK(at.only().id == newer.id);
}

TEST_CASE("OpenEpisodes: a journal that cannot be read keeps what was seen", "[presenters][journal]") {
    OpenPage at;
    at.add(10min);
    at.journal.failWith(ErrorCode::locked);
    at.page.refresh();
    CHECK(at.page.view().error == ErrorCode::locked);
    CHECK(at.page.view().episodes.size() == 1);
    at.journal.failWith(std::nullopt);
    at.page.refresh();
    CHECK_FALSE(at.page.view().error);
}

TEST_CASE("OpenEpisodes: closing waits where the journal cannot be written", "[presenters][journal]") {
    OpenPage at;
    const Episode episode = at.add(10min);
    at.journal.failWith(ErrorCode::diskFull);
    at.page.close(episode.id);
    CHECK(at.page.view().error == ErrorCode::diskFull);
    at.journal.failWith(std::nullopt);
    at.page.refresh();
    CHECK(at.page.view().episodes.empty());
}
