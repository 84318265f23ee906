// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/report/doctor_report.hpp"

#include "json_out.hpp"
#include "report_json_entries.hpp"
#include "report_sources.hpp"

#include "unknot/base/iso_time.hpp"

namespace unknot {

namespace {

constexpr const char* kFormat = "unknot-report";
constexpr int kVersion = 1;

const char* wordOf(GapTrend trend) {
    switch (trend) {
    case GapTrend::tooFew: return "too-few";
    case GapTrend::noClearChange: return "no-clear-change";
    case GapTrend::shorter: return "shorter";
    case GapTrend::longer: return "longer";
    }
    return "";
}

const char* wordOf(ChartUnit unit) {
    switch (unit) {
    case ChartUnit::week: return "week";
    case ChartUnit::month: return "month";
    case ChartUnit::year: return "year";
    }
    return "";
}

template <class Length>
void putSeconds(OrderedJson& json, const char* key, const std::optional<Length>& length) {
    if (length)
        json[key] = inSeconds(*length);
}

OrderedJson jsonOf(const LeftOut& out) {
    OrderedJson parts = OrderedJson::array();
    for (const ReportPart part : out.parts)
        parts.push_back(keyOf(part));
    return {{"parts", parts}, {"entries", out.entries}, {"items", out.items}};
}

OrderedJson jsonOf(const Overview& all) {
    return {{"episodes", all.episodes}, {"days", all.days}, {"onset_known", all.onsetKnown},
        {"length_known", all.lengthKnown}, {"open", all.open}};
}

OrderedJson jsonOf(const Gaps& gaps) {
    OrderedJson json = {{"gaps", gaps.gaps.size()}, {"trend", wordOf(gaps.trend)}};
    putSeconds(json, "median_s", gaps.median);
    putSeconds(json, "earlier_median_s", gaps.earlierMedian);
    putSeconds(json, "later_median_s", gaps.laterMedian);
    putSeconds(json, "since_last_s", gaps.sinceLast);
    return json;
}

OrderedJson jsonOf(const Durations& lengths) {
    OrderedJson json = {{"known", lengths.known}, {"up_to_minute", lengths.of(DurationGroup::upToMinute)},
        {"up_to_hour", lengths.of(DurationGroup::upToHour)},
        {"up_to_day", lengths.of(DurationGroup::upToDay)},
        {"up_to_three_days", lengths.of(DurationGroup::upToThreeDays)},
        {"longer", lengths.of(DurationGroup::longer)}, {"still_open", lengths.of(DurationGroup::stillOpen)},
        {"not_known", lengths.of(DurationGroup::notKnown)}};
    putSeconds(json, "median_s", lengths.median);
    return json;
}

OrderedJson jsonOf(const Interference& lost, const JournalLists& lists) {
    OrderedJson counts = OrderedJson::array();
    for (const ImpactCount& one : lost.impacts) {
        OrderedJson json = namedJson(lists.impacts, one.impact);
        json["episodes"] = one.episodes;
        counts.push_back(json);
    }
    return {{"days", lost.days}, {"of_days", lost.ofDays}, {"open_days", lost.openDays},
        {"out_of", lost.known}, {"could_not", counts}};
}

OrderedJson jsonOf(const TriggerCounts& all, const JournalLists& lists) {
    OrderedJson counts = OrderedJson::array();
    for (const TriggerCount& one : all.triggers) {
        OrderedJson json = pickJson(lists.triggers, one.trigger);
        json["episodes"] = one.episodes;
        counts.push_back(json);
    }
    return {{"out_of", all.answered}, {"none_known", all.noneKnown}, {"triggers", counts}};
}

OrderedJson jsonOf(const WhatHelped& all, const JournalLists& lists) {
    OrderedJson counts = OrderedJson::array();
    for (const MeasureResult& one : all.measures) {
        OrderedJson json = pickJson(lists.measures, one.measure);
        json["tried"] = one.tried;
        json["better"] = one.of(Outcome::better);
        json["same"] = one.of(Outcome::same);
        json["worse"] = one.of(Outcome::worse);
        json["could_not"] = one.of(Outcome::couldNot);
        counts.push_back(json);
    }
    return {{"out_of", all.known}, {"measures", counts}};
}

OrderedJson jsonOf(const std::vector<RiskCount>& risks, const JournalLists& lists) {
    OrderedJson counts = OrderedJson::array();
    for (const RiskCount& one : risks) {
        OrderedJson json = namedJson(lists.riskFactors, one.risk);
        json["episodes"] = one.episodes;
        counts.push_back(json);
    }
    return counts;
}

OrderedJson jsonOf(const ReportChart& chart) {
    OrderedJson periods = OrderedJson::array();
    for (const ChartPeriod& one : chart.periods)
        periods.push_back({{"from", isoDay(one.from)}, {"to", isoDay(one.to)}, {"is_whole", one.isWhole},
            {"episodes", one.episodes}});
    return {{"unit", wordOf(chart.unit)}, {"periods", periods}};
}

OrderedJson jsonOf(const std::vector<const Source*>& sources) {
    OrderedJson all = OrderedJson::array();
    for (const Source* source : sources) {
        OrderedJson json = {{"title", source->title}};
        json["author"] = source->author ? OrderedJson(*source->author) : OrderedJson();
        json["date"] = source->date ? OrderedJson(*source->date) : OrderedJson();
        all.push_back(json);
    }
    return all;
}

void putHead(JsonText& json, const DoctorReport& report, const Content& content) {
    json.put("format", kFormat);
    json.put("version", kVersion);
    json.put("about", content.words[Word::sheetFoot]);
    json.put("language", content.language.code);
    if (!report.name.empty())
        json.put("name", report.name);
    json.put("made_at", isoText(report.madeAt));
    json.put("from", isoDay(report.range.from));
    json.put("to", isoDay(report.range.to));
    if (report.firstEntry)
        json.put("first_entry", isoDay(report.firstEntry->localDay()));
    json.put("left_out", jsonOf(report.leftOut));
}

void putNumbers(JsonText& json, const DoctorReport& report, const JournalLists& lists) {
    json.put("counts", jsonOf(report.overview));
    if (report.saysGaps())
        json.put("frequency", jsonOf(report.gaps));
    json.put("chart", jsonOf(report.chart));
    json.put("lasted", jsonOf(report.durations));
    if (report.interference)
        json.put("interference", jsonOf(*report.interference, lists));
    if (report.triggers)
        json.put("triggers", jsonOf(*report.triggers, lists));
    if (report.whatHelped)
        json.put("what_helped", jsonOf(*report.whatHelped, lists));
    json.put("risks", jsonOf(report.risks, lists));
}

} // namespace

std::string reportToJson(const DoctorReport& report, const Content& content) {
    JsonText json;
    putHead(json, report, content);
    putNumbers(json, report, content.journal);
    putEntries(json, report, content);
    const ReportSources sources = reportSourcesOf(report, content);
    json.put("sources", {{"warning_signs", jsonOf(sources.signs)}, {"lists", jsonOf(sources.lists)}});
    return std::move(json).text();
}

} // namespace unknot
