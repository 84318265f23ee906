// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/ids.hpp"
#include "unknot/base/iso_time.hpp"

#include <nlohmann/json.hpp>

namespace unknot {

// Writing the fields of an object: what is empty is left out.

inline void put(nlohmann::ordered_json& json, const char* key, std::string_view text) {
    if (!text.empty())
        json[key] = text;
}

inline void put(nlohmann::ordered_json& json, const char* key, const std::optional<WallTime>& time) {
    if (time)
        json[key] = isoText(*time);
}

inline void put(
    nlohmann::ordered_json& json, const char* key, const std::optional<std::chrono::seconds>& length) {
    if (length)
        json[key] = length->count();
}

template <class Tag>
void put(nlohmann::ordered_json& json, const char* key, const std::vector<Id<Tag>>& ids) {
    for (const auto& id : ids)
        json[key].push_back(id.value);
}

inline void put(nlohmann::ordered_json& json, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty())
        json[key] = texts;
}

/// When a row was changed last and, where it is, removed.
inline void putStamps(
    nlohmann::ordered_json& json, UtcTime changedAt, const std::optional<UtcTime>& removedAt) {
    json["changed_at"] = isoText(changedAt);
    if (removedAt)
        json["removed_at"] = isoText(*removedAt);
}

} // namespace unknot
