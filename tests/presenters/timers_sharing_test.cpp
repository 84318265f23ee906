// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/timed.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Cold that has been on for six minutes, its check confirmed.
struct OnSkin : Timed {
    OnSkin() {
        REQUIRE(program->start(kCold) == Refusal::none);
        run = program->run().id;
        advance(6min);
        presenter().confirmCheck(run);
    }
    TimerRunId run;
};

/// A store on a disk that is full: it can be read, and nothing can be written.
class FullDisk final : public TimerStore {
public:
    explicit FullDisk(TimerStore& store) : m_store(store) {}

    [[nodiscard]] Result<std::vector<TimerRun>> runs(const RunFilter& filter) const override {
        return m_store.runs(filter);
    }
    Result<void> addRun(const TimerRun& run) override { return isFull ? full() : m_store.addRun(run); }
    Result<TimerRun> changeRun(const TimerRunId& id, UtcTime now, const RunChange& change) override {
        return isFull ? full() : m_store.changeRun(id, now, change);
    }
    [[nodiscard]] Result<std::vector<KeptReminder>> reminders() const override { return m_store.reminders(); }
    Result<KeptReminder> changeReminder(
        const TimerId& id, UtcTime now, const ReminderChange& change) override {
        return isFull ? full() : m_store.changeReminder(id, now, change);
    }
    [[nodiscard]] Result<std::vector<OwnTimer>> ownTimers() const override { return m_store.ownTimers(); }
    Result<void> keepOwnTimer(const OwnTimer& timer) override {
        return isFull ? full() : m_store.keepOwnTimer(timer);
    }
    Result<void> removeOwnTimer(const TimerId& id, UtcTime now) override {
        return isFull ? full() : m_store.removeOwnTimer(id, now);
    }
    [[nodiscard]] Result<std::uint64_t> revision() const override { return m_store.revision(); }

    bool isFull = true;

private:
    static Failure full() { return fail(ErrorCode::diskFull, "told to be full"); }
    TimerStore& m_store;
};

} // namespace

TEST_CASE(
    "TimersPresenter: of two programs one sees the time come, and both show it", "[presenters][timers]") {
    OnSkin timed;
    TimedProgram other(timed.timers, timed.journal, timed.content, timed.clock);
    CHECK(other.run().left == 14min);
    timed.clock.advance(14min);
    const auto before = *timed.timers.revision();
    timed.presenter().tick();
    CHECK(*timed.timers.revision() == before + 1);
    const TimerRun fired = timed.stored();
    timed.clock.advance(3s);
    other.presenter.tick();
    CHECK(*timed.timers.revision() == before + 1);
    CHECK(timed.stored() == fired);
    CHECK(other.alert().topic == timed->alert().topic);
    CHECK(other.alert().ring == 0);

    SECTION("confirmed in the one, it is gone from the other") {
        other.presenter.confirm(timed.run);
        CHECK(other.run().status == RunStatus::asking);
        timed.presenter().confirm(timed.run);
        CHECK(timed->run().status == RunStatus::asking);
        CHECK(timed->view().alerts.empty());
        other.presenter.answerFeel(timed.run, Feel::same);
        timed.presenter().refresh();
        CHECK(timed->view().runs.empty());
    }
}

TEST_CASE("TimersPresenter: what another program did is not undone", "[presenters][timers]") {
    OnSkin timed;
    TimedProgram other(timed.timers, timed.journal, timed.content, timed.clock);
    SECTION("a pause, where the end comes here") {
        other.presenter.pause(timed.run);
        timed.clock.advance(3min);
        timed.presenter().pause(timed.run);
        CHECK(timed->run().left == 14min);
        other.presenter.resume(timed.run);
        timed.clock.advance(11min);
        timed.presenter().tick();
        CHECK(timed->run().status == RunStatus::running);
        CHECK(timed->run().left == 3min);
    }
    SECTION("a stop") {
        other.presenter.stop(timed.run);
        other.presenter.answerFeel(timed.run, Feel::looser);
        timed.clock.advance(14min);
        timed.presenter().tick();
        CHECK(timed->view().runs.empty());
        CHECK(timed.stored().stayed == 6min);
    }
    SECTION("a start") {
        other.presenter.stopAll();
        timed.clock.advance(1h);
        REQUIRE(other.start(kHeat) == Refusal::none);
        CHECK(timed->start(kCold) == Refusal::alreadyRuns);
        CHECK(timed->run().timer == kHeat);
    }
}

