// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/insights_presenter.hpp"

#include "support/catch.hpp"
#include "support/insight_samples.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_journal_store.hpp"
#include "support/memory_moment_store.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Tells how often entries were read.
class CountedStore final : public JournalStore {
public:
    [[nodiscard]] Result<std::vector<Episode>> episodes(const EpisodeFilter& filter) const override {
        ++reads;
        return inner.episodes(filter);
    }
    [[nodiscard]] Result<std::optional<Episode>> find(const EpisodeId& id) const override {
        return inner.find(id);
    }
    Result<void> add(const Episode& episode) override { return inner.add(episode); }
    Result<Episode> change(const EpisodeId& id, UtcTime now, const Change& change) override {
        return inner.change(id, now, change);
    }
    Result<std::vector<MergeVerdict>> merge(const std::vector<Episode>& episodes) override {
        return inner.merge(episodes);
    }
    [[nodiscard]] Result<std::uint64_t> revision() const override { return inner.revision(); }

    MemoryJournalStore inner;
    mutable int reads = 0;
};

struct Made {
    Made() { setTime("2026-03-31T12:00+02:00"); }

    void setTime(std::string_view text) {
        clock.setOffset(when(text).offset);
        clock.setWall(when(text).utc);
    }

    void add(const Episode& episode) { REQUIRE(store.add(episode)); }
    void add(int count, std::string_view onset) {
        for (int i = 0; i < count; ++i)
            add(spasmAt(onset, ++number));
    }
    /// Gives how many parts it took.
    int finish() {
        int parts = 0;
        for (; presenter.view().isCounting && parts < 100; ++parts)
            presenter.work();
        return parts;
    }
    [[nodiscard]] int counted() const { return presenter.view().insights->overview.episodes; }

    CountedStore store;
    MemoryMomentStore moments;
    ManualClock clock;
    InsightsPresenter presenter{store, moments, clock};
    int number = 0;
};

} // namespace

TEST_CASE("InsightsPresenter: each choice of days ends today and takes it in", "[insights]") {
    Made made;
    made.add(1, "2023-02-03T08:00");
    made.presenter.refresh();
    const auto [days, range] = GENERATE(table<Period, InsightRange>({
        {Period::fourWeeks, rangeOf("2026-03-04", "2026-03-31")},
        {Period::threeMonths, rangeOf("2026-01-01", "2026-03-31")},
        {Period::twelveMonths, rangeOf("2025-04-01", "2026-03-31")},
        {Period::all, rangeOf("2023-02-03", "2026-03-31")},
    }));
    made.presenter.choose(days);
    made.finish();
    CHECK(made.presenter.view().range == range);
    CHECK(made.presenter.view().insights->range == range);
    CHECK(made.counted() == (days == Period::all ? 1 : 0));
    CHECK_FALSE(made.presenter.view().isJournalEmpty);
}

TEST_CASE("InsightsPresenter: days before the first entry are not counted, for nothing is known of them",
    "[insights]") {
    Made made;
    made.add(removed(spasmAt("2026-03-01T08:00", 50)));
    made.presenter.refresh();
    made.finish();
    CHECK_FALSE(made.presenter.view().firstDay);
    made.add(2, "2026-03-20T08:00");
    made.presenter.refresh();
    made.finish();
    const InsightsView& view = made.presenter.view();
    CHECK(view.range == rangeOf("2025-04-01", "2026-03-31")); // what was chosen stays
    CHECK(view.firstDay == rangeOf("2026-03-20", "2026-03-20").from);
    CHECK(view.insights->range == rangeOf("2026-03-20", "2026-03-31"));
    CHECK(view.insights->overview.days == 12);
    made.presenter.setRange(rangeOf("2026-03-21", "2026-03-31"));
    made.finish();
    CHECK_FALSE(made.presenter.view().firstDay);
    CHECK(made.presenter.view().insights->overview.days == 11);
    made.presenter.setRange(rangeOf("2026-03-01", "2026-03-19"));
    made.finish();
    CHECK_FALSE(made.presenter.view().firstDay);
    CHECK(made.counted() == 0);
}

TEST_CASE("InsightsPresenter: both ends belong to own days, and what is no range is told", "[insights]") {
    Made made;
    made.add(1, "2026-03-01T00:00");
    made.add(1, "2026-03-31T11:59");
    made.presenter.refresh();
    made.presenter.setRange(rangeOf("2026-03-01", "2026-03-31"));
    made.finish();
    CHECK(made.counted() == 2);
    made.presenter.setRange(rangeOf("2026-03-01", "2026-02-28"));
    CHECK(made.presenter.view().trouble == RangeTrouble::endsBeforeBegin);
    CHECK_FALSE(made.presenter.view().isCounting);
    made.presenter.setRange(rangeOf("2026-04-01", "2026-04-02"));
    CHECK(made.presenter.view().trouble == RangeTrouble::notBegun);
    made.presenter.setRange(rangeOf("2026-03-31", "2026-04-02"));
    made.finish();
    CHECK(made.presenter.view().trouble == RangeTrouble::none);
    CHECK(made.counted() == 1);
    CHECK(made.presenter.view().insights->range == rangeOf("2026-03-31", "2026-03-31"));
}

