// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/guided.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Somebody in a guide that opens an episode.
struct Logged : Guided {
    explicit Logged(EpisodeStart start = EpisodeStart::open) {
        Guide& guide = content.guides.back();
        guide.episode = start;
        stepIn(guide, "how").outcomes->measure = {"breathing"};
        stepIn(guide, "pose").tries = {"position-side"};
        stepIn(guide, "stretch-how").outcomes->measure = {"position"};
        content.journal.measures.items = {
            {.id = {"breathing"}, .label = "Breathing"},
            {.id = {"position"}, .label = "A position"},
            {.id = {"position-side"}, .label = "On the side", .kindOf = {"position"}},
        };
        presenter.begin({"good"});
    }

    [[nodiscard]] std::vector<Episode> stored() const {
        const auto found = journal.episodes({});
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] Episode only() const {
        REQUIRE(stored().size() == 1);
        return stored().front();
    }
};

} // namespace

TEST_CASE("EpisodeLog: a guide for a spasm opens an episode by itself", "[presenters][journal]") {
    const Logged logged;
    const Episode episode = logged.only();
    CHECK(episode.onset == logged.clock.now().wall);
    CHECK(isOpen(episode));
    CHECK(logged.presenter.view().episode == episode.id);
    CHECK(faultsOf(episode).empty());
}

TEST_CASE("EpisodeLog: one key enters a spasm that has passed", "[presenters][journal]") {
    const Logged logged(EpisodeStart::passed);
    const Episode episode = logged.only();
    CHECK(episode.onset == logged.clock.now().wall);
    CHECK(episode.kind == EpisodeKind::brief);
    CHECK(std::holds_alternative<EndNotKnown>(episode.end));
}

TEST_CASE("EpisodeLog: a guide about no spasm enters nothing", "[presenters][journal]") {
    Logged logged(EpisodeStart::none);
    logged.goToEnd();
    logged.presenter.rate(*PainScore::from(4));
    CHECK(logged.stored().empty());
}

TEST_CASE(
    "EpisodeLog: a guide goes on with the open episode of the last three days", "[presenters][journal]") {
    const auto [age, entries] = GENERATE(table<std::chrono::minutes, std::size_t>({
        {5min, 1},
        {71h, 1},
        {72h, 2},
        {30 * 24h, 2},
    }));
    Logged logged;
    logged.presenter.leave();
    logged.clock.advance(age);
    logged.presenter.begin({"good"});
    CHECK(logged.stored().size() == entries);
}

TEST_CASE("EpisodeLog: an episode that is over takes nothing new in", "[presenters][journal]") {
    Logged logged;
    logged.log.close(logged.only().id);
    logged.clock.advance(1h);
    logged.presenter.begin({"good"});
    CHECK(logged.stored().size() == 2);
}

TEST_CASE("EpisodeLog: answers to the warning signs land in the episode", "[presenters][journal]") {
    SECTION("none of these") {
        Logged logged;
        logged.presenter.answerSigns(Answer::no);
        REQUIRE(logged.only().screenings.size() == 1);
        CHECK(logged.only().screenings[0].answers == std::vector<SignAnswer>{{{}, Answer::no}});
    }
    SECTION("one that is named") {
        Logged logged;
        logged.presenter.answerSigns(Answer::notSure, {"weak-legs"});
        logged.presenter.keepLog();
        const auto* flag = logged.content.redFlags.find({"weak-legs"});
        const SignId stored = flag && !flag->isPrivate ? SignId{"weak-legs"} : SignId{};
        CHECK(logged.only().screenings.at(0).answers == std::vector<SignAnswer>{{stored, Answer::notSure}});
    }
    SECTION("a private one is not named") {
        Logged logged;
        const auto found = std::ranges::find(logged.content.redFlags.signs, true, &RedFlag::isPrivate);
        REQUIRE(found != logged.content.redFlags.signs.end());
        logged.presenter.answerSigns(Answer::yes, found->id);
        logged.presenter.keepLog();
        CHECK(logged.only().screenings.at(0).answers == std::vector<SignAnswer>{{{}, Answer::yes}});
    }
    SECTION("an answer that is a sign") {
        Logged logged;
        logged.presenter.answerSigns(Answer::no);
        logged.presenter.choose({"air"});
        logged.presenter.keepLog();
        REQUIRE(logged.only().screenings.size() == 2);
        CHECK(logged.only().screenings[1].answers ==
            std::vector<SignAnswer>{{{"cannot-breathe"}, Answer::yes}});
    }
    SECTION("an answer nobody asked for is none") {
        Logged logged;
        logged.presenter.answerSigns(Answer::no);
        logged.presenter.answerSigns(Answer::no);
        CHECK(logged.only().screenings.size() == 1);
    }
}

TEST_CASE("EpisodeLog: breathing lands with its time, and how it worked", "[presenters][journal]") {
    Logged logged;
    logged.goToBreathe();
    const WallTime began = logged.clock.now().wall;
    logged.clock.advance(2min + 5s);
    logged.presenter.next();
    REQUIRE(logged.only().tried.size() == 1);
    CHECK(logged.only().tried[0].measure == MeasureId{"breathing"});
    CHECK(logged.only().tried[0].at == began);
    CHECK(logged.only().tried[0].lasted == 2min + 5s);
    CHECK_FALSE(logged.only().tried[0].outcome);
    logged.presenter.report(Outcome::better);
    REQUIRE(logged.only().tried.size() == 1);
    CHECK(logged.only().tried[0].outcome == Outcome::better);
}

