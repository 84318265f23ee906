// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/doctor_report.hpp"

#include "left_out.hpp"
#include "report_chart.hpp"

#include <algorithm>
#include <map>

namespace unknot {

namespace {

bool isLater(const Episode& a, const Episode& b) {
    const UtcTime ofA = filedAt(a).utc;
    const UtcTime ofB = filedAt(b).utc;
    return ofA != ofB ? ofA > ofB : a.id.value > b.id.value;
}

/// What of an entry filed before the range reaches into it: on which days something could not be done.
Episode reachingIn(const Episode& episode, std::vector<ImpactId> impacts) {
    Episode early{.id = episode.id, .notedAt = episode.notedAt, .onset = episode.onset, .end = episode.end};
    early.impacts = std::move(impacts);
    return early;
}

/// The journal as far as it is wanted: `inRange` the latest first, `early` what was filed before.
struct Wanted {
    std::vector<Episode> inRange;
    std::vector<Episode> early;
    std::optional<WallTime> firstEntry;
    LeftOut leftOut;
};

Wanted wantedOf(const std::vector<Episode>& episodes, const ReportWish& wish, const InsightRange& range) {
    Wanted wanted;
    LeavingOut leaving(wish);
    LeavingOut leavingEarly(wish); // what is left out of earlier entries is not told to be
    for (const Episode& episode : episodes) {
        const std::chrono::year_month_day day = filedAt(episode).localDay();
        if (episode.removedAt)
            continue;
        const bool isInRange = range.from <= day && day <= range.to;
        if (!(isInRange ? leaving : leavingEarly).hasEntry(episode.id)) {
            wanted.leftOut.entries += isInRange ? 1 : 0;
            continue;
        }
        if (!wanted.firstEntry || filedAt(episode).utc < wanted.firstEntry->utc)
            wanted.firstEntry = filedAt(episode);
        if (isInRange)
            wanted.inRange.push_back(leaving.wanted(episode));
        else if (day < range.from && !episode.impacts.empty())
            wanted.early.push_back(reachingIn(episode, leavingEarly.wanted(episode).impacts));
    }
    std::ranges::sort(wanted.inRange, isLater);
    wanted.leftOut.items = leaving.itemsFound();
    wanted.leftOut.notFound = leaving.notFound();
    for (std::size_t i = 0; i < kReportParts; ++i)
        if (const ReportPart part = ReportPart(i); part != ReportPart::notes && !wish.has(part))
            wanted.leftOut.parts.push_back(part);
    return wanted;
}

Interference interferenceIn(const Wanted& wanted, const InsightRange& range, const WallTime& now) {
    std::vector<Episode> all = wanted.early;
    for (const Episode& episode : wanted.inRange)
        all.push_back(reachingIn(episode, episode.impacts));
    return interferenceOf(all, range, now);
}

std::vector<RiskCount> risksOf(const std::vector<Episode>& episodes) {
    std::map<RiskFactorId, int> counts;
    for (const Episode& episode : episodes)
        for (const RiskFactorId& risk : episode.riskFactors)
            ++counts[risk];
    std::vector<RiskCount> risks;
    for (const auto& [risk, count] : counts)
        risks.push_back({risk, count});
    std::ranges::stable_sort(risks, std::greater<>(), &RiskCount::episodes);
    return risks;
}

} // namespace

DoctorReport doctorReportOf(
    const std::vector<Episode>& episodes, const ReportWish& wish, const WallTime& now) {
    DoctorReport report;
    report.name = wish.name;
    report.madeAt = now;
    report.range = upToToday(wish.range, now);
    Wanted wanted = wantedOf(episodes, wish, report.range);
    if (wish.fromFirst)
        report.range.from = wanted.firstEntry
            ? std::clamp(wanted.firstEntry->localDay(), report.range.from, report.range.to)
            : report.range.to;
    const InsightRange& range = report.range;
    report.leftOut = std::move(wanted.leftOut);
    report.hasTable = wish.has(ReportPart::entries);
    report.firstEntry = wanted.firstEntry;
    report.overview = overviewOf(wanted.inRange, range);
    if (report.saysGaps())
        report.gaps = gapsOf(wanted.inRange, range, now);
    report.durations = durationsOf(wanted.inRange, range);
    if (wish.has(ReportPart::impacts))
        report.interference = interferenceIn(wanted, range, now);
    if (wish.has(ReportPart::triggers))
        report.triggers = triggerCountsOf(wanted.inRange, range);
    if (wish.has(ReportPart::tried))
        report.whatHelped = whatHelpedOf(wanted.inRange, range);
    report.risks = risksOf(wanted.inRange);
    report.chart = reportChartOf(frequencyOf(wanted.inRange, range));
    report.episodes = std::move(wanted.inRange);
    return report;
}

} // namespace unknot
