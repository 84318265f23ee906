// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/insights_presenter.hpp"

namespace unknot {

using namespace std::chrono;

namespace {

/// What a person wrote, and what was asked and taken: nothing of that is counted.
void keepWhatCounts(Episode& episode) {
    episode.notes = {};
    episode.ownWords = {};
    episode.medicines = {};
    episode.screenings = {};
}

} // namespace

InsightsPresenter::InsightsPresenter(
    const JournalStore& store, const MomentStore& moments, const Clock& clock)
    : m_journal(store, keepWhatCounts), m_momentStore(moments), m_clock(clock) {}

void InsightsPresenter::refresh() {
    if (!m_journal.look() || m_clock.now().wall.localDay() != m_today)
        aim();
}

void InsightsPresenter::choose(Period days) {
    m_view.days = days;
    aim();
}

void InsightsPresenter::setRange(const InsightRange& range) {
    if (m_view.days == Period::chosen && m_view.range == range)
        return;
    m_view.days = Period::chosen;
    m_view.range = range;
    aim();
}

/// At the range that was chosen, from today.
void InsightsPresenter::aim() {
    m_today = m_clock.now().wall.localDay();
    if (m_view.days != Period::chosen)
        m_view.range = daysOf(m_view.days, m_today).value_or(InsightRange{m_today, m_today});
    m_view.trouble = troubleOf(m_view.range, m_today);
    m_view.isCounting = m_view.trouble == RangeTrouble::none;
    m_view.error.reset();
}

void InsightsPresenter::work() {
    if (!m_view.isCounting)
        return;
    if (m_journal.isRead())
        count();
    else
        read();
}

void InsightsPresenter::read() {
    if (const auto part = m_journal.readPart(); !part)
        return stopWith(part.error().code);
    if (!m_journal.isRead())
        return;
    auto moments = m_momentStore.moments({});
    if (!moments)
        return stopWith(moments.error().code);
    m_moments = *std::move(moments);
}

void InsightsPresenter::count() {
    const WallTime now = m_clock.now().wall;
    const InsightRange whole = wholeJournal(m_journal.episodes(), now);
    if (m_view.days == Period::all)
        m_view.range = whole;
    InsightRange known = m_view.range;
    m_view.firstDay.reset();
    if (known.from < whole.from && whole.from <= known.to && !m_journal.episodes().empty())
        m_view.firstDay = known.from = whole.from;
    m_view.insights = insightsOf(m_journal.episodes(), known, now, m_moments);
    m_view.isJournalEmpty = m_journal.episodes().empty();
    m_view.isCounting = false;
}

void InsightsPresenter::stopWith(ErrorCode code) {
    m_journal.forget();
    m_view.isCounting = false;
    m_view.error = code;
}

} // namespace unknot
