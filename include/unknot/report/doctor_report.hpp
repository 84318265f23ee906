// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/insights/insights.hpp"
#include "unknot/report/document.hpp"
#include "unknot/report/report_wish.hpp"

namespace unknot {

/// One bar of the report's chart.
struct ChartPeriod {
    std::chrono::year_month_day from; ///< its first day that is in the range
    std::chrono::year_month_day to;   ///< its last one
    bool isWhole = false;             ///< all of its days are in the range
    int episodes = 0;

    bool operator==(const ChartPeriod&) const = default;
};

enum class ChartUnit { week, month, year };

/// How many a week, a month or, where those were too many to see at a glance, a year.
struct ReportChart {
    ChartUnit unit = ChartUnit::week;
    std::vector<ChartPeriod> periods;

    bool operator==(const ReportChart&) const = default;
};

/// What was left out on purpose, as far as it is said: never what it was, and nothing of notes, which are
/// left out unless they are asked for.
struct LeftOut {
    std::vector<ReportPart> parts; ///< without notes
    int entries = 0;
    int items = 0; ///< single things of what is not left out as a whole
    /// What was to be left out and is not there, so that a mistyped id does not pass for a thing left out.
    std::vector<ReportItem> notFound;

    [[nodiscard]] bool isEmpty() const { return parts.empty() && entries == 0 && items == 0; }
    bool operator==(const LeftOut&) const = default;
};

/// One risk factor, and in how many entries it stands.
struct RiskCount {
    RiskFactorId risk;
    int episodes = 0;

    bool operator==(const RiskCount&) const = default;
};

/// The journal of a range of days for a doctor, as values: what every form of the report is made of. What
/// was left out is nowhere in it.
struct DoctorReport {
    std::string name; ///< empty: not told
    WallTime madeAt;
    InsightRange range; ///< without days ahead of madeAt
    LeftOut leftOut;
    bool hasTable = true; ///< the entries are told one by one
    /// The first entry of the whole journal, also where it is outside the range.
    std::optional<WallTime> firstEntry;

    Overview overview;
    Gaps gaps; ///< nothing is said of them where entries were left out: that would make them longer
    Durations durations;
    std::optional<Interference> interference; ///< empty where impacts are left out
    std::optional<TriggerCounts> triggers;    ///< likewise
    std::optional<WhatHelped> whatHelped;     ///< likewise
    std::vector<RiskCount> risks;             ///< the most frequent first, then by id
    ReportChart chart;
    std::vector<Episode> episodes; ///< of the range, the latest first

    /// Whether gaps and trend are told.
    [[nodiscard]] bool saysGaps() const { return leftOut.entries == 0; }
    bool operator==(const DoctorReport&) const = default;
};

/// `episodes`: the whole journal in any order; removed ones are not looked at. An entry is in the range by
/// the local day that it is filed under, with all that was entered about it. A pure function.
[[nodiscard]] DoctorReport doctorReportOf(
    const std::vector<Episode>& episodes, const ReportWish& wish, const WallTime& now);

/// One to two pages of A4 or Letter: what was answered with "yes" about warning signs first, numbers and a
/// chart, the latest entries, the person's own words, and where the terms come from. How many more of each
/// the journal has is said. A private sign is named where it is stored by name, as on the emergency sheet.
[[nodiscard]] Document documentOf(const DoctorReport& report, const Content& content);

/// The whole of it as one JSON object, every text as it was entered; docs/report.md describes it.
[[nodiscard]] std::string reportToJson(const DoctorReport& report, const Content& content);

} // namespace unknot
