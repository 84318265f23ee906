// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_fields.hpp"

#include "unknot/base/iso_time.hpp"

namespace unknot {

using Json = nlohmann::json;
using std::chrono::seconds;

namespace {

const Json kNoObject = Json::object();
const Json kNoArray = Json::array();

/// Beyond any length that may be kept, and far from where the arithmetic of time would overflow.
constexpr std::int64_t kLongest = seconds(std::chrono::years(1000)).count();

} // namespace

JsonFields::JsonFields(const Json& object, std::string place, std::string& fault)
    : m_object(&object), m_place(std::move(place)), m_fault(fault) {
    if (object.is_object())
        return;
    m_object = &kNoObject;
    if (m_fault.empty())
        m_fault = (m_place.empty() ? "it" : m_place) + " is no object";
}

const Json* JsonFields::find(const char* key) const {
    const auto found = m_object->find(key);
    return found == m_object->end() || found->is_null() ? nullptr : &*found;
}

std::string JsonFields::placeOf(const char* key) const {
    return m_place.empty() ? key : m_place + "/" + key;
}

void JsonFields::refuse(const char* key, const char* why) {
    if (m_fault.empty())
        m_fault = placeOf(key) + " " + why;
}

const Json& JsonFields::arrayAt(const char* key) {
    const Json* value = find(key);
    if (value && !value->is_array())
        refuse(key, "is no array");
    return value && value->is_array() ? *value : kNoArray;
}

std::string JsonFields::text(const char* key) {
    const Json* value = find(key);
    if (value && !value->is_string())
        refuse(key, "is no text");
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

std::vector<std::string> JsonFields::texts(const char* key) {
    std::vector<std::string> texts;
    for (const Json& value : arrayAt(key)) {
        if (!value.is_string())
            refuse(key, "holds what is no text");
        texts.push_back(value.is_string() ? value.get<std::string>() : std::string());
    }
    return texts;
}

bool JsonFields::flag(const char* key) {
    const Json* value = find(key);
    if (value && !value->is_boolean())
        refuse(key, "is neither true nor false");
    return value && value->is_boolean() && value->get<bool>();
}

std::int64_t JsonFields::number(const char* key, std::int64_t low, std::int64_t high) {
    const Json* value = find(key);
    if (!value)
        return low;
    // An unsigned number above the signed ones would be read as a negative one.
    const bool isFit = value->is_number_integer() &&
        (!value->is_number_unsigned() || value->get<std::uint64_t>() <= std::uint64_t(high)) &&
        value->get<std::int64_t>() >= low && value->get<std::int64_t>() <= high;
    if (!isFit)
        refuse(key, "is no whole number in its range");
    return isFit ? value->get<std::int64_t>() : low;
}

PainScore JsonFields::score(const char* key) {
    if (!has(key))
        refuse(key, "is missing");
    return *PainScore::from(int(number(key, 0, 10)));
}

std::optional<seconds> JsonFields::length(const char* key) {
    return has(key) ? std::optional(seconds(number(key, 0, kLongest))) : std::nullopt;
}

std::optional<WallTime> JsonFields::time(const char* key) {
    if (!has(key))
        return std::nullopt;
    const auto time = wallTimeFrom(text(key), std::chrono::minutes(0));
    if (!time)
        refuse(key, "is no time");
    return time;
}

WallTime JsonFields::neededTime(const char* key) {
    if (!has(key))
        refuse(key, "is missing");
    return time(key).value_or(WallTime());
}

std::optional<UtcTime> JsonFields::instant(const char* key) {
    const auto found = time(key);
    return found ? std::optional(found->utc) : std::nullopt;
}

} // namespace unknot
