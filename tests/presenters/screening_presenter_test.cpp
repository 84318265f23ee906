// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/memory_journal_store.hpp"

#include "presenters/episode_log.hpp"
#include "presenters/screening_presenter.hpp"

#include "unknot/content/loader.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

struct Asking {
    MemoryJournalStore journal;
    Content content = builtInContent();
    ManualClock clock;
    EpisodeLog log{journal, content, clock};
    ScreeningPresenter screening{journal, content, clock};

    EpisodeId add(std::chrono::minutes ago = 30min, bool isOver = false) {
        Episode episode = episodeAt(before(clock.now().wall, ago));
        if (isOver)
            episode.end = EndNotKnown{};
        REQUIRE(journal.add(episode));
        screening.refresh();
        return episode.id;
    }
    /// As the editor does it.
    void edit(const EpisodeId& id, const JournalStore::Change& change) {
        const Episode known = **journal.find(id);
        const auto stored = journal.change(id, clock.now().wall.utc, change);
        REQUIRE(stored);
        screening.saved(&known, *stored);
    }
    /// Laid over the page, and answered with "none of these".
    void answer(const EpisodeId& id) {
        log.screen(id, {{}});
        screening.answered();
        clock.advance(1min);
    }
    void tell(const EpisodeId& id, int score) {
        clock.advance(1min);
        log.rate(id, *PainScore::from(score));
        screening.refresh();
    }
    [[nodiscard]] std::optional<AskReason> reason() const {
        return screening.due() ? std::optional(screening.due()->reason) : std::nullopt;
    }
};

Tried worse(const WallTime& time, std::chrono::seconds lasted) {
    return {
        .id = {newUuid()}, .measure = {"warmth"}, .at = time, .lasted = lasted, .outcome = Outcome::worse};
}

constexpr auto kNoReason = std::nullopt;

} // namespace

TEST_CASE("Screening: asks on each day of an open episode, and shows it once", "[presenters][safety]") {
    Asking at;
    at.screening.refresh();
    CHECK_FALSE(at.screening.due());
    const EpisodeId id = at.add();
    const AskView ask{id, AskReason::newDay};
    CHECK(at.screening.due() == ask);
    CHECK(at.screening.unshown() == ask);
    at.screening.shown(ask);
    CHECK(at.screening.due() == ask);
    CHECK_FALSE(at.screening.unshown());
    at.screening.refresh();
    CHECK_FALSE(at.screening.unshown());
    // Put off for all of that day, it is laid over the page again on the next.
    at.clock.advance(24h);
    at.screening.refresh();
    CHECK(at.screening.unshown() == ask);
    at.answer(id);
    CHECK_FALSE(at.screening.due());
    at.clock.advance(24h);
    at.screening.refresh();
    CHECK(at.screening.unshown() == ask);
    at.log.close(id);
    at.screening.refresh();
    CHECK_FALSE(at.screening.due());
}

TEST_CASE(
    "Screening: each thing that happens is asked about, also after one was put off", "[presenters][safety]") {
    Asking at;
    const EpisodeId id = at.add();
    at.answer(id);
    at.tell(id, 3);
    CHECK(at.reason() == kNoReason);
    at.tell(id, 5);
    CHECK(at.screening.unshown() == AskView{id, AskReason::painRose});
    at.screening.shown(*at.screening.due());
    CHECK_FALSE(at.screening.unshown());
    at.log.treated(id, worse(at.clock.now().wall, 0s));
    at.screening.refresh();
    CHECK(at.screening.unshown() == AskView{id, AskReason::worse});
    at.screening.shown(*at.screening.due());
    at.edit(id, [](Episode& episode) { episode.spread = Spread::leg; });
    CHECK(at.screening.unshown() == AskView{id, AskReason::legSymptom});
    at.screening.shown(*at.screening.due());
    // A weaker reason, but a new one.
    at.clock.advance(1min);
    at.log.treated(id, worse(at.clock.now().wall, 0s));
    at.screening.refresh();
    CHECK(at.reason() == AskReason::legSymptom);
    CHECK(at.screening.unshown() == AskView{id, AskReason::worse});
    at.answer(id);
    CHECK(at.reason() == kNoReason);
    // The same reason again on the same day.
    at.tell(id, 4);
    CHECK(at.reason() == kNoReason);
    at.tell(id, 6);
    CHECK(at.screening.unshown() == AskView{id, AskReason::painRose});
}

TEST_CASE("Screening: one that is put off takes the weaker ones with it", "[presenters][safety]") {
    Asking at;
    const EpisodeId old = at.add(24h * 5);
    const EpisodeId late = at.add();
    at.edit(late, [](Episode& episode) { episode.spread = Spread::leg; });
    CHECK(at.screening.unshown() == AskView{late, AskReason::legSymptom});
    at.screening.shown(*at.screening.unshown());
    // Not the new day of this or another episode at once behind it.
    CHECK_FALSE(at.screening.unshown());
    at.screening.refresh();
    CHECK_FALSE(at.screening.unshown());
    at.clock.advance(24h);
    at.screening.refresh();
    CHECK(at.screening.unshown() == AskView{late, AskReason::legSymptom});
    at.answer(old);
    CHECK(at.reason() == kNoReason);
}