TEST_CASE("TimersPresenter: of two programs one begins a timer again", "[presenters][timers]") {
    Timed timed;
    REQUIRE(timed.presenter().keepOwn({.name = "Tea", .length = 4min, .repeats = true}));
    REQUIRE(timed.presenter().startOwn(timed->view().own[0].timer.id) == Refusal::none);
    TimedProgram other(timed.timers, timed.journal, timed.content, timed.clock);
    timed.advance(4min);
    other.presenter.tick();
    const TimerRunId run = timed->run().id;
    timed.presenter().confirm(run);
    other.presenter.confirm(run);
    CHECK(timed.timers.runs({})->size() == 2);
    other.presenter.refresh();
    CHECK(other.run().id == timed->run().id);
}

TEST_CASE("TimersPresenter: a full disk stops no timer, and all is stored once there is room",
    "[presenters][timers]") {
    Timed timed;
    const EpisodeId episode = timed.openEpisode();
    timed.presenter().setOn(kPosition, false);
    timed.timers.failWith(ErrorCode::diskFull);
    if (GENERATE(false, true))
        timed.journal.failWith(ErrorCode::diskFull);
    REQUIRE(timed->start(kCold) == Refusal::none);
    const TimerRunId run = timed->run().id;
    CHECK(timed->view().error == ErrorCode::diskFull);
    timed.advance(5min);
    CHECK(timed->alert().kind == AlertView::Kind::check);
    timed.advance(15min);
    CHECK(timed->alert().kind == AlertView::Kind::timeUp);
    CHECK(timed->start(kHeat) == Refusal::alreadyRuns);
    timed.presenter().confirm(run);
    timed.presenter().answerFeel(run, Feel::looser);
    CHECK(timed->view().runs.empty());
    CHECK(timed.presenter().after());
    CHECK(timed->start(kHeat) == Refusal::skinRests);
    const WallTime ended = timed.clock.now().wall;

    timed.timers.failWith({});
    timed.journal.failWith({});
    CHECK(timed.timers.runs({})->empty());
    timed.advance(1min); // it is tried again by itself
    CHECK_FALSE(timed->view().error);
    CHECK(timed.stored().status == RunStatus::ended);
    CHECK(timed.stored().stayed == 20min);
    CHECK(timed.stored().endedAt == ended);
    CHECK(timed.stored().feel == Feel::looser);
    CHECK(timed.episode(episode).tried.size() == 1);
    CHECK_FALSE(timed.presenter().untilNextChange(false));
}

TEST_CASE("TimersPresenter: a journal that cannot be read at the start is read as soon as it can",
    "[presenters][timers]") {
    OnSkin timed;
    timed.timers.failWith(ErrorCode::locked);
    timed.restart();
    CHECK(timed->view().error == ErrorCode::locked);
    CHECK(timed->view().runs.empty());
    timed.timers.failWith({});
    REQUIRE(timed.presenter().untilNextChange(false));
    timed.advance(*timed.presenter().untilNextChange(false));
    CHECK_FALSE(timed->view().error);
    CHECK(timed->run().left == 13min);
}

TEST_CASE(
    "TimersPresenter: what the journal has lost lies on the skin all the same", "[presenters][timers]") {
    OnSkin timed;
    timed.timers.allRuns().clear(); // an older copy was put in its place
    if (GENERATE(false, true))
        timed.presenter().refresh();
    else
        timed.presenter().pause(timed.run);
    CHECK(timed->run().left == 14min);
    CHECK(timed.stored().id == timed.run);
    CHECK_FALSE(timed->view().error);
}

TEST_CASE("TimersPresenter: what waits to be stored is ahead of what can be read", "[presenters][timers]") {
    OnSkin timed;
    REQUIRE(timed.presenter().keepOwn({.name = "Tea", .length = 4min}));
    timed.advance(14min);
    FullDisk disk(timed.timers);
    TimedProgram full(disk, timed.journal, timed.content, timed.clock);
    CHECK(full.alert().kind == AlertView::Kind::timeUp);
    full.presenter.confirm(timed.run);
    full.presenter.removeOwn(full.view().own[0].timer.id);
    full.presenter.setOn(kSitting, true);
    full.presenter.refresh();
    CHECK(full.view().error == ErrorCode::diskFull);
    CHECK(full.view().alerts.empty());
    CHECK(full.run().status == RunStatus::asking);
    CHECK(full.view().own.empty());
    CHECK(full.reminder(kSitting).isOn);

    disk.isFull = false;
    full.presenter.refresh();
    CHECK_FALSE(full.view().error);
    CHECK(full.run().status == RunStatus::asking);
    CHECK(timed.stored().status == RunStatus::asking);
    CHECK(timed.timers.ownTimers()->empty());
    CHECK(timed.timers.reminders()->size() == 1);
}
