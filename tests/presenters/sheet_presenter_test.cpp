// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/sheet_presenter.hpp"

#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/memory_journal_store.hpp"

#include "unknot/content/loader.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

struct Made {
    [[nodiscard]] WallTime ago(std::chrono::minutes span) const { return before(clock.now().wall, span); }
    /// An entry that can be told on the sheet by its medicine.
    EpisodeId add(Episode episode, const char* medicine) {
        episode.medicines = {{.id = {newUuid()}, .text = medicine, .at = {}}};
        REQUIRE(store.add(episode));
        return episode.id;
    }
    [[nodiscard]] std::string text() const { return asPlainText(presenter.view().sheet); }
    [[nodiscard]] bool has(const std::string& part) const { return text().find(part) != std::string::npos; }

    Content content = builtInContent();
    ManualClock clock;
    MemoryJournalStore store;
    SheetPresenter presenter{store, content, {"gb"}, clock};
};

} // namespace

TEST_CASE(
    "SheetPresenter: is about the newest open entry, else the latest of the last three days", "[sheet]") {
    Made made;
    made.add(endedEpisodeAt(made.ago(73h), 10s), "too old");
    SECTION("nothing of it") {
        made.presenter.beginForNow(made.ago(12min));
        made.presenter.load();
        CHECK(made.has("12 minutes before this sheet was made"));
        CHECK_FALSE(made.has("too old"));
    }
    SECTION("a brief one of today") {
        made.add(endedEpisodeAt(made.ago(2h), 10s), "today's");
        made.presenter.beginForNow();
        made.presenter.load();
        CHECK(made.has("today's"));
    }
    SECTION("an open one goes before, however old") {
        made.add(endedEpisodeAt(made.ago(2h), 10s), "today's");
        made.add(episodeAt(made.ago(40 * 24h)), "the open one");
        made.add(episodeAt(made.ago(50 * 24h)), "another open one");
        // What the guide knows of the beginning is less than what the journal does.
        made.presenter.beginForNow(made.ago(12min));
        made.presenter.load();
        CHECK(made.has("the open one"));
        CHECK(made.has("40 days before"));
    }
    CHECK(made.presenter.view().name == "unknot-sheet-2026-11-21-0840");
}

TEST_CASE("SheetPresenter: has what was answered at once, and the journal when it is loaded", "[sheet]") {
    Made made;
    const auto chest = made.content.redFlags.find({"chest-pain"})->text;
    made.add(episodeAt(made.ago(12min)), "the white ones");
    made.presenter.answered({{chest, Answer::yes}, {"", Answer::notSure}});
    made.clock.advance(5min);
    made.presenter.beginForNow();
    CHECK(made.has("Yes: " + chest.substr(0, 20)));
    CHECK(made.has("08:40"));
    CHECK(made.has("Not sure: One of the warning signs"));
    CHECK(made.has("Emergency call: 999, 112"));
    CHECK_FALSE(made.has("the white ones"));
    made.presenter.load();
    CHECK(made.has("the white ones"));
    CHECK(made.has("Yes: " + chest.substr(0, 20)));
    made.presenter.setRegion({"us"});
    made.presenter.beginForNow();
    CHECK(made.has("Emergency call: 911"));
}

TEST_CASE("SheetPresenter: a journal that fails takes nothing off the sheet, and is told", "[sheet]") {
    Made made;
    made.presenter.answered({{"", Answer::yes}});
    made.presenter.beginForNow(made.ago(12min));
    const std::string without = made.text();
    made.store.failWith(ErrorCode::damaged);
    made.presenter.load();
    CHECK(made.text() == without);
    CHECK(made.presenter.view().error == ErrorCode::damaged);
    made.store.failWith({});
    made.presenter.load();
    CHECK_FALSE(made.presenter.view().error);
}

TEST_CASE("SheetPresenter: an entry has its own sheet, without what was answered just now", "[sheet]") {
    Made made;
    const EpisodeId old = made.add(endedEpisodeAt(made.ago(30 * 24h), 10min), "the old ones");
    made.add(episodeAt(made.ago(1h)), "the new ones");
    made.presenter.answered({{"", Answer::yes}});
    made.presenter.beginFor(old);
    made.presenter.load();
    CHECK(made.has("the old ones"));
    CHECK(made.has("No answer to a warning sign was kept."));
    made.presenter.beginFor({newUuid()});
    made.presenter.load();
    CHECK(made.presenter.view().isMissing);
}