TEST_CASE(
    "InsightsPresenter: reads once for each revision, and counts for each range and day", "[insights]") {
    Made made;
    made.add(3, "2026-03-20T08:00");
    CHECK_FALSE(made.presenter.view().insights);
    made.presenter.refresh();
    CHECK(made.presenter.view().isCounting);
    made.finish();
    CHECK(made.store.reads == 1);
    made.presenter.refresh();
    CHECK_FALSE(made.presenter.view().isCounting);
    made.presenter.choose(Period::fourWeeks);
    CHECK(made.presenter.view().isCounting);
    CHECK(made.finish() == 1);
    CHECK(made.store.reads == 1);
    SECTION("somebody wrote") {
        made.add(1, "2026-03-21T08:00");
        made.presenter.refresh();
        // What was counted stays until there is something newer.
        CHECK(made.counted() == 3);
        made.finish();
        CHECK(made.store.reads == 2);
        CHECK(made.counted() == 4);
    }
    SECTION("another day") {
        made.setTime("2026-04-18T00:00+02:00");
        made.presenter.refresh();
        CHECK(made.finish() == 1);
        CHECK(made.store.reads == 1);
        CHECK(made.counted() == 0);
    }
}

TEST_CASE("InsightsPresenter: a long journal is read in parts, anew where somebody writes meanwhile",
    "[insights]") {
    Made made;
    made.add(2500, "2026-03-20T08:00");
    made.presenter.refresh();
    made.presenter.work();
    CHECK(made.store.reads == 1);
    CHECK(made.presenter.view().isCounting);
    made.presenter.work();
    made.add(1, "2026-03-25T08:00"); // the latest: all others move on by one
    made.finish();
    CHECK(made.counted() == 2501);
}

TEST_CASE("InsightsPresenter: what began before the range and reaches into it counts", "[insights]") {
    Made made;
    Episode open = spasmAt("2025-01-01T08:00", 1);
    open.end = StillOpen{};
    open.impacts = {{"walk"}};
    made.add(open);
    made.presenter.choose(Period::fourWeeks);
    made.finish();
    CHECK(made.presenter.view().insights->interference.days == 28);
    CHECK(made.counted() == 0);
}

TEST_CASE("InsightsPresenter: a journal that cannot be read is told, and looked at again", "[insights]") {
    Made made;
    made.add(3, "2026-03-20T08:00");
    made.store.inner.failWith(ErrorCode::locked);
    made.presenter.refresh();
    made.finish();
    CHECK(made.presenter.view().error == ErrorCode::locked);
    CHECK_FALSE(made.presenter.view().insights);
    made.store.inner.failWith({});
    made.presenter.refresh();
    made.finish();
    CHECK_FALSE(made.presenter.view().error);
    CHECK(made.counted() == 3);
}

TEST_CASE("InsightsPresenter: an empty journal is known as one, removed entries or not", "[insights]") {
    Made made;
    if (GENERATE(false, true))
        made.add(removed(spasmAt("2026-03-20T08:00")));
    made.presenter.refresh();
    made.finish();
    CHECK(made.presenter.view().isJournalEmpty);
    CHECK(made.counted() == 0);
}

TEST_CASE("InsightsPresenter: ordinary moments stand beside the spasms, read with them", "[insights]") {
    Made made;
    for (int day = 1; day <= 3; ++day)
        REQUIRE(made.moments.keepMoment(
            momentAt("2026-03-1" + std::to_string(2 * day) + "T08:10", {}, 900 + day)));
    for (int day = 1; day <= 3; ++day)
        made.add(
            triggered(spasmAt("2026-03-1" + std::to_string(2 * day + 1) + "T08:00", day), {{"lifting"}}));
    const auto finish = [&made] {
        made.presenter.refresh();
        made.finish();
    };
    finish();
    REQUIRE(made.presenter.view().insights);
    CHECK(made.presenter.view().insights->selfMatched.matched == 3);
    REQUIRE(made.presenter.view().insights->selfMatched.triggers.size() == 1);
    CHECK(made.presenter.view().insights->selfMatched.triggers.front().onlyBefore >= 3);
    made.moments.failWith(ErrorCode::locked);
    finish();
    // Nothing has changed, so nothing is read.
    CHECK_FALSE(made.presenter.view().error);
    made.add(spasmAt("2026-03-29T08:00", 9));
    finish();
    CHECK(made.presenter.view().error == ErrorCode::locked);
}
