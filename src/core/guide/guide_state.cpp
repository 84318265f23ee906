// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/guide/guide_state.hpp"

#include <nlohmann/json.hpp>

#include <limits>

namespace unknot {

using Json = nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

NLOHMANN_JSON_SERIALIZE_ENUM(GuideStatus,
    {
        {GuideStatus::running, "running"},
        {GuideStatus::paused, "paused"},
        {GuideStatus::left, "left"},
        {GuideStatus::ended, "ended"},
        {GuideStatus::emergency, "emergency"},
    })
NLOHMANN_JSON_SERIALIZE_ENUM(Outcome,
    {
        {Outcome::better, "better"},
        {Outcome::same, "same"},
        {Outcome::worse, "worse"},
        {Outcome::couldNot, "couldNot"},
    })

namespace {

constexpr int kVersion = 1;
constexpr std::size_t kMostItems = 1000;
constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

Json wallJson(const WallTime& time) {
    return {{"utc_ms", time.utc.time_since_epoch().count()}, {"offset_min", time.offset.count()}};
}

/// A number within its range; a damaged one could overflow the arithmetic of time.
std::int64_t numberAt(const Json& json, const char* key, std::int64_t low, std::int64_t high) {
    const Json& value = json.at(key);
    // An unsigned number above the signed ones would be read as a negative one.
    const bool isSigned = value.is_number_integer() &&
        (!value.is_number_unsigned() || value.get<std::uint64_t>() <= std::uint64_t(kLargest));
    const bool isFit = isSigned && value.get<std::int64_t>() >= low && value.get<std::int64_t>() <= high;
    if (!isFit)
        throw Json::type_error::create(302, std::string(key) + " is out of range", &json);
    return value.get<std::int64_t>();
}

WallTime wallFrom(const Json& json) {
    constexpr std::int64_t kYear9999 = 253'402'300'799'999;
    constexpr int kDay = 24 * 60;
    return {
        .utc = std::chrono::sys_time<milliseconds>(milliseconds(numberAt(json, "utc_ms", 0, kYear9999))),
        .offset = std::chrono::minutes(numberAt(json, "offset_min", -kDay, kDay)),
    };
}

nanoseconds spanAt(const Json& json, const char* key) {
    constexpr nanoseconds kTenYears = std::chrono::years(10);
    return nanoseconds(numberAt(json, key, 0, kTenYears.count()));
}

/// The same where earlier versions wrote none.
nanoseconds laterSpanAt(const Json& json, const char* key) {
    return json.contains(key) ? spanAt(json, key) : nanoseconds(0);
}

const Json& listAt(const Json& json, const char* key) {
    const Json& list = json.at(key);
    if (!list.is_array() || list.size() > kMostItems)
        throw Json::type_error::create(302, std::string(key) + " is no list within the limits", &json);
    return list;
}

/// The enum macro reads an unknown word as the first value; a state may not change its meaning so.
template <class E>
E wordAt(const Json& json, const char* key) {
    const E value = json.at(key).get<E>();
    if (Json(value) != json.at(key))
        throw Json::type_error::create(302, std::string(key) + " is no known word", &json);
    return value;
}

Json stepsJson(const std::vector<StepId>& steps) {
    Json list = Json::array();
    for (const StepId& step : steps)
        list.push_back(step.value);
    return list;
}

Json choicesJson(const std::vector<ChoiceRecord>& choices) {
    Json list = Json::array();
    for (const ChoiceRecord& record : choices)
        list.push_back(
            {{"step", record.step.value}, {"choice", record.choice.value}, {"at", wallJson(record.at)}});
    return list;
}

Json outcomesJson(const std::vector<OutcomeRecord>& outcomes) {
    Json list = Json::array();
    for (const OutcomeRecord& record : outcomes)
        list.push_back({{"step", record.step.value}, {"measure", record.measure.value},
            {"outcome", record.outcome}, {"at", wallJson(record.at)}});
    return list;
}

GuideState stateFrom(const Json& json) {
    GuideState state{
        .guide = {json.at("guide").get<std::string>()},
        .status = wordAt<GuideStatus>(json, "status"),
        .step = {json.at("step").get<std::string>()},
        .onset = wallFrom(json.at("onset")),
        .changedAt = wallFrom(json.at("changed_at")),
        .inStep = spanAt(json, "in_step_ns"),
        .stretched = spanAt(json, "stretched_ns"),
        .spent = laterSpanAt(json, "spent_ns"),
        .seenAt = AwakeTime(spanAt(json, "seen_at_ns")),
        .episode = {json.value("episode", std::string())},
        .activity = {json.value("activity", std::string())},
        .goOnAt = {json.value("go_on_at", std::string())},
        .isLengtheningOver = json.value("lengthening_over", false),
        .sign = {json.at("sign").get<std::string>()},
    };
    for (const Json& step : listAt(json, "trail"))
        state.trail.push_back({step.get<std::string>()});
    for (const Json& record : listAt(json, "choices"))
        state.choices.push_back({{record.at("step").get<std::string>()},
            {record.at("choice").get<std::string>()}, wallFrom(record.at("at"))});
    for (const Json& record : listAt(json, "outcomes"))
        state.outcomes.push_back(
            {{record.at("step").get<std::string>()}, {record.at("measure").get<std::string>()},
                wordAt<Outcome>(record, "outcome"), wallFrom(record.at("at"))});
    return state;
}

} // namespace

std::string toJson(const GuideState& state) {
    const Json json = {
        {"version", kVersion},
        {"guide", state.guide.value},
        {"status", state.status},
        {"step", state.step.value},
        {"trail", stepsJson(state.trail)},
        {"onset", wallJson(state.onset)},
        {"changed_at", wallJson(state.changedAt)},
        {"in_step_ns", state.inStep.count()},
        {"stretched_ns", state.stretched.count()},
        {"spent_ns", state.spent.count()},
        {"seen_at_ns", state.seenAt.time_since_epoch().count()},
        {"choices", choicesJson(state.choices)},
        {"outcomes", outcomesJson(state.outcomes)},
        {"episode", state.episode.value},
        {"activity", state.activity.value},
        {"go_on_at", state.goOnAt.value},
        {"lengthening_over", state.isLengtheningOver},
        {"sign", state.sign.value},
    };
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<GuideState> guideStateFromJson(std::string_view text) {
    try {
        const Json json = Json::parse(text);
        if (const auto version = numberAt(json, "version", 1, kLargest); version > kVersion)
            return fail(ErrorCode::newer, "guide state of version " + std::to_string(version));
        return stateFrom(json);
    } catch (const Json::exception& error) {
        return fail(ErrorCode::damaged, error.what());
    }
}

} // namespace unknot
