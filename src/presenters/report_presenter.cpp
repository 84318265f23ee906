// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/report_presenter.hpp"

#include "unknot/report/fhir_bundle.hpp"

#include <algorithm>

namespace unknot {

using namespace std::chrono;

ReportPresenter::ReportPresenter(
    const JournalStore& store, const Content& content, RegionId region, const Clock& clock)
    : m_journal(store), m_content(content), m_clock(clock) {
    m_view.region = std::move(region);
    make();
}

void ReportPresenter::open() {
    m_thingsOfAll.reset();
    ++m_view.listed;
}

void ReportPresenter::refresh() {
    m_view.isReading = !m_journal.look() || !m_journal.isRead();
}

void ReportPresenter::work() {
    if (m_view.isReading) {
        const auto part = m_journal.readPart();
        if (part && !m_journal.isRead())
            return;
        m_view.isReading = false;
        m_view.isLoaded = true;
        m_view.error = part ? std::optional<ErrorCode>() : part.error().code;
        // What they were of is gone.
        m_entries.clear();
        m_listedRange = {};
        ++m_view.listed;
    }
    make();
}

void ReportPresenter::load() {
    refresh();
    do
        work();
    while (m_view.isReading);
}

void ReportPresenter::choose(const InsightRange& range) {
    m_chosen = range;
    m_view.period = Period::chosen;
}

void ReportPresenter::keep(ReportPart part, OnReport kept) {
    if (kept == OnReport::out)
        m_wish.leftOut.insert(part);
    else
        m_wish.leftOut.erase(part);
}

void ReportPresenter::keep(const ReportItem& item, OnReport kept) {
    if (kept == OnReport::out)
        m_wish.leftOutItems.insert(item);
    else
        m_wish.leftOutItems.erase(item);
}

InsightRange ReportPresenter::rangeOn(year_month_day today) const {
    if (m_view.period == Period::chosen)
        return m_chosen;
    const auto days = daysOf(m_view.period, today);
    return days ? *days : wholeJournal(m_journal.episodes(), m_clock.now().wall);
}

/// The entries of other days than before.
void ReportPresenter::list(const InsightRange& range) {
    if (range == m_listedRange)
        return;
    m_listedRange = range;
    m_entries = episodesIn(m_journal.episodes(), range);
    m_thingsOfAll.reset();
    ++m_view.listed;
}

void ReportPresenter::make() {
    const WallTime now = m_clock.now().wall;
    m_view.range = rangeOn(now.localDay());
    m_view.trouble = troubleOf(m_view.range, now.localDay());
    m_wish.range = m_view.range;
    m_wish.fromFirst = m_view.period == Period::all;
    m_view.name = m_wish.name;
    m_view.leftOut = m_wish.leftOut;
    m_view.leftOutSingly = m_wish.leftOutItems.size();
    m_view.fileName = "unknot-report-" + isoDay(now.localDay());
    list(upToToday(m_view.range, now));
    m_view.entries = m_entries.size();
    if (!m_view.isLoaded || m_view.error || m_view.trouble != RangeTrouble::none) {
        m_report = {};
        m_view.document = {};
        return;
    }
    m_report = doctorReportOf(m_journal.episodes(), m_wish, now);
    m_view.document = documentOf(m_report, m_content);
}

std::vector<ReportThing> ReportPresenter::thingsOf(std::size_t index) const {
    return unknot::thingsOf(entry(index), m_content);
}

const std::vector<ReportThing>& ReportPresenter::thingsOfAll() const {
    if (!m_thingsOfAll)
        m_thingsOfAll = unknot::thingsOfAll(m_entries, m_content);
    return *m_thingsOfAll;
}

bool ReportPresenter::isEntryOut(std::optional<std::size_t> index) const {
    return index && isOut({ReportPart::entries, entry(*index).id.value});
}

OnReport ReportPresenter::keptOfEntry(std::size_t index) const {
    if (isEntryOut(index))
        return OnReport::out;
    if (m_wish.leftOutItems.empty())
        return OnReport::in;
    const auto things = thingsOf(index);
    const bool isWhole = std::ranges::all_of(things, [&](const ReportThing& thing) {
        return !m_wish.has(thing.item.part) || keptOf(thing, index) == OnReport::in;
    });
    return isWhole ? OnReport::in : OnReport::partly;
}

OnReport ReportPresenter::keptOf(const ReportThing& thing, std::optional<std::size_t> index) const {
    if (isEntryOut(index) || !m_wish.has(thing.item.part) || isOut(thing.item))
        return OnReport::out;
    const auto without =
        std::ranges::count_if(thing.within, [&](const ReportItem& item) { return isOut(item); });
    if (without == 0)
        return OnReport::in;
    return without == std::ssize(thing.within) ? OnReport::out : OnReport::partly;
}

bool ReportPresenter::canTurn(const ReportThing& thing, std::optional<std::size_t> index) const {
    if (isEntryOut(index) || !m_wish.has(thing.item.part))
        return false;
    return isOut(thing.item) || keptOf(thing, index) != OnReport::out;
}

std::string ReportPresenter::json() const {
    return reportToJson(m_report, m_content);
}

std::string ReportPresenter::fhir() const {
    return fhirBundleOf(m_report, m_content);
}

} // namespace unknot
