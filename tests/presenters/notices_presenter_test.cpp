// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/memory_journal_store.hpp"

#include "presenters/notices_presenter.hpp"

#include "unknot/content/loader.hpp"
#include "unknot/safety/screening_due.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

/// Counts how many episodes were handed out, and can be full.
class CountingStore final : public JournalStore {
public:
    MemoryJournalStore kept;
    mutable std::size_t read = 0;
    bool isFull = false;

    [[nodiscard]] Result<std::vector<Episode>> episodes(const EpisodeFilter& filter) const override {
        auto found = kept.episodes(filter);
        read += found ? found->size() : 0;
        return found;
    }
    [[nodiscard]] Result<std::optional<Episode>> find(const EpisodeId& id) const override {
        return kept.find(id);
    }
    Result<void> add(const Episode& episode) override { return kept.add(episode); }
    Result<Episode> change(const EpisodeId& id, UtcTime now, const Change& change) override {
        return isFull ? Result<Episode>(fail(ErrorCode::diskFull, "told to be"))
                      : kept.change(id, now, change);
    }
    Result<std::vector<MergeVerdict>> merge(const std::vector<Episode>& episodes) override {
        return kept.merge(episodes);
    }
    [[nodiscard]] Result<std::uint64_t> revision() const override { return kept.revision(); }
};

struct Sitting {
    CountingStore journal;
    Content content = builtInContent();
    ManualClock clock;
    EpisodeLog log{journal, content, clock};
    NoticesPresenter notices{journal, log, content, clock};

    EpisodeId add(std::chrono::minutes ago) {
        Episode episode = endedEpisodeAt(before(clock.now().wall, ago), 10min);
        REQUIRE(journal.add(episode));
        notices.refresh();
        return episode.id;
    }
    [[nodiscard]] const NoticeView* find(const char* id) const {
        const auto& all = notices.view().notices;
        const auto found = std::ranges::find(all, NoticeId{id}, &NoticeView::id);
        return found == all.end() ? nullptr : &*found;
    }
};

} // namespace

TEST_CASE("episodeFactsOf: everything that safety looks at", "[presenters][safety]") {
    const WallTime now = ManualClock().now().wall;
    Episode episode = episodeAt(now);
    episode.kind = EpisodeKind::brief;
    episode.impacts = {{"work"}};
    episode.readings = {{.id = {newUuid()}, .at = now, .score = *PainScore::from(7)}};
    episode.tried = {
        {.id = {newUuid()}, .measure = {"rest"}, .at = now, .lasted = 20min, .outcome = Outcome::same},
        {.id = {newUuid()}, .measure = {"warmth"}, .at = now},
        {.id = {newUuid()}, .measure = {"warmth"}, .outcome = Outcome::worse}};
    episode.medicines = {{.id = {newUuid()}, .text = "one", .at = now}, {.id = {newUuid()}, .text = "two"}};
    episode.screenings = {{.id = {newUuid()}, .at = now, .answers = {{{"fever"}, Answer::yes}, {}}}};
    const EpisodeFacts facts = episodeFactsOf(episode);
    CHECK(facts.id == episode.id);
    CHECK(facts.filedAt == now);
    CHECK(facts.isOpen);
    CHECK(facts.isBrief);
    CHECK(facts.impacts == episode.impacts);
    REQUIRE(facts.readings.size() == 1);
    CHECK(facts.readings[0].score == 7);
    REQUIRE(facts.effects.size() == 2);
    CHECK(facts.effects[0].at == before(now, -20min));
    CHECK_FALSE(facts.effects[1].at);
    REQUIRE(facts.medicines.size() == 2);
    CHECK(facts.medicines[0].at == now);
    REQUIRE(facts.answers.size() == 2);
    CHECK(facts.answers[0].sign == SignId{"fever"});
    CHECK(facts.answers[1].sign.empty());
    episode.onset.reset();
    episode.notedAt = before(now, 5min);
    CHECK(episodeFactsOf(episode).filedAt == before(now, 5min));
}

TEST_CASE("Notices: say what to do, who advises it, and whose the number is", "[presenters][safety]") {
    Sitting at;
    at.notices.refresh();
    CHECK(at.notices.view() == NoticesView{});
    const EpisodeId first = at.add(24h * 20);
    const EpisodeId second = at.add(24h * 10);
    const EpisodeId third = at.add(1h);
    const NoticeView* notice = at.find("third-in-four-weeks");
    REQUIRE(notice);
    const auto rule = std::ranges::find(at.content.notices, notice->id, &NoticeRule::id);
    CHECK(notice->route == rule->route);
    CHECK(notice->heading == rule->heading);
    CHECK(notice->advice == viewOf(at.content, rule->advice));
    CHECK_FALSE(notice->advice.credit.empty());
    CHECK(notice->number == viewOf(at.content, rule->number));
    CHECK(notice->isOwnNumber);
    CHECK(notice->count == 3);
    CHECK(notice->episodes == std::vector{third, second, first});
}

