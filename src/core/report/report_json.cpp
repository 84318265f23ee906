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
void putSeconds(JsonObject& json, const char* key, const std::optional<Length>& length) {
    if (length)
        json.put(key, inSeconds(*length));
}

JsonObject jsonOf(const LeftOut& out) {
    JsonList parts;
    for (const ReportPart part : out.parts)
        parts.add(keyOf(part));
    return JsonObject().put("parts", parts).put("entries", out.entries).put("items", out.items);
}

JsonObject jsonOf(const Overview& all) {
    return JsonObject()
        .put("episodes", all.episodes)
        .put("days", all.days)
        .put("onset_known", all.onsetKnown)
        .put("length_known", all.lengthKnown)
        .put("open", all.open);
}

JsonObject jsonOf(const Gaps& gaps) {
    JsonObject json;
    json.put("gaps", gaps.gaps.size()).put("trend", wordOf(gaps.trend));
    putSeconds(json, "median_s", gaps.median);
    putSeconds(json, "earlier_median_s", gaps.earlierMedian);
    putSeconds(json, "later_median_s", gaps.laterMedian);
    putSeconds(json, "since_last_s", gaps.sinceLast);
    return json;
}

JsonObject jsonOf(const Durations& lengths) {
    JsonObject json;
    json.put("known", lengths.known)
        .put("up_to_minute", lengths.of(DurationGroup::upToMinute))
        .put("up_to_hour", lengths.of(DurationGroup::upToHour))
        .put("up_to_day", lengths.of(DurationGroup::upToDay))
        .put("up_to_three_days", lengths.of(DurationGroup::upToThreeDays))
        .put("longer", lengths.of(DurationGroup::longer))
        .put("still_open", lengths.of(DurationGroup::stillOpen))
        .put("not_known", lengths.of(DurationGroup::notKnown));
    putSeconds(json, "median_s", lengths.median);
    return json;
}

JsonObject jsonOf(const Interference& lost, const JournalLists& lists) {
    JsonList counts;
    for (const ImpactCount& one : lost.impacts) {
        JsonObject json = namedJson(lists.impacts, one.impact);
        json.put("episodes", one.episodes);
        counts.add(json);
    }
    return JsonObject()
        .put("days", lost.days)
        .put("of_days", lost.ofDays)
        .put("open_days", lost.openDays)
        .put("out_of", lost.known)
        .put("could_not", counts);
}

JsonObject jsonOf(const TriggerCounts& all, const JournalLists& lists) {
    JsonList counts;
    for (const TriggerCount& one : all.triggers) {
        JsonObject json = pickJson(lists.triggers, one.trigger);
        json.put("episodes", one.episodes);
        counts.add(json);
    }
    return JsonObject().put("out_of", all.answered).put("none_known", all.noneKnown).put("triggers", counts);
}

JsonObject jsonOf(const WhatHelped& all, const JournalLists& lists) {
    JsonList counts;
    for (const MeasureResult& one : all.measures) {
        JsonObject json = pickJson(lists.measures, one.measure);
        json.put("tried", one.tried);
        json.put("better", one.of(Outcome::better));
        json.put("same", one.of(Outcome::same));
        json.put("worse", one.of(Outcome::worse));
        json.put("could_not", one.of(Outcome::couldNot));
        counts.add(json);
    }
    return JsonObject().put("out_of", all.known).put("measures", counts);
}

JsonList jsonOf(const std::vector<RiskCount>& risks, const JournalLists& lists) {
    JsonList counts;
    for (const RiskCount& one : risks) {
        JsonObject json = namedJson(lists.riskFactors, one.risk);
        json.put("episodes", one.episodes);
        counts.add(json);
    }
    return counts;
}

JsonObject jsonOf(const ReportChart& chart) {
    JsonList periods;
    for (const ChartPeriod& one : chart.periods)
        periods.add(JsonObject()
                        .put("from", isoDay(one.from))
                        .put("to", isoDay(one.to))
                        .put("is_whole", one.isWhole)
                        .put("episodes", one.episodes));
    return JsonObject().put("unit", wordOf(chart.unit)).put("periods", periods);
}

JsonList jsonOf(const std::vector<const Source*>& sources) {
    JsonList all;
    for (const Source* source : sources) {
        JsonObject json;
        json.put("title", source->title);
        json.put("author", source->author);
        json.put("date", source->date);
        all.add(json);
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
    json.put("sources",
        JsonObject().put("warning_signs", jsonOf(sources.signs)).put("lists", jsonOf(sources.lists)));
    return std::move(json).text();
}

} // namespace unknot
