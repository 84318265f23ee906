// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_json.hpp"

#include "unknot/base/iso_time.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <set>

namespace unknot {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

namespace {

constexpr std::uint64_t kVersion = 1;
constexpr int kMaxDepth = 8;

Failure damaged(std::string detail) {
    return fail(ErrorCode::damaged, std::move(detail));
}

template <class SomeId>
OrderedJson jsonOf(const std::vector<SomeId>& ids) {
    OrderedJson json = OrderedJson::array();
    for (const SomeId& id : ids)
        json.push_back(id.value);
    return json;
}

/// A key that stands twice would be lost by half.
Result<Json> parsed(std::string_view text) {
    bool isTooDeep = false;
    bool isRepeated = false;
    std::vector<std::set<std::string>> keys;
    const auto watch = [&](int depth, Json::parse_event_t event, const Json& value) {
        isTooDeep = isTooDeep || depth > kMaxDepth;
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key)
            isRepeated = !keys.back().insert(value.get<std::string>()).second || isRepeated;
        return !isTooDeep;
    };
    try {
        Json document = Json::parse(text, watch);
        if (isTooDeep)
            return damaged("more than " + std::to_string(kMaxDepth) + " levels");
        if (isRepeated)
            return damaged("a key twice");
        return document;
    } catch (const Json::exception&) {
        return damaged("no valid JSON");
    }
}

/// The version comes first: what a later one means by a key is not ours to judge.
Result<void> checkVersion(const Json& document) {
    if (!document.is_object())
        return damaged("no JSON object");
    const auto version = document.find("version");
    if (version == document.end() || !version->is_number_unsigned())
        return damaged("no version");
    if (version->get<std::uint64_t>() > kVersion)
        return fail(ErrorCode::newer, "a later version");
    return *version == kVersion ? Result<void>() : damaged("no version that there ever was");
}

template <class SomeId>
Result<std::vector<SomeId>> idsIn(const Json& json) {
    if (!json.is_array())
        return damaged("no list of ids");
    std::vector<SomeId> ids;
    std::set<SomeId> seen;
    for (const Json& value : json) {
        if (!value.is_string() || !isIdText(value.get_ref<const std::string&>()))
            return damaged("no id");
        ids.push_back({value.get<std::string>()});
        if (!seen.insert(ids.back()).second)
            return damaged("an id twice");
    }
    return ids;
}

Result<std::map<ConditionId, UtcTime>> timesIn(const Json& json) {
    if (!json.is_object())
        return damaged("no times by condition");
    std::map<ConditionId, UtcTime> times;
    for (const auto& [id, value] : json.items()) {
        const auto time = value.is_string()
            ? wallTimeFrom(value.get_ref<const std::string&>(), std::chrono::minutes(0))
            : std::nullopt;
        if (!isIdText(id) || !time)
            return damaged("no time of a condition");
        times.emplace(ConditionId{id}, time->utc);
    }
    return times;
}

template <class Value>
Result<void> put(Value& place, Result<Value> value) {
    if (!value)
        return fail(value.error());
    place = *std::move(value);
    return {};
}

Result<void> take(Plan& plan, const std::string& key, const Json& value) {
    if (key == "version")
        return {};
    if (key == "chosen")
        return put(plan.chosen, idsIn<PlanItemId>(value));
    if (key == "declined")
        return put(plan.declined, idsIn<PlanItemId>(value));
    if (key == "own_routines")
        return put(plan.ownRoutines, idsIn<GuideId>(value));
    if (key == "own_declined")
        return put(plan.ownDeclined, idsIn<GuideId>(value));
    if (key == "confirmed")
        return put(plan.confirmed, timesIn(value));
    return damaged("a key that is not known");
}

template <class SomeId>
bool share(const std::vector<SomeId>& chosen, const std::vector<SomeId>& declined) {
    return std::ranges::any_of(
        declined, [&](const SomeId& id) { return std::ranges::find(chosen, id) != chosen.end(); });
}

} // namespace

std::string toJson(const Plan& plan) {
    OrderedJson confirmed = OrderedJson::object();
    for (const auto& [id, at] : plan.confirmed)
        confirmed[id.value] = isoText(at);
    const OrderedJson json = {{"version", kVersion}, {"chosen", jsonOf(plan.chosen)},
        {"declined", jsonOf(plan.declined)}, {"own_routines", jsonOf(plan.ownRoutines)},
        {"own_declined", jsonOf(plan.ownDeclined)}, {"confirmed", std::move(confirmed)}};
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Result<Plan> planFromJson(std::string_view text) {
    const auto document = parsed(text);
    if (!document)
        return fail(document.error());
    if (const auto version = checkVersion(*document); !version)
        return fail(version.error());
    Plan plan;
    for (const auto& [key, value] : document->items())
        if (const auto taken = take(plan, key, value); !taken)
            return fail(taken.error());
    if (share(plan.chosen, plan.declined) || share(plan.ownRoutines, plan.ownDeclined))
        return damaged("chosen and declined at once");
    return plan;
}

} // namespace unknot
