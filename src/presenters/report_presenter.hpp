// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/journal_reading.hpp"
#include "presenters/period.hpp"
#include "presenters/report_things.hpp"

#include "unknot/report/doctor_report.hpp"

namespace unknot {

/// Whether a thing is on it.
enum class OnReport { in, partly, out };

struct ReportView {
    Period period = Period::all;
    InsightRange range{}; ///< its days, also where there is trouble with them
    RangeTrouble trouble = RangeTrouble::none;
    std::string name;
    std::set<ReportPart> leftOut;
    std::size_t leftOutSingly = 0; ///< entries and things
    bool isLoaded = false;         ///< the journal was looked into
    /// What is shown is not, or not yet, that of the journal: work() is to be done.
    bool isReading = false;
    std::optional<ErrorCode> error; ///< why it cannot be
    std::size_t entries = 0;        ///< of those days, with what is left out
    std::uint64_t listed = 0;       ///< differs from before when the entries do
    Document document;              ///< without blocks where there is none
    std::string fileName;           ///< for a file of it, without an ending: "unknot-report-2026-11-21"
    RegionId region;                ///< whose paper it is printed on

    [[nodiscard]] bool hasReport() const { return !document.blocks.empty(); }
    bool operator==(const ReportView&) const = default;
};

/// The doctor's report: which days, what is left out, and all of its forms. The wish stays as long as this
/// does and is stored nowhere. The journal is read by work() and load() alone; what is changed is on the
/// report once it is made again. Borrows: store, content, clock.
class ReportPresenter {
public:
    ReportPresenter(const JournalStore& store, const Content& content, RegionId region, const Clock& clock);

    void setRegion(RegionId region) { m_view.region = std::move(region); }
    /// A page shows it from now on: the content may be in another language than before. Reads nothing.
    void open();
    /// Looks whether the journal is another one, and then wants work(). Cheap.
    void refresh();
    /// The next part of reading, and after the last one the report. Where nothing is to be read: the report.
    void work();
    /// All of that at once.
    void load();
    /// Makes it anew, of this moment. Of 20,000 entries it takes a tenth of a second.
    void make();

    void choose(Period period) { m_view.period = period; }
    /// Days of the person's own choice.
    void choose(const InsightRange& range);
    void setName(std::string name) { m_wish.name = std::move(name); }
    void keep(ReportPart part, OnReport kept);
    void keep(const ReportItem& item, OnReport kept);
    /// Nothing is left out singly any more.
    void keepAllThings() { m_wish.leftOutItems.clear(); }

    [[nodiscard]] const ReportView& view() const { return m_view; }

    // What is in the range, also what is left out of it. As of the last make().
    /// The latest first. Requires: below view().entries.
    [[nodiscard]] const Episode& entry(std::size_t index) const { return *m_entries[index]; }
    [[nodiscard]] std::vector<ReportThing> thingsOf(std::size_t index) const;
    [[nodiscard]] bool hasThings(std::size_t index) const { return unknot::hasThings(entry(index)); }
    /// Those of all entries. The first call takes a moment where there are many.
    [[nodiscard]] const std::vector<ReportThing>& thingsOfAll() const;
    [[nodiscard]] OnReport keptOfEntry(std::size_t index) const;
    /// `index`: of the entry that it is in; empty for one of all entries.
    [[nodiscard]] OnReport keptOf(const ReportThing& thing, std::optional<std::size_t> index = {}) const;
    /// Whether it is out by itself, or in, and not because something larger is out.
    [[nodiscard]] bool canTurn(const ReportThing& thing, std::optional<std::size_t> index = {}) const;

    // As of the last make(). Requires: view().hasReport().
    [[nodiscard]] std::string text() const { return asPlainText(m_view.document); }
    [[nodiscard]] std::string html() const { return asHtml(m_view.document); }
    [[nodiscard]] std::string json() const;
    [[nodiscard]] std::string fhir() const;

private:
    [[nodiscard]] InsightRange rangeOn(std::chrono::year_month_day today) const;
    void list(const InsightRange& range);
    [[nodiscard]] bool isOut(const ReportItem& item) const { return m_wish.leftOutItems.contains(item); }
    [[nodiscard]] bool isEntryOut(std::optional<std::size_t> index) const;

    JournalReading m_journal;
    const Content& m_content;
    const Clock& m_clock;
    ReportWish m_wish;
    InsightRange m_chosen{};
    InsightRange m_listedRange{};
    std::vector<const Episode*> m_entries; ///< those of the range
    mutable std::optional<std::vector<ReportThing>> m_thingsOfAll;
    DoctorReport m_report;
    ReportView m_view;
};

} // namespace unknot
