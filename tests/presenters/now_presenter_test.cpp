// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_journal_store.hpp"
#include "support/temp_dir.hpp"

#include "presenters/guide_presenter.hpp"
#include "presenters/now_presenter.hpp"

#include "unknot/content/loader.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

/// The start page over a session file and the shipped content.
struct StartPage {
    TempDir folder;
    Content content = builtInContent();
    fs::path path = folder.path() / "session.json";
    SessionFile session{path};
    ManualClock clock;
    MemoryJournalStore journal;
    EpisodeLog log{journal, content, clock};
    StandingPresenter standing{content, StandingFile(folder.path() / "standing"), {}, clock};
    GuidePresenter guide{content, session, log, standing, clock};
    NowPresenter now{content, session, clock};

    /// Somebody has begun and come to "stay".
    void beginAndStop() {
        REQUIRE(guide.begin({"spasm-now"}) == Opening::opened);
        guide.answerSigns(Answer::no);
        guide.choose({"no"});
    }
    UnfinishedView unfinished() {
        now.refresh();
        const NowView view = now.view();
        REQUIRE(view.unfinished);
        return *view.unfinished;
    }
};

} // namespace

TEST_CASE("NowPresenter: offers nothing where nothing was begun", "[presenters]") {
    StartPage page;
    page.now.refresh();
    CHECK(page.now.view() == NowView{});
    CHECK_FALSE(page.now.unfinished());
}

TEST_CASE("NowPresenter: offers to go on with what was begun", "[presenters]") {
    StartPage page;
    const WallTime onset = page.clock.now().wall;
    page.beginAndStop();
    page.clock.advance(2h);
    const UnfinishedView view = page.unfinished();
    const Guide& guide = *page.content.find(GuideId{"spasm-now"});
    CHECK(view.guideTitle == guide.title);
    CHECK(view.stepTitle == guide.find({"stay"})->title);
    CHECK(view.since == onset);
    CHECK(view.isToday);
    CHECK_FALSE(view.isEmergency);
    CHECK_FALSE(view.startsWithSigns);
    CHECK(page.now.unfinished() == page.guide.state());
}

TEST_CASE("NowPresenter: says that a new day begins with the warning signs", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    page.clock.sleep(15h + 19min);
    CHECK_FALSE(page.unfinished().startsWithSigns);
    CHECK(page.unfinished().isToday);
    page.clock.sleep(1min);
    CHECK(page.unfinished().startsWithSigns);
    CHECK_FALSE(page.unfinished().isToday);
}

TEST_CASE("NowPresenter: yesterday's onset with today's step is no new day", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    page.clock.sleep(16h);
    page.guide.next();
    CHECK_FALSE(page.unfinished().startsWithSigns);
    CHECK_FALSE(page.unfinished().isToday);
}

TEST_CASE("NowPresenter: shows an emergency as that", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    page.guide.answerSigns(Answer::notSure);
    page.guide.keepLog();
    CHECK(page.unfinished().isEmergency);
}

TEST_CASE("NowPresenter: offers nothing that was ended", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    GuideState ended = page.guide.state();
    ended.status = GuideStatus::ended;
    REQUIRE(page.session.save(ended));
    page.now.refresh();
    CHECK(page.now.view() == NowView{});
}

TEST_CASE("NowPresenter: offers nothing that the content no longer has", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    GuideState state = page.guide.state();
    SECTION("guide") {
        state.guide = {"gone"};
    }
    SECTION("step") {
        state.step = {"gone"};
    }
    SECTION("a step before") {
        state.trail[0] = {"gone"};
    }
    REQUIRE(page.session.save(state));
    page.now.refresh();
    CHECK_FALSE(page.now.view().unfinished);
    CHECK_FALSE(page.now.unfinished());
}

TEST_CASE("NowPresenter: an emergency outlives a change of the steps before it", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    page.guide.answerSigns(Answer::yes);
    GuideState state = page.guide.state();
    state.trail[0] = {"gone"};
    REQUIRE(page.session.save(state));
    CHECK(page.unfinished().isEmergency);
}

TEST_CASE("NowPresenter: what it offers can be resumed", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    page.guide.leave();
    page.now.refresh();
    GuidePresenter second(page.content, page.session, page.log, page.standing, page.clock);
    REQUIRE(page.now.unfinished());
    CHECK(second.resume(*page.now.unfinished()) == Opening::opened);
    CHECK(second.view().step == StepId{"stay"});
}

TEST_CASE("NowPresenter: names a damaged or newer place once it was set aside", "[presenters]") {
    const auto [bytes, code] = GENERATE(table<const char*, ErrorCode>({
        {"{ broken", ErrorCode::damaged},
        {"{\"version\": 99}", ErrorCode::newer},
    }));
    StartPage page;
    page.folder.write("session.json", bytes);
    page.now.refresh();
    CHECK(page.now.view().placeError == code);
    CHECK_FALSE(page.now.view().unfinished);
    CHECK(bytesOf(page.path.string() + ".damaged-1") == bytes);
}
