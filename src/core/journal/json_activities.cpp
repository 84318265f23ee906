// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_activities.hpp"

#include "json_fields.hpp"
#include "json_put.hpp"

namespace unknot {

nlohmann::ordered_json jsonOf(const Activity& activity) {
    nlohmann::ordered_json json = {{"id", activity.id.value}};
    put(json, "guide", activity.guide.value);
    put(json, "title", activity.title);
    put(json, "at", activity.at);
    put(json, "length_s", activity.length);
    if (activity.outcome)
        put(json, "outcome", wordOf(*activity.outcome));
    put(json, "episode", activity.episode.value);
    putStamps(json, activity.changedAt, activity.removedAt);
    return json;
}

Result<Activity> activityOf(const nlohmann::json& json) {
    std::string fault;
    JsonFields fields(json, "", fault);
    Activity activity{
        .id = {fields.text("id")},
        .guide = {fields.text("guide")},
        .title = fields.text("title"),
        .at = fields.neededTime("at"),
        .length = fields.length("length_s").value_or(std::chrono::seconds(0)),
        .outcome = fields.wordIfAny<Outcome>("outcome"),
        .episode = {fields.text("episode")},
        .changedAt = fields.neededTime("changed_at").utc,
        .removedAt = fields.instant("removed_at"),
    };
    if (!fault.empty())
        return fail(ErrorCode::invalid, fault);
    return activity;
}

} // namespace unknot
