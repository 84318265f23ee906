// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.hpp"
#include "support/episodes.hpp"
#include "support/memory_journal_store.hpp"
#include "support/memory_timer_store.hpp"

#include "presenters/timers_presenter.hpp"

#include "unknot/content/loader.hpp"

#include <memory>

namespace unknot::test {

inline const TimerId kCold{"cold"};
inline const TimerId kHeat{"heat"};
inline const TimerId kPosition{"change-position"};
inline const TimerId kSitting{"sitting-break"};

/// One program with its timers, on stores that may be others' too.
struct TimedProgram {
    TimedProgram(TimerStore& timers, JournalStore& journal, const Content& shown, const Clock& clock)
        : content(shown), log(journal, content, clock), presenter(timers, journal, content, log, clock) {
        presenter.refresh();
    }

    const Content& content;
    EpisodeLog log;
    TimersPresenter presenter;

    [[nodiscard]] MeasureId firstWay(const TimerId& treatment) const {
        return content.timers.findTreatment(treatment)->ways.front().measure;
    }
    /// As a person does it at the page: what is asked first is answered with no.
    Refusal start(const TimerId& treatment, std::chrono::seconds length = std::chrono::minutes(20)) {
        const auto shown = presenter.prepare(treatment);
        CHECK(shown);
        if (shown && shown->refusal == Refusal::swollenUnanswered)
            presenter.answerSwollen(false);
        return presenter.start(treatment, firstWay(treatment), length);
    }
    [[nodiscard]] const TimersView& view() const { return presenter.view(); }
    [[nodiscard]] const RunView& run() const {
        REQUIRE(view().runs.size() == 1);
        return view().runs.front();
    }
    [[nodiscard]] const AlertView& alert() const {
        REQUIRE(view().alerts.size() == 1);
        return view().alerts.front();
    }
    [[nodiscard]] const ReminderView& reminder(const TimerId& id) const {
        const auto found = std::ranges::find(view().reminders, id, &ReminderView::id);
        REQUIRE(found != view().reminders.end());
        return *found;
    }
};

/// Somebody with timers: the shipped content, a clock, and stores in memory.
struct Timed {
    Timed() { restart(); }
    Timed(const Timed&) = delete;
    Timed& operator=(const Timed&) = delete;

    Content content = builtInContent();
    ManualClock clock;
    MemoryTimerStore timers;
    MemoryJournalStore journal;
    std::unique_ptr<TimedProgram> program;

    TimedProgram* operator->() const { return program.get(); }
    [[nodiscard]] TimersPresenter& presenter() const { return program->presenter; }

    /// The program is killed and started again; what was only in its memory is gone.
    void restart() {
        program.reset();
        program = std::make_unique<TimedProgram>(timers, journal, content, clock);
    }
    /// Time goes by as it does in the window: at each due moment it is told.
    void advance(std::chrono::nanoseconds span) {
        while (span > std::chrono::nanoseconds(0)) {
            const auto next = presenter().untilNextChange(false).value_or(span);
            const auto part = std::clamp(next, std::chrono::nanoseconds(1), span);
            clock.advance(part);
            span -= part;
            presenter().tick();
        }
    }
    /// Opens an episode that began so long ago, and was noted now.
    EpisodeId openEpisode(std::chrono::minutes ago = std::chrono::minutes(0)) {
        Episode episode = episodeAt(before(clock.now().wall, ago));
        episode.notedAt = clock.now().wall;
        REQUIRE(journal.add(episode));
        presenter().refresh();
        return episode.id;
    }
    [[nodiscard]] Episode episode(const EpisodeId& id) const {
        const auto found = journal.find(id);
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }
    [[nodiscard]] TimerRun stored() const {
        const auto runs = timers.runs({});
        REQUIRE(runs);
        REQUIRE_FALSE(runs->empty());
        return runs->front();
    }
    /// Cold that is over, was on for its whole length, and was said to feel so.
    void haveSession(const TimerId& treatment, Feel feel) {
        const auto proposed = presenter().prepare(treatment);
        REQUIRE(proposed);
        REQUIRE(program->start(treatment, proposed->length) == Refusal::none);
        advance(proposed->length);
        const TimerRunId run = presenter().view().runs.back().id;
        presenter().confirm(run);
        presenter().answerFeel(run, feel);
    }
};

} // namespace unknot::test
