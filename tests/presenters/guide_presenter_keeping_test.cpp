// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/guided.hpp"

#include <functional>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

GuideState keptBy(const Guided& guided) {
    const auto loaded = guided.session.load();
    REQUIRE(loaded);
    REQUIRE(*loaded);
    return **loaded;
}

} // namespace

TEST_CASE("GuidePresenter: keeps its place at every transition", "[presenters]") {
    Guided guided("good");
    GuidePresenter& presenter = guided.presenter;
    CHECK(keptBy(guided) == presenter.state());
    const std::vector<std::function<void()>> intents = {
        [&] { presenter.answerSigns(Answer::no); },
        [&] { presenter.choose({"no"}); },
        [&] { presenter.next(); },
        [&] { presenter.pause(); },
        [&] { presenter.resumeHere(); },
        [&] { presenter.repeat(); },
        [&] { presenter.back(); },
        [&] { presenter.back(); },
        [&] { presenter.choose({"yes"}); },
        [&] { presenter.next(); },
        [&] { presenter.report(Outcome::worse); },
        [&] { presenter.leave(); },
        [&] { presenter.resumeHere(); },
        [&] {
            presenter.answerSigns(Answer::notSure, {"chest-pain"});
            presenter.keepLog();
        },
    };
    for (std::size_t i = 0; i < intents.size(); ++i) {
        guided.clock.advance(1500ms);
        intents[i]();
        INFO("intent " << i);
        CHECK(keptBy(guided) == presenter.state());
    }
    CHECK(keptBy(guided).status == GuideStatus::emergency);
}

TEST_CASE("GuidePresenter: keeps its place when a step goes on by itself", "[presenters]") {
    Guided guided("good");
    guided.goToRest();
    guided.clock.advance(60s);
    guided.presenter.tick();
    CHECK(keptBy(guided).step == StepId{"move"});
}

TEST_CASE("GuidePresenter: does not write while only time goes by", "[presenters]") {
    Guided guided("good");
    guided.goToRest();
    fs::remove(guided.path);
    for (int i = 0; i < 50; ++i) {
        guided.clock.advance(1s);
        guided.presenter.tick();
        guided.presenter.choose({"unknown"});
        (void)guided.presenter.view();
    }
    CHECK_FALSE(guided.isKept());
}

TEST_CASE("GuidePresenter: another goes on at the same step with the same onset", "[presenters]") {
    Guided guided("good");
    const WallTime onset = guided.clock.now().wall;
    guided.goToBreathe();
    guided.presenter.next();
    guided.presenter.report(Outcome::better);
    guided.clock.advance(3h);
    // The first is killed here: nothing of it is asked any more.
    GuidePresenter second(guided.content, guided.places, guided.log, guided.activities, guided.gate,
        guided.standing, guided.clock);
    REQUIRE(second.resume(keptBy(guided)) == Opening::opened);
    CHECK(second.view().step == StepId{"pose"});
    CHECK(second.state().onset == onset);
    CHECK(second.state().outcomes == guided.presenter.state().outcomes);
    CHECK(second.view().status == GuideStatus::running);
    CHECK(second.view().secondsLeft == 8);
    second.back();
    CHECK(second.view().step == StepId{"how"});
}

TEST_CASE("GuidePresenter: what was left is running again once resumed", "[presenters]") {
    Guided guided("good");
    guided.goToRest();
    guided.clock.advance(20s);
    guided.presenter.leave();
    guided.clock.advance(3h);
    GuidePresenter second(guided.content, guided.places, guided.log, guided.activities, guided.gate,
        guided.standing, guided.clock);
    REQUIRE(second.resume(keptBy(guided)) == Opening::opened);
    CHECK(second.view().status == GuideStatus::running);
    CHECK(second.view().secondsLeft == 40);
    CHECK(keptBy(guided).status == GuideStatus::running);
}

TEST_CASE("GuidePresenter: a resumed breathe step begins with an in-breath", "[presenters]") {
    Guided guided("good");
    guided.goToBreathe();
    guided.clock.advance(7s);
    GuidePresenter second(guided.content, guided.places, guided.log, guided.activities, guided.gate,
        guided.standing, guided.clock);
    REQUIRE(second.resume(keptBy(guided)) == Opening::opened);
    REQUIRE(second.pacer());
    CHECK(second.pacerView().phase == Phase::inhale);
    CHECK(second.pacerView().secondsLeft == 5);
}

TEST_CASE("GuidePresenter: resumes after a restart of the machine", "[presenters]") {
    Guided guided("good");
    guided.goToRest();
    guided.clock.advance(20s);
    guided.presenter.pause();
    ManualClock afterRestart; // awake an hour only, as after a new start
    GuideState kept = keptBy(guided);
    kept.seenAt += 100h;
    GuidePresenter second(guided.content, guided.places, guided.log, guided.activities, guided.gate,
        guided.standing, afterRestart);
    REQUIRE(second.resume(kept) == Opening::opened);
    CHECK(second.view().secondsLeft == 40);
    afterRestart.advance(40s);
    second.tick();
    CHECK(second.view().step == StepId{"move"});
}

