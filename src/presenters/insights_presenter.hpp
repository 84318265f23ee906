// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/journal_reading.hpp"
#include "presenters/period.hpp"

#include "unknot/insights/insights.hpp"
#include "unknot/journal/moment.hpp"

namespace unknot {

struct InsightsView {
    Period days = Period::twelveMonths;
    /// As it was chosen; of `all` from the first entry's day, once the journal was read.
    InsightRange range;
    RangeTrouble trouble = RangeTrouble::none; ///< where there is any, nothing is counted for it
    /// What is shown is not, or not yet, that of the range: work() is to be done.
    bool isCounting = false;
    /// Empty where nothing was counted yet. While it is counted anew, that of before.
    std::optional<Insights> insights;
    /// The day of the first entry, where days before it are in the range: those are not counted, for nothing
    /// is known of them.
    std::optional<std::chrono::year_month_day> firstDay;
    bool isJournalEmpty = false;    ///< there is no entry at all, in no range
    std::optional<ErrorCode> error; ///< why the journal cannot be read

    bool operator==(const InsightsView&) const = default;
};

/// What the journal tells about a range of days. Borrows: stores, clock.
class InsightsPresenter {
public:
    InsightsPresenter(const JournalStore& store, const MomentStore& moments, const Clock& clock);

    /// Looks whether the journal, or the day, is another one, and then wants work(). Cheap.
    void refresh();
    /// Another range. Requires: not chosen.
    void choose(Period days);
    /// Both ends belong to it.
    void setRange(const InsightRange& range);
    /// The next part of reading, or the counting. Where none is wanted it does nothing.
    void work();

    [[nodiscard]] const InsightsView& view() const { return m_view; }

private:
    void aim();
    void read();
    void count();
    void stopWith(ErrorCode code);

    JournalReading m_journal;
    const MomentStore& m_momentStore;
    const Clock& m_clock;
    std::vector<NotedMoment> m_moments;
    std::chrono::year_month_day m_today{};
    InsightsView m_view;
};

} // namespace unknot
