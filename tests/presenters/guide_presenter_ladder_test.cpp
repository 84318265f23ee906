// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/guided.hpp"

#include "presenters/ladder.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

const GuideId kLadder{"back-to-moving"};

/// Somebody whose spasm began some hours ago, and who wants to move again.
struct OnLadder : Guided {
    explicit OnLadder(std::chrono::minutes sinceOnset = 30h) {
        const auto added = journal.add(episodeAt(before(clock.now().wall, sinceOnset)));
        REQUIRE(added);
    }

    [[nodiscard]] Episode episode() const {
        const auto all = journal.episodes({});
        REQUIRE(all);
        REQUIRE(all->size() == 1);
        return all->front();
    }
    void changeEpisode(const JournalStore::Change& change) {
        const auto changed = journal.change(episode().id, clock.now().wall.utc, change);
        REQUIRE(changed);
    }
    void note(const MeasureId& measure, std::optional<WallTime> at, std::optional<Outcome> outcome = {}) {
        changeEpisode([&](Episode& changed) {
            changed.tried.push_back(
                {.id = {newUuid()}, .measure = measure, .own = {}, .at = at, .outcome = outcome});
        });
    }
    void begin() { REQUIRE(presenter.begin(kLadder) == Opening::opened); }
    void climbTo(const char* rung) {
        begin();
        presenter.answerSigns(Answer::no);
        presenter.choose({"no"});
        presenter.choose({"no"});
        presenter.choose({"yes"});
        while (at() != rung) {
            presenter.next();
            presenter.choose({"no-pain"});
        }
    }
    void goOnTomorrow() {
        clock.advance(24h);
        const auto kept = session.load();
        REQUIRE(kept);
        REQUIRE(*kept);
        REQUIRE(presenter.resume(**kept) == Opening::opened);
    }
};

} // namespace

TEST_CASE("Ladder: belongs to the open episode, however old, and opens none", "[presenters][journal]") {
    SECTION("two weeks") {
        OnLadder guided(14 * 24h);
        guided.begin();
        CHECK(guided.presenter.view().episode == guided.episode().id);
    }
    SECTION("none is open") {
        OnLadder guided;
        guided.log.close(guided.episode().id);
        guided.begin();
        CHECK(guided.presenter.view().episode.empty());
        guided.presenter.answerSigns(Answer::no);
        CHECK(guided.episode().screenings.empty());
        CHECK_FALSE(guided.presenter.view().canRate);
    }
}

TEST_CASE("Ladder: each rung that is done is in the journal, and how it was where that is clear",
    "[presenters][journal]") {
    OnLadder guided;
    guided.climbTo("turn");
    guided.presenter.next();
    REQUIRE(guided.at() == "turn-how");
    const auto tried = guided.episode().tried;
    REQUIRE(tried.size() == 3);
    CHECK(tried[0].measure == MeasureId{"sitting-up"});
    CHECK(tried[1].measure == MeasureId{"standing-up"});
    CHECK(tried[2].measure == MeasureId{"turning-bending"});
    CHECK_FALSE(tried[2].outcome);
    guided.presenter.choose({"worse"});
    REQUIRE(guided.episode().tried.size() == 3);
    CHECK(guided.episode().tried[2].outcome == Outcome::worse);
}

TEST_CASE("Ladder: begun anew it goes from the signs to the rung that was reached", "[presenters]") {
    OnLadder guided;
    guided.climbTo("turn"); // sat and stood up
    guided.presenter.leave();
    guided.begin();
    CHECK(guided.at() == "signs");
    CHECK(guided.presenter.view().reached == "Standing up");
    guided.presenter.answerSigns(Answer::no);
    CHECK(guided.at() == "stand");
    CHECK(guided.presenter.view().reached == "Standing up");
    guided.presenter.next();
    CHECK(guided.presenter.view().reached.empty());
}

