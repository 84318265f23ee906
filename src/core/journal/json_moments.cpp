// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_moments.hpp"

#include "json_fields.hpp"
#include "json_put.hpp"

namespace unknot {

nlohmann::ordered_json jsonOf(const NotedMoment& moment) {
    nlohmann::ordered_json json = {{"id", moment.id.value}};
    put(json, "at", moment.at);
    put(json, "triggers", moment.triggers);
    put(json, "own_triggers", moment.ownTriggers);
    if (moment.isNone)
        json["none_of_these"] = true;
    putStamps(json, moment.changedAt, moment.removedAt);
    return json;
}

Result<NotedMoment> momentOf(const nlohmann::json& json) {
    std::string fault;
    JsonFields fields(json, "", fault);
    NotedMoment moment{
        .id = {fields.text("id")},
        .at = fields.neededTime("at"),
        .triggers = fields.ids<TriggerId>("triggers"),
        .ownTriggers = fields.texts("own_triggers"),
        .isNone = fields.flag("none_of_these"),
        .changedAt = fields.neededTime("changed_at").utc,
        .removedAt = fields.instant("removed_at"),
    };
    if (!fault.empty())
        return fail(ErrorCode::invalid, fault);
    return moment;
}

} // namespace unknot
