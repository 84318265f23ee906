// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/timers_presenter.hpp"

#include "presenters/timer_views.hpp"

#include "unknot/base/uuid.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// How often the journal is tried again by itself where it failed. Our own number: a full disk is not mended
/// sooner.
constexpr minutes kRetryEvery(1);

template <class List, class Value>
bool has(const List& list, const Value& value) {
    return std::ranges::find(list, value) != list.end();
}

std::optional<BootTime> earlier(std::optional<BootTime> a, std::optional<BootTime> b) {
    return a && b ? std::min(*a, *b) : (a ? a : b);
}

} // namespace

TimersPresenter::TimersPresenter(
    TimerStore& store, JournalStore& journal, const Content& content, EpisodeLog& log, const Clock& clock)
    : m_journal(journal),
      m_content(content),
      m_log(log),
      m_clock(clock),
      m_book(store, clock),
      m_runs(m_book, content, log, clock),
      m_reminders(m_book, content, clock) {
    render();
}

// What is read

void TimersPresenter::refresh() {
    read();
    tick();
}

void TimersPresenter::read() {
    m_log.retry();
    m_book.read();
    readEpisode();
    m_runs.adopt();
    m_reminders.adopt(m_episode);
}

void TimersPresenter::readEpisode() {
    auto open = m_journal.episodes({.isOpen = true, .limit = 1});
    m_episodeError = open ? std::nullopt : std::optional(open.error().code);
    if (open)
        m_episode = open->empty() ? std::nullopt : std::optional(open->front());
}

// Time

void TimersPresenter::tick() {
    if (m_retryAt && m_clock.now().boot >= *m_retryAt) {
        m_retryAt.reset();
        read();
    }
    m_runs.tick();
    m_reminders.tick();
    render();
}

std::optional<std::chrono::nanoseconds> TimersPresenter::untilNextChange(bool isSeen) const {
    const auto next = earlier(m_retryAt, earlier(m_runs.nextChange(isSeen), m_reminders.nextChange(isSeen)));
    if (!next)
        return std::nullopt;
    return std::max(*next - m_clock.now().boot, std::chrono::nanoseconds(0));
}

void TimersPresenter::setQuietHours(const DaySpan& quiet) {
    m_reminders.setQuietHours(quiet);
    tick();
}

// While it runs

void TimersPresenter::pause(const TimerRunId& run) {
    m_runs.pause(run);
    render();
}

void TimersPresenter::resume(const TimerRunId& run) {
    m_runs.resume(run);
    render();
}

void TimersPresenter::stop(const TimerRunId& run) {
    m_runs.stop(run);
    render();
}

void TimersPresenter::confirmCheck(const TimerRunId& run) {
    m_runs.confirmCheck(run);
    render();
}

void TimersPresenter::confirm(const TimerRunId& run) {
    m_runs.confirm(run);
    render();
}

void TimersPresenter::answerHowLong(const TimerRunId& run, std::optional<seconds> stayed) {
    m_runs.answerHowLong(run, stayed);
    render();
}

void TimersPresenter::answerFeel(const TimerRunId& id, Feel feel) {
    if (m_runs.answerFeel(id, feel)) {
        const TimerRun* run = m_book.find(id);
        if (run && m_content.timers.findTreatment(run->timer))
            m_answered = *run;
    }
    render();
}

void TimersPresenter::dismissAfter() {
    m_answered.reset();
    render();
}

void TimersPresenter::snooze(const std::string& topic, minutes by) {
    if (!has(m_content.timers.snoozes, by))
        return;
    if (!m_runs.snooze(topic, by))
        m_reminders.snooze(topic, by);
    render();
}

bool TimersPresenter::isBusy() const {
    return !m_runs.live().empty();
}

void TimersPresenter::stopAll() {
    m_runs.stopAll();
    render();
}

// Reminders

void TimersPresenter::setOn(const TimerId& reminder, bool isOn) {
    m_reminders.setOn(reminder, isOn);
    render();
}

void TimersPresenter::moved(const TimerId& reminder) {
    m_reminders.moved(reminder);
    render();
}

void TimersPresenter::notMoved(const TimerId& reminder) {
    m_reminders.notMoved(reminder);
    render();
}

void TimersPresenter::pauseReminder(const TimerId& reminder, minutes by) {
    if (has(m_content.timers.pauses, by))
        m_reminders.pause(reminder, by);
    render();
}

void TimersPresenter::resumeReminder(const TimerId& reminder) {
    m_reminders.resume(reminder);
    render();
}

// Timers of the person's own

Result<void> TimersPresenter::keepOwn(OwnTimer timer) {
    if (timer.id.empty())
        timer.id = {newUuid()};
    timer.changedAt = m_clock.now().wall.utc;
    timer.removedAt.reset();
    const auto faults = faultsOf(timer);
    if (!faults.empty())
        return fail(ErrorCode::invalid, faults.front());
    m_book.keepOwn(timer);
    render();
    return {};
}

void TimersPresenter::removeOwn(const TimerId& timer) {
    m_book.removeOwn(timer);
    render();
}

// What is shown

void TimersPresenter::render() {
    const Moment now = m_clock.now();
    m_view = {.snoozes = m_content.timers.snoozes, .pauses = m_content.timers.pauses};
    const auto& runs = m_book.runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const auto live = std::ranges::find(m_runs.live(), run->id, &LiveRun::id);
        if (live == m_runs.live().end())
            continue;
        const OwnTimer* own = isTreatment(*run) ? nullptr : m_book.findOwn(run->timer);
        m_view.runs.push_back(runView(m_content, *run, *live, own, now));
        if (auto alert = runAlert(m_content, *run, *live, own, now))
            m_view.alerts.push_back(std::move(*alert));
    }
    for (AlertView& alert : m_reminders.alerts())
        m_view.alerts.push_back(std::move(alert));
    m_view.reminders = m_reminders.views();
    for (const TimerRun& run : runs)
        if (isTreatment(run) && run.status == RunStatus::ended &&
            run.startedAt.localDay() == now.wall.localDay())
            m_view.today.push_back(sessionView(m_content, run));
    for (const OwnTimer& own : m_book.ownTimers())
        m_view.own.push_back({.timer = own,
            .isRunning = std::ranges::find(m_view.runs, own.id, &RunView::timer) != m_view.runs.end()});
    // Made anew each time, as all the rest: the content may have been read again, in another language.
    const Treatment* answered = m_answered ? m_content.timers.findTreatment(m_answered->timer) : nullptr;
    m_after = answered ? std::optional(afterView(m_content, *answered, *m_answered)) : std::nullopt;
    m_view.error = m_book.error() ? m_book.error() : (m_log.error() ? m_log.error() : m_episodeError);
    if (!m_view.error)
        m_retryAt.reset();
    else if (!m_retryAt)
        m_retryAt = now.boot + kRetryEvery;
}

} // namespace unknot
