// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/guide_builder.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_activity_store.hpp"
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
    GuidePlaces places{SessionFile(path), SessionFile(folder.path() / "routine.json")};
    const SessionFile& session = places.guides;
    ManualClock clock;
    MemoryJournalStore journal;
    MemoryActivityStore done;
    EpisodeLog log{journal, content, clock};
    ActivityLog activities{done, journal, clock};
    PlanFile plan{folder.path() / "plan.json"};
    RoutineGate gate{content, journal, plan};
    fs::path standingPath = folder.path() / "standing";
    StandingPresenter standing{content, StandingFile(standingPath), {}, clock};
    GuidePresenter guide{content, places, log, activities, gate, standing, clock};
    NowPresenter now{content, places, gate, standing, clock};

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

TEST_CASE("NowPresenter: what stands is the one truth about an emergency", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    page.guide.answerSigns(Answer::notSure);
    page.guide.keepLog();
    SECTION("as it was kept") {}
    SECTION("where its file was lost, the place still knows") {
        fs::remove(page.standingPath);
    }
    SECTION("whatever has become of its guide") {
        fs::remove(page.standingPath);
        GuideState state = page.guide.state();
        state.trail[0] = {"gone"};
        REQUIRE(page.session.save(state));
    }
    // Another start.
    StandingPresenter standing(page.content, StandingFile(page.standingPath), {}, page.clock);
    NowPresenter now(page.content, page.places, page.gate, standing, page.clock);
    now.refresh();
    REQUIRE(now.view().standing);
    CHECK(now.view().standing->route == Route::emergency);
    CHECK_FALSE(now.view().offersGuides);
    CHECK_FALSE(now.view().offersLadder);
    CHECK_FALSE(now.view().unfinished);
    CHECK(fs::exists(page.standingPath));

    now.release();
    CHECK(now.view() == NowView{});
    CHECK_FALSE(fs::exists(page.path));
    CHECK_FALSE(fs::exists(page.standingPath));
}

TEST_CASE("NowPresenter: a release holds for this run where nothing can be removed", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    page.guide.answerSigns(Answer::yes);
    page.guide.keepLog();
    page.now.refresh();
    REQUIRE_FALSE(page.now.view().offersGuides);
    const GuideState ended = page.guide.state();
    page.now.release();
    REQUIRE(page.session.save(ended)); // as if it were still there
    page.now.refresh();
    CHECK(page.now.view().offersGuides);
    CHECK_FALSE(page.now.view().unfinished);
    // A sign that is named later ends a guide at another time, and stands.
    GuideState later = ended;
    page.clock.advance(1min);
    later.changedAt = page.clock.now().wall;
    REQUIRE(page.session.save(later));
    page.now.refresh();
    CHECK_FALSE(page.now.view().offersGuides);
}

TEST_CASE("NowPresenter: each route withholds what it is to withhold, and nothing more", "[presenters]") {
    const auto [route, guides, ladder] = GENERATE(table<Route, bool, bool>({
        {Route::routine, true, true},
        {Route::soon, true, true},
        {Route::sameDay, true, false},
        {Route::emergency, false, false},
    }));
    StartPage page;
    page.beginAndStop();
    page.standing.raise(route);
    page.now.refresh();
    CHECK(page.now.view().standing->route == route);
    CHECK(page.now.view().offersGuides == guides);
    CHECK(page.now.view().offersLadder == ladder);
    // The place of a guide that no sign has ended stays, for when it was looked at.
    CHECK(page.now.view().unfinished);
    page.now.release();
    CHECK(page.now.view().unfinished);
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

TEST_CASE("NowPresenter: what it offers can be resumed", "[presenters]") {
    StartPage page;
    page.beginAndStop();
    page.guide.leave();
    page.now.refresh();
    GuidePresenter second(
        page.content, page.places, page.log, page.activities, page.gate, page.standing, page.clock);
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