TEST_CASE("Ladder: on a later day it asks for the signs and goes on at the rung", "[presenters]") {
    OnLadder guided;
    guided.climbTo("walk");
    guided.presenter.leave();
    guided.goOnTomorrow();
    CHECK(guided.at() == "signs");
    CHECK(guided.presenter.view().reached == "Gently turning and bending");
    guided.presenter.answerSigns(Answer::no);
    CHECK(guided.at() == "turn");
}

TEST_CASE("Ladder: on the same day it goes on just where it was left", "[presenters]") {
    OnLadder guided;
    guided.climbTo("walk");
    guided.presenter.leave();
    guided.clock.advance(1h);
    REQUIRE(guided.presenter.resume(**guided.session.load()) == Opening::opened);
    CHECK(guided.at() == "walk");
    CHECK(guided.presenter.view().reached.empty());
}

TEST_CASE("Ladder: without an episode a later day goes by the place that was kept", "[presenters]") {
    OnLadder guided;
    guided.log.close(guided.episode().id);
    guided.climbTo("walk");
    SECTION("the last rung that was done") {
        guided.presenter.leave();
        guided.goOnTomorrow();
        guided.presenter.answerSigns(Answer::no);
        CHECK(guided.at() == "turn");
    }
    SECTION("one back after a worse") {
        guided.presenter.next();
        guided.presenter.choose({"worse"});
        guided.presenter.leave();
        guided.goOnTomorrow();
        guided.presenter.answerSigns(Answer::no);
        CHECK(guided.at() == "turn");
    }
    SECTION("also when nothing was done in between") {
        guided.presenter.leave();
        guided.goOnTomorrow();
        guided.presenter.leave();
        guided.goOnTomorrow();
        guided.presenter.answerSigns(Answer::no);
        CHECK(guided.at() == "turn");
    }
}

TEST_CASE("Ladder: another guide begins with its first step on a later day as before", "[presenters]") {
    OnLadder guided;
    guided.note({"standing-up"}, guided.clock.now().wall);
    guided.presenter.begin({"good"});
    guided.goToBreathe();
    guided.presenter.leave();
    guided.goOnTomorrow();
    CHECK(guided.presenter.view().reached.empty());
    guided.presenter.answerSigns(Answer::no);
    CHECK(guided.at() == "move");
}

TEST_CASE("Ladder: the rung reached is the last that was tried, or the one before what went badly",
    "[presenters]") {
    using Told = std::vector<std::pair<const char*, std::optional<Outcome>>>;
    const Content content = builtInContent();
    const auto [told, rung] = GENERATE(table<Told, std::string>({
        {Told(), ""},
        {Told{{"breathing", Outcome::better}}, ""},
        {Told{{"sitting-up", std::nullopt}}, "sit"},
        {Told{{"sitting-up", std::nullopt}, {"standing-up", Outcome::better}}, "stand"},
        {Told{{"standing-up", std::nullopt}, {"sitting-up", std::nullopt}}, "sit"},
        {Told{{"walking", Outcome::same}, {"breathing", Outcome::worse}}, "walk"},
        {Told{{"standing-up", Outcome::worse}}, "sit"},
        {Told{{"walking", Outcome::couldNot}}, "turn"},
        {Told{{"sitting-up", Outcome::worse}}, "sit"},
    }));
    Episode episode;
    for (const auto& [measure, outcome] : told)
        episode.tried.push_back({.id = {}, .measure = {measure}, .own = {}, .outcome = outcome});
    CHECK(rungReached(*content.find(kLadder), episode).value == rung);
}

