// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_timers.hpp"

#include "json_fields.hpp"
#include "json_put.hpp"

#include "unknot/journal/timer_words.hpp"

namespace unknot {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

namespace {

std::chrono::seconds neededLength(JsonFields& fields, const char* key) {
    if (!fields.has(key))
        fields.refuse(key, "is missing");
    return fields.length(key).value_or(std::chrono::seconds(0));
}

} // namespace

OrderedJson jsonOf(const TimerRun& run) {
    OrderedJson json = {{"id", run.id.value}, {"timer", run.timer.value}};
    put(json, "name", run.name);
    put(json, "episode", run.episode.value);
    put(json, "measure", run.measure.value);
    put(json, "length_s", run.length);
    put(json, "started_at", run.startedAt);
    if (run.status != RunStatus::ended)
        put(json, "status", wordOf(run.status));
    put(json, "ended_at", run.endedAt);
    put(json, "stayed_s", run.stayed);
    put(json, "feel", wordOf(run.feel));
    putStamps(json, run.changedAt, run.removedAt);
    return json;
}

OrderedJson jsonOf(const OwnTimer& timer) {
    OrderedJson json = {{"id", timer.id.value}};
    put(json, "name", timer.name);
    put(json, "length_s", timer.length);
    if (timer.repeats)
        json["repeats"] = true;
    if (!timer.hasSound)
        json["silent"] = true;
    putStamps(json, timer.changedAt, timer.removedAt);
    return json;
}

Result<TimerRun> runOf(const Json& json) {
    std::string fault;
    JsonFields fields(json, "", fault);
    TimerRun run{
        .id = {fields.text("id")},
        .timer = {fields.text("timer")},
        .name = fields.text("name"),
        .episode = {fields.text("episode")},
        .measure = {fields.text("measure")},
        .length = neededLength(fields, "length_s"),
        .startedAt = fields.neededTime("started_at"),
        .status = RunStatus::ended,
        .endedAt = fields.time("ended_at"),
        .stayed = fields.length("stayed_s"),
        .feel = fields.word<Feel>("feel"),
        .changedAt = fields.neededTime("changed_at").utc,
        .removedAt = fields.instant("removed_at"),
    };
    // What was still on says nothing about how long it stayed; what was off and waited for answers may.
    const auto status = fields.wordIfAny<RunStatus>("status").value_or(RunStatus::ended);
    if (status != RunStatus::ended && status != RunStatus::asking)
        run.stayed.reset();
    if (!fault.empty())
        return fail(ErrorCode::invalid, fault);
    return run;
}

Result<OwnTimer> ownTimerOf(const Json& json) {
    std::string fault;
    JsonFields fields(json, "", fault);
    OwnTimer timer{
        .id = {fields.text("id")},
        .name = fields.text("name"),
        .length = neededLength(fields, "length_s"),
        .repeats = fields.flag("repeats"),
        .hasSound = !fields.flag("silent"),
        .changedAt = fields.neededTime("changed_at").utc,
        .removedAt = fields.instant("removed_at"),
    };
    if (!fault.empty())
        return fail(ErrorCode::invalid, fault);
    return timer;
}

} // namespace unknot
