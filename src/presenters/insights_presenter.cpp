// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/insights_presenter.hpp"

#include "unknot/report/doctor_report.hpp"

namespace unknot {

using namespace std::chrono;

namespace {

/// How many entries are read at a time: some hundredths of a second.
constexpr std::size_t kPart = 1000;

} // namespace

void InsightsPresenter::refresh() {
    const auto today = m_clock.now().wall.localDay();
    const auto revision = m_store.revision();
    const bool isSame = revision && m_revision == *revision && today == m_today && !m_view.error;
    if (isSame)
        return;
    if (!revision || m_revision != *revision || m_view.error)
        m_revision.reset();
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
    if (!m_revision)
        begin();
    else if (!m_isRead)
        readPart();
    else
        count();
}

void InsightsPresenter::begin() {
    const auto revision = m_store.revision();
    if (!revision)
        return stopWith(revision.error().code);
    m_revision = *revision;
    m_isRead = false;
    m_episodes.clear();
    readPart();
}

void InsightsPresenter::readPart() {
    auto part = m_store.episodes({.offset = m_episodes.size(), .limit = kPart});
    const auto revision = m_store.revision();
    if (!part || !revision)
        return stopWith((part ? revision.error() : part.error()).code);
    // Somebody wrote meanwhile: what was read and what is there may overlap.
    if (m_revision != *revision)
        return m_revision.reset();
    m_isRead = part->size() < kPart;
    for (Episode& episode : *part) {
        episode.notes = {};
        episode.ownWords = {};
        episode.medicines = {};
        episode.screenings = {};
        m_episodes.push_back(std::move(episode));
    }
    if (m_isRead)
        readMoments();
}

void InsightsPresenter::readMoments() {
    m_episodes.shrink_to_fit();
    auto moments = m_momentStore.moments({});
    if (!moments)
        return stopWith(moments.error().code);
    m_moments = *std::move(moments);
}

void InsightsPresenter::count() {
    const WallTime now = m_clock.now().wall;
    if (m_view.days == Period::all)
        m_view.range = wholeJournal(m_episodes, now);
    m_view.insights = insightsOf(m_episodes, m_view.range, now, m_moments);
    m_view.isJournalEmpty = m_episodes.empty();
    m_view.isCounting = false;
}

void InsightsPresenter::stopWith(ErrorCode code) {
    m_revision.reset();
    m_view.isCounting = false;
    m_view.error = code;
}

} // namespace unknot