TEST_CASE("Notices: an edit, a removal and its undo give others", "[presenters][safety]") {
    Sitting at;
    at.add(24h * 20);
    const EpisodeId second = at.add(24h * 10);
    at.add(1h);
    REQUIRE(at.find("third-in-four-weeks"));
    const UtcTime now = at.clock.now().wall.utc;
    REQUIRE(removeEpisode(at.journal, second, now));
    at.notices.refresh();
    CHECK_FALSE(at.find("third-in-four-weeks"));
    CHECK(at.find("second-in-four-weeks"));
    REQUIRE(bringBack(at.journal, second, now));
    at.notices.refresh();
    CHECK(at.find("third-in-four-weeks"));
    CHECK_FALSE(at.find("second-in-four-weeks"));
    const auto moved = [&](days ago) {
        REQUIRE(at.journal.change(
            second, now, [&](Episode& episode) { episode.onset = before(at.clock.now().wall, ago); }));
        at.notices.refresh();
    };
    moved(days(29));
    CHECK_FALSE(at.find("third-in-four-weeks"));
    moved(days(28));
    CHECK(at.find("third-in-four-weeks"));
    // And time that goes by.
    at.clock.advance(24h);
    at.notices.refresh();
    CHECK_FALSE(at.find("third-in-four-weeks"));
}

TEST_CASE("Notices: come in front once a sitting", "[presenters][safety]") {
    Sitting at;
    at.add(24h * 20);
    CHECK_FALSE(at.notices.view().isInFront);
    at.add(24h * 10);
    CHECK(at.notices.view().isInFront);
    at.notices.acknowledge();
    CHECK_FALSE(at.notices.view().isInFront);
    at.add(1h);
    REQUIRE(at.find("third-in-four-weeks"));
    CHECK_FALSE(at.notices.view().isInFront);
    NoticesPresenter nextSitting(at.journal, at.log, at.content, at.clock);
    nextSitting.refresh();
    CHECK(nextSitting.view().isInFront);
    CHECK(nextSitting.view().notices == at.notices.view().notices);
}

TEST_CASE("Notices: it feels frequent, and that taken back", "[presenters][safety]") {
    Sitting at;
    at.notices.sayFrequent(true);
    CHECK(at.notices.view() == NoticesView{});
    const EpisodeId ahead = at.add(-24h * 90); // by a clock that was wrong
    CHECK_FALSE(at.notices.view().canSayFrequent);
    const EpisodeId id = at.add(24h * 90);
    CHECK(at.notices.view().canSayFrequent);
    CHECK_FALSE(at.notices.view().feelsFrequent);
    at.notices.sayFrequent(true);
    CHECK(at.notices.view().feelsFrequent);
    CHECK(at.find("feels-frequent"));
    CHECK((*at.journal.find(ahead))->screenings.empty());
    const Episode kept = **at.journal.find(id);
    REQUIRE(kept.screenings.size() == 1);
    CHECK(kept.screenings[0].at == at.clock.now().wall);
    REQUIRE(kept.screenings[0].answers.size() == 1);
    CHECK(kept.screenings[0].answers[0].answer == Answer::yes);
    // It is kept with what was the latest then.
    at.clock.advance(24h);
    at.add(1h);
    CHECK(at.notices.view().feelsFrequent);
    at.notices.sayFrequent(false);
    CHECK_FALSE(at.notices.view().feelsFrequent);
    CHECK_FALSE(at.find("feels-frequent"));
    at.notices.sayFrequent(true);
    at.clock.advance(days(29));
    at.notices.refresh();
    CHECK_FALSE(at.notices.view().feelsFrequent);
}

TEST_CASE("Notices: it feels frequent, said while nothing can be stored", "[presenters][safety]") {
    Sitting at;
    const EpisodeId id = at.add(1h);
    at.journal.isFull = true;
    at.notices.sayFrequent(true);
    CHECK(at.notices.view().feelsFrequent);
    at.notices.sayFrequent(false);
    CHECK_FALSE(at.notices.view().feelsFrequent);
    at.clock.advance(1s);
    at.notices.sayFrequent(true);
    CHECK((*at.journal.find(id))->screenings.empty());
    at.journal.isFull = false;
    at.log.retry();
    at.notices.refresh();
    CHECK(at.notices.view().feelsFrequent);
    CHECK((*at.journal.find(id))->screenings.size() == 3);
}

TEST_CASE("Notices: a journal that cannot be read gives none, and says why", "[presenters][safety]") {
    Sitting at;
    at.add(24h);
    at.add(1h);
    REQUIRE_FALSE(at.notices.view().notices.empty());
    at.journal.kept.failWith(ErrorCode::locked);
    at.notices.refresh();
    CHECK(at.notices.view() == NoticesView{.error = ErrorCode::locked});
    at.notices.sayFrequent(true);
    at.journal.kept.failWith({});
    at.notices.refresh();
    CHECK_FALSE(at.notices.view().feelsFrequent);
    CHECK_FALSE(at.notices.view().notices.empty());
}

TEST_CASE("Notices: to feel frequent asks nothing of the emergency signs", "[presenters][safety]") {
    Sitting at;
    const Episode open = episodeAt(before(at.clock.now().wall, 1h));
    REQUIRE(at.journal.add(open));
    at.notices.sayFrequent(true);
    const EpisodeFacts facts = episodeFactsOf(**at.journal.find(open.id));
    CHECK(facts.answers.size() == 1);
    CHECK(askDue(at.content.redFlags, facts, at.clock.now().wall) == AskReason::newDay);
}

TEST_CASE("Notices: read no more of a long journal than they need", "[presenters][safety]") {
    Sitting at;
    for (int i = 0; i < 2000; ++i)
        REQUIRE(at.journal.add(endedEpisodeAt(before(at.clock.now().wall, 24h * i), 10min)));
    Episode old = episodeAt(before(at.clock.now().wall, 24h * 1500));
    REQUIRE(at.journal.add(old));
    at.journal.read = 0;
    at.notices.refresh();
    CHECK(at.find("third-in-four-weeks"));
    REQUIRE(at.find("open-long"));
    CHECK(at.find("open-long")->episodes == std::vector{old.id});
    CHECK(at.journal.read < 80);
}