TEST_CASE("Screening: worse counts when it is said, not only when it was tried", "[presenters][safety]") {
    Asking at;
    const EpisodeId id = at.add();
    const WallTime begun = at.clock.now().wall;
    at.clock.advance(5min);
    at.answer(id);
    SECTION("with its length it ended after they were asked") {
        at.clock.advance(20min);
        at.log.treated(id, worse(begun, 20min));
        at.screening.refresh();
        CHECK(at.reason() == AskReason::worse);
    }
    SECTION("without, it is new since the last look") {
        at.log.treated(id, worse(begun, 1s));
        at.screening.refresh();
        CHECK(at.reason() == AskReason::worse);
        at.screening.refresh();
        CHECK(at.reason() == AskReason::worse);
        // Asked by another page or program.
        at.clock.advance(1min);
        at.log.screen(id, {{}});
        at.screening.refresh();
        CHECK(at.reason() == kNoReason);
    }
    SECTION("and not again where they were asked right after it") {
        at.log.treated(id, worse(begun, 1s));
        at.log.screen(id, {{}});
        at.screening.refresh();
        CHECK(at.reason() == kNoReason);
    }
}

TEST_CASE("Screening: what is said of leg or bladder is asked about", "[presenters][safety]") {
    const AskAgain rule = builtInContent().redFlags.askAgain;
    Episode known;
    known.places = {{.area = {"thigh-back"}, .side = Side::left}};
    known.sensations = {{"tingling"}};
    struct Case {
        const char* what;
        JournalStore::Change change;
        bool isAsked;
    };
    const Case cases[] = {
        {"nothing", [](Episode&) {}, false},
        {"notes", [](Episode& it) { it.notes = "leg"; }, false},
        {"down to the leg", [](Episode& it) { it.spread = Spread::leg; }, true},
        {"down to the buttock", [](Episode& it) { it.spread = Spread::buttock; }, false},
        {"another sensation", [](Episode& it) { it.sensations.push_back({"weak"}); }, true},
        {"one less", [](Episode& it) { it.sensations.clear(); }, false},
        {"one that is none of it", [](Episode& it) { it.sensations.push_back({"stabbing"}); }, false},
        {"what cannot be done", [](Episode& it) { it.impacts = {{"pass-urine"}}; }, true},
        {"one that is none of it", [](Episode& it) { it.impacts = {{"work"}}; }, false},
        {"the other side",
            [](Episode& it) {
                it.places.push_back({{"thigh-back"}, Side::right});
            },
            true},
        {"both sides", [](Episode& it) { it.places[0].side = Side::both; }, true},
        {"the side taken back", [](Episode& it) { it.places[0].side = Side::unsaid; }, false},
        {"a place of the leg", [](Episode& it) { it.places.push_back({.area = {"calf"}}); }, true},
        {"a place of the back", [](Episode& it) { it.places.push_back({.area = {"lower-back"}}); }, false},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        Episode after = known;
        one.change(after);
        CHECK(namesLegSymptom(rule, &known, after) == one.isAsked);
    }
    CHECK(namesLegSymptom(rule, nullptr, known));
    CHECK_FALSE(namesLegSymptom(rule, nullptr, Episode()));
    AskAgain noSpread = rule;
    noSpread.legSpread = false;
    Episode spread;
    spread.spread = Spread::leg;
    CHECK_FALSE(namesLegSymptom(noSpread, nullptr, spread));
}

TEST_CASE("Screening: an entry that is over is asked about while it is new", "[presenters][safety]") {
    const auto [ago, isAsked] = GENERATE(table<std::chrono::minutes, bool>({
        {24h * 14, true}, {24h * 14 + 8h + 40min, true},                  // 2026-11-07 00:00
        {24h * 14 + 8h + 41min, false}, {24h * 400, false}, {-24h, true}, // by a clock that was wrong
    }));
    Asking at;
    const EpisodeId id = at.add(ago, true);
    CHECK(at.reason() == kNoReason);
    at.edit(id, [](Episode& episode) { episode.spread = Spread::leg; });
    CHECK((at.reason() == AskReason::legSymptom) == isAsked);
    at.screening.refresh();
    CHECK((at.reason() == AskReason::legSymptom) == isAsked);
    REQUIRE(removeEpisode(at.journal, id, at.clock.now().wall.utc));
    at.screening.refresh();
    CHECK(at.reason() == kNoReason);
}

TEST_CASE("Screening: answers count for the person, not for one of several entries", "[presenters][safety]") {
    Asking at;
    const EpisodeId old = at.add(24h * 5);
    const EpisodeId late = at.add();
    CHECK(at.screening.due() == AskView{late, AskReason::newDay});
    at.answer(late);
    CHECK(at.reason() == kNoReason);
    at.tell(old, 1);
    at.tell(old, 9);
    CHECK(at.screening.due() == AskView{old, AskReason::painRose});
    at.answer(old);
    CHECK(at.reason() == kNoReason);
}

TEST_CASE("Screening: without a journal only what was noted is due", "[presenters][safety]") {
    Asking at;
    const EpisodeId id = at.add();
    at.journal.failWith(ErrorCode::locked);
    at.screening.refresh();
    CHECK(at.reason() == kNoReason);
    at.journal.failWith({});
    at.edit(id, [](Episode& episode) { episode.spread = Spread::leg; });
    at.journal.failWith(ErrorCode::locked);
    at.screening.refresh();
    CHECK(at.screening.unshown() == AskView{id, AskReason::legSymptom});
    // An answer that waits to be stored is an answer.
    at.answer(id);
    CHECK(at.reason() == kNoReason);
    at.journal.failWith({});
    at.screening.refresh();
    CHECK(at.reason() == kNoReason);
}
