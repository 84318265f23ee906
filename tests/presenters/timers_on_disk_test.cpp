// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temp_dir.hpp"
#include "support/timed.hpp"

#include "unknot/journal/file_journal.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// A program over the real file, as the window and the command line are.
struct OnDisk {
    OnDisk(const TempDir& folder, const Content& content, const Clock& clock)
        : journal(folder.path() / "journal.sqlite3", folder.path() / "backups", clock),
          program(journal, journal, content, clock) {}

    FileJournal journal;
    TimedProgram program;
};

} // namespace

TEST_CASE("TimersPresenter: a session goes through kills, sleep and a new start on the real file",
    "[presenters][timers][journal]") {
    const TempDir folder;
    const Content content = builtInContent();
    ManualClock clock;
    EpisodeId episode;
    TimerRunId run;
    {
        OnDisk first(folder, content, clock);
        const Episode opened = episodeAt(clock.now().wall);
        episode = opened.id;
        REQUIRE(first.journal.add(opened));
        REQUIRE(first.program.start(kCold) == Refusal::none);
        run = first.program.run().id;
        CHECK_FALSE(first.program.view().error);
    }
    clock.advance(6min);
    {
        OnDisk second(folder, content, clock);
        CHECK(second.program.run().id == run);
        CHECK(second.program.run().left == 14min);
        CHECK(second.program.alert().kind == AlertView::Kind::check);
        CHECK(second.program.reminder(kPosition).left == 24min);
    }
    clock.reboot(40min, "second-start");
    {
        OnDisk third(folder, content, clock);
        const auto& alerts = third.program.view().alerts;
        REQUIRE(alerts.size() == 2);
        CHECK(alerts[0].kind == AlertView::Kind::timeUp);
        CHECK(alerts[0].isLate);
        CHECK(alerts[0].overdue == 26min);
        CHECK(alerts[1].kind == AlertView::Kind::reminder);
        third.program.presenter.confirm(run);
    }
    {
        OnDisk fourth(folder, content, clock);
        CHECK(fourth.program.run().asksHowLong);
        CHECK(fourth.program.run().atMost == 46min);
        fourth.program.presenter.answerHowLong(run, 30min);
    }
    {
        OnDisk fifth(folder, content, clock);
        CHECK_FALSE(fifth.program.run().feels.empty());
        fifth.program.presenter.answerFeel(run, Feel::stiffer);
    }
    OnDisk last(folder, content, clock);
    CHECK(last.program.view().runs.empty());
    REQUIRE(last.program.view().today.size() == 1);
    CHECK(last.program.view().today[0].stayed == 30min);
    CHECK(last.program.presenter.prepare(kCold)->isShortened);
    const auto stored = last.journal.find(episode);
    REQUIRE(stored);
    REQUIRE(*stored);
    REQUIRE((*stored)->tried.size() == 1);
    CHECK((*stored)->tried[0].lasted == 30min);
    CHECK((*stored)->tried[0].outcome == Outcome::worse);
}

TEST_CASE("TimersPresenter: window and command line share the real file", "[presenters][timers][journal]") {
    const TempDir folder;
    const Content content = builtInContent();
    ManualClock clock;
    OnDisk window(folder, content, clock);
    OnDisk line(folder, content, clock);
    REQUIRE(line.program.start(kHeat) == Refusal::none);
    CHECK(window.program.start(kCold) == Refusal::alreadyRuns);
    const TimerRunId run = window.program.run().id;
    clock.advance(20min);
    window.program.presenter.tick();
    const auto fired = window.journal.revision();
    REQUIRE(fired);
    line.program.presenter.tick();
    CHECK(line.program.alert().topic == window.program.alert().topic);
    CHECK(*window.journal.revision() == *fired);
    line.program.presenter.confirm(run);
    window.program.presenter.confirm(run);
    CHECK(window.program.run().status == RunStatus::asking);
    CHECK(window.program.view().alerts.empty());
}