TEST_CASE("GuidePresenter: a new local day begins at the warning signs with the onset kept", "[presenters]") {
    Guided guided("good");
    guided.clock.setOffset(120min);
    REQUIRE(guided.presenter.begin({"good"}) == Opening::opened);
    const WallTime onset = guided.clock.now().wall;
    guided.goToBreathe();
    guided.presenter.next();
    guided.presenter.report(Outcome::worse);
    // From 10:40 local time to one minute before midnight, and to midnight.
    guided.clock.sleep(13h + 19min);
    GuidePresenter sameDay(guided.content, guided.places, guided.log, guided.activities, guided.gate,
        guided.standing, guided.clock);
    REQUIRE(sameDay.resume(keptBy(guided)) == Opening::opened);
    CHECK(sameDay.view().step == StepId{"worse-rest"});
    guided.clock.sleep(1min);
    GuidePresenter nextDay(guided.content, guided.places, guided.log, guided.activities, guided.gate,
        guided.standing, guided.clock);
    REQUIRE(nextDay.resume(keptBy(guided)) == Opening::opened);
    CHECK(nextDay.view().step == StepId{"signs"});
    CHECK_FALSE(nextDay.view().canGoBack);
    CHECK(nextDay.state().onset == onset);
    CHECK(GuideEngine::endedStretching(nextDay.state()));
    CHECK(keptBy(guided) == nextDay.state());
}

TEST_CASE("GuidePresenter: refuses to resume what does not fit", "[presenters]") {
    Guided guided("good");
    guided.goToBreathe();
    GuideState state = guided.presenter.state();
    SECTION("a guide that is gone") {
        state.guide = {"gone"};
    }
    SECTION("a step that is gone") {
        state.step = {"gone"};
    }
    SECTION("a step before that is gone") {
        state.trail[0] = {"gone"};
    }
    SECTION("an emergency") {
        state.status = GuideStatus::emergency;
    }
    SECTION("an end") {
        state.status = GuideStatus::ended;
    }
    GuidePresenter second(guided.content, guided.places, guided.log, guided.activities, guided.gate,
        guided.standing, guided.clock);
    CHECK(second.resume(state) == Opening::notThere);
    CHECK_FALSE(second.isOpen());
    CHECK(keptBy(guided) == guided.presenter.state());
}

TEST_CASE("GuidePresenter: the end clears what was kept, and back keeps it again", "[presenters]") {
    Guided guided("good");
    guided.goToEnd();
    CHECK(guided.presenter.view().status == GuideStatus::ended);
    CHECK_FALSE(guided.isKept());
    CHECK_FALSE(guided.presenter.view().keepError);
    guided.clock.advance(1s);
    guided.presenter.back();
    CHECK(keptBy(guided).step == StepId{"after"});
}

TEST_CASE("GuidePresenter: a private sign is dropped before anything is kept", "[presenters]") {
    const Content content = builtInContent();
    for (const RedFlag* sign : signsOf(content.redFlags, Route::emergency)) {
        Guided guided("good");
        guided.presenter.answerSigns(Answer::yes, sign->id);
        guided.presenter.keepLog();
        INFO(sign->id.value);
        CHECK(guided.presenter.state().sign == (sign->isPrivate ? SignId{} : sign->id));
        const bool isWritten = bytesOf(guided.path).find("\"" + sign->id.value + "\"") != std::string::npos;
        CHECK(isWritten == !sign->isPrivate);
    }
}

TEST_CASE("GuidePresenter: a sign that nobody knows is dropped", "[presenters]") {
    Guided guided("good");
    guided.presenter.answerSigns(Answer::yes, {"something-typed"});
    CHECK(guided.presenter.state().status == GuideStatus::emergency);
    CHECK(guided.presenter.state().sign.empty());
}

TEST_CASE("GuidePresenter: guides on where nothing can be kept, and says why", "[presenters]") {
    Guided guided;
    guided.folder.write("file", "in the way");
    const auto [path, code] = GENERATE(table<const char*, ErrorCode>({
        {"file/session.json", ErrorCode::denied},
        {"/proc/unknot-test/session.json", ErrorCode::denied},
        {"", ErrorCode::denied},
    }));
    const SessionFile file(*path ? guided.folder.path() / path : fs::path());
    const GuidePlaces nowhere{file, file};
    GuidePresenter presenter(
        guided.content, nowhere, guided.log, guided.activities, guided.gate, guided.standing, guided.clock);
    REQUIRE(presenter.begin({"good"}) == Opening::opened);
    CHECK(presenter.view().keepError == code);
    presenter.answerSigns(Answer::no);
    CHECK(presenter.view().step == StepId{"move"});
    CHECK(presenter.view().keepError == code);
    presenter.answerSigns(Answer::yes);
    CHECK(presenter.view().status == GuideStatus::emergency);
}

TEST_CASE("GuidePresenter: an error of keeping is over once keeping works again", "[presenters]") {
    Guided guided;
    guided.folder.write("unknot", "in the way");
    REQUIRE(guided.presenter.begin({"good"}) == Opening::opened);
    CHECK(guided.presenter.view().keepError);
    fs::remove(guided.folder.path() / "unknot");
    guided.presenter.answerSigns(Answer::no);
    CHECK_FALSE(guided.presenter.view().keepError);
    CHECK(keptBy(guided).step == StepId{"move"});
}