TEST_CASE(
    "EpisodeLog: a pause is no breathing, and leaving keeps what was breathed", "[presenters][journal]") {
    Logged logged;
    logged.goToBreathe();
    logged.clock.advance(30s);
    logged.presenter.togglePause();
    CHECK(logged.only().tried.at(0).lasted == 30s);
    logged.clock.advance(10min);
    logged.presenter.togglePause();
    logged.clock.advance(20s);
    logged.presenter.leave();
    REQUIRE(logged.only().tried.size() == 1);
    CHECK(logged.only().tried[0].lasted == 50s);
}

TEST_CASE("EpisodeLog: less than a breath is no breathing", "[presenters][journal]") {
    Logged logged;
    logged.goToBreathe();
    logged.clock.advance(9s);
    logged.presenter.next();
    CHECK(logged.only().tried.empty());
    // Yet what was said of it counts.
    logged.presenter.report(Outcome::worse);
    REQUIRE(logged.only().tried.size() == 1);
    CHECK(logged.only().tried[0].outcome == Outcome::worse);
}

TEST_CASE("EpisodeLog: the position that was taken lands, and takes the answer about positions",
    "[presenters][journal]") {
    Logged logged;
    logged.goToStretching();
    REQUIRE(logged.only().tried.size() == 2);
    CHECK(logged.only().tried[1].measure == MeasureId{"position-side"});
    logged.presenter.next();
    logged.clock.advance(2min);
    logged.presenter.tick();
    REQUIRE(logged.at() == "stretch-how");
    logged.presenter.report(Outcome::better);
    REQUIRE(logged.only().tried.size() == 2);
    CHECK(logged.only().tried[1].outcome == Outcome::better);
}

TEST_CASE("EpisodeLog: a pain reading lands, and is never asked for", "[presenters][journal]") {
    Logged logged;
    logged.presenter.rate(*PainScore::from(7));
    REQUIRE(logged.only().readings.size() == 1);
    CHECK(logged.only().readings[0].score == *PainScore::from(7));
    CHECK(logged.only().readings[0].at == logged.clock.now().wall);
    CHECK(logged.presenter.view().rated == PainScore::from(7));
    logged.presenter.answerSigns(Answer::no);
    CHECK_FALSE(logged.presenter.view().rated);
}

TEST_CASE("EpisodeLog: a resumed guide stays in its episode", "[presenters][journal]") {
    Logged logged;
    logged.goToRest();
    logged.presenter.leave();
    GuidePresenter second(logged.content, logged.places, logged.log, logged.activities, logged.gate,
        logged.standing, logged.clock);
    const auto kept = logged.session.load();
    REQUIRE(kept);
    SECTION("on the same day") {}
    SECTION("on another day") {
        logged.clock.advance(24h);
    }
    REQUIRE(second.resume(**kept) == Opening::opened);
    CHECK(second.view().episode == logged.only().id);
}

TEST_CASE("EpisodeLog: help goes on where the journal cannot be written, and nothing is lost",
    "[presenters][journal]") {
    Guided guided;
    guided.content.guides.back().episode = EpisodeStart::open;
    guided.journal.failWith(ErrorCode::diskFull);
    REQUIRE(guided.presenter.begin({"good"}) == Opening::opened);
    guided.presenter.rate(*PainScore::from(3));
    CHECK(guided.presenter.view().logError == ErrorCode::diskFull);
    CHECK(guided.at() == "signs");
    guided.journal.failWith(std::nullopt);
    guided.presenter.answerSigns(Answer::no);
    CHECK_FALSE(guided.presenter.view().logError);
    const auto stored = guided.journal.episodes({});
    REQUIRE(stored);
    REQUIRE(stored->size() == 1);
    CHECK(stored->front().readings.size() == 1);
    CHECK(stored->front().screenings.size() == 1);
}

TEST_CASE("EpisodeLog: an episode that is gone holds nothing up", "[presenters][journal]") {
    Guided guided;
    guided.log.rate({newUuid()}, *PainScore::from(3));
    CHECK(guided.log.error() == ErrorCode::notFound);
    guided.content.guides.back().episode = EpisodeStart::open;
    guided.presenter.begin({"good"});
    CHECK_FALSE(guided.log.error());
}

TEST_CASE("EpisodeLog: an answer that calls for help touches no disk before help is shown",
    "[presenters][journal]") {
    Logged logged;
    logged.goToBreathe();
    logged.clock.advance(1min);
    const auto before = logged.journal.revision();
    logged.presenter.answerSigns(Answer::yes);
    CHECK(*logged.journal.revision() == *before);
    logged.presenter.keepLog();
    CHECK(logged.only().screenings.size() == 2);
    CHECK(logged.only().tried.at(0).lasted == 1min);
}

TEST_CASE("EpisodeLog: a session stands there once, as it was written last", "[presenters][journal]") {
    Logged logged;
    const WallTime at = logged.clock.now().wall;
    Tried session{
        .id = {newUuid()}, .measure = {"cold-pack"}, .own = {}, .at = at, .lasted = 20min, .outcome = {}};
    logged.log.treated(logged.only().id, session);
    CHECK(logged.only().tried == std::vector{session});
    session.outcome = Outcome::better;
    logged.log.treated(logged.only().id, session);
    CHECK(logged.only().tried == std::vector{session});
}

TEST_CASE("EpisodeLog: a swollen joint is among what is felt, until it is not", "[presenters][journal]") {
    Logged logged;
    const std::vector<SensationId> felt = {{"stabbing"}};
    REQUIRE(
        logged.journal.change(logged.only().id, {}, [&](Episode& episode) { episode.sensations = felt; }));
    logged.log.answerSwollen(logged.only().id, Answer::yes);
    logged.log.answerSwollen(logged.only().id, Answer::yes);
    CHECK(logged.only().sensations == std::vector<SensationId>{{"stabbing"}, {"swollen-joint"}});
    logged.log.answerSwollen(logged.only().id, Answer::no);
    CHECK(logged.only().sensations == felt);
}