TEST_CASE(
    "Ladder: what was noted of a medicine or cream in the last 24 hours may mask pain", "[presenters]") {
    const Content content = builtInContent();
    const ManualClock clock;
    const WallTime now = clock.now().wall;
    const auto masks = [&](const Episode& episode) {
        return mayMaskPain(episode, content.journal.measures, now.utc);
    };
    Episode episode;
    CHECK_FALSE(masks(episode));
    SECTION("a medicine, by its time") {
        const auto [age, expected] = GENERATE(table<std::chrono::minutes, bool>(
            {{0min, true}, {23h + 59min, true}, {24h, false}, {30h, false}, {-60min, true}}));
        episode.medicines = {{.id = {}, .text = "Something", .at = before(now, age)}};
        CHECK(masks(episode) == expected);
    }
    SECTION("a medicine without a time") {
        episode.medicines = {{.id = {}, .text = "Something", .at = {}}};
        CHECK(masks(episode));
    }
    SECTION("what was tried") {
        const auto [measure, expected] = GENERATE(table<const char*, bool>(
            {{"medicine", true}, {"cream", true}, {"warmth", false}, {"cold-pack", false}}));
        episode.tried = {{.id = {}, .measure = {measure}, .own = {}, .at = before(now, 60min)}};
        CHECK(masks(episode) == expected);
        episode.tried[0].at = before(now, 25h);
        CHECK_FALSE(masks(episode));
    }
    SECTION("a kind of one of the person's own") {
        PickList<MeasureId> measures = content.journal.measures;
        measures.items.push_back({.id = {"patch"}, .label = "My patch", .kindOf = {"cream"}});
        episode.tried = {{.id = {}, .measure = {"patch"}, .own = {}, .at = now}};
        CHECK(mayMaskPain(episode, measures, now.utc));
    }
}

TEST_CASE("Ladder: says at every step but signs and end that pain may be masked", "[presenters]") {
    OnLadder guided;
    guided.changeEpisode([&](Episode& episode) {
        episode.medicines = {{.id = {newUuid()}, .text = "Something", .at = guided.clock.now().wall}};
    });
    guided.begin();
    CHECK_FALSE(guided.presenter.view().caution);
    guided.presenter.answerSigns(Answer::no);
    REQUIRE(guided.presenter.view().caution);
    CHECK(guided.presenter.view().caution->text.find("mask pain") != std::string::npos);
    CHECK(guided.presenter.view().caution->credit.find("Sherwin Nicholson") != std::string::npos);
    for (const char* answer : {"no", "no", "yes"}) {
        guided.presenter.choose({answer});
        CHECK(guided.presenter.view().caution);
    }
    guided.presenter.next();
    CHECK(guided.presenter.view().caution);
    guided.presenter.choose({"enough"});
    REQUIRE(guided.at() == "end-today");
    CHECK_FALSE(guided.presenter.view().caution);
}

TEST_CASE("Ladder: a medicine that is noted in the middle of it is seen at the next step", "[presenters]") {
    OnLadder guided;
    guided.climbTo("stand");
    CHECK_FALSE(guided.presenter.view().caution);
    guided.note({"medicine"}, guided.clock.now().wall);
    guided.presenter.next();
    CHECK(guided.presenter.view().caution);
    // A day later it is over.
    guided.clock.advance(25h);
    guided.presenter.choose({"stay"});
    CHECK_FALSE(guided.presenter.view().caution);
}

TEST_CASE("Ladder: a guide that says nothing of medicine has no caution", "[presenters]") {
    OnLadder guided(1h);
    guided.note({"medicine"}, guided.clock.now().wall);
    guided.presenter.begin({"spasm-now"});
    guided.presenter.answerSigns(Answer::no);
    CHECK_FALSE(guided.presenter.view().caution);
}

TEST_CASE("Ladder: a journal that cannot be read holds nobody up", "[presenters][journal]") {
    OnLadder guided;
    guided.climbTo("walk");
    guided.presenter.leave();
    guided.journal.failWith(ErrorCode::locked);
    guided.clock.advance(24h);
    REQUIRE(guided.presenter.resume(**guided.session.load()) == Opening::opened);
    guided.presenter.answerSigns(Answer::no);
    CHECK(guided.at() == "turn");
    CHECK_FALSE(guided.presenter.view().caution);
}
