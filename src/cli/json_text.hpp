// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::cli {

/// The text as a JSON string, with its quotes. The few flat lines the CLI writes need no library.
[[nodiscard]] std::string jsonText(std::string_view text);
/// The texts as a JSON array of strings.
[[nodiscard]] std::string jsonList(const std::vector<std::string>& texts);
/// A JSON array of what is JSON already.
[[nodiscard]] std::string jsonArray(const std::vector<std::string>& values);
[[nodiscard]] std::string jsonBool(bool value);

/// A JSON array of what `toJson` makes of each item.
template <class Items, class ToJson>
[[nodiscard]] std::string jsonEach(const Items& items, ToJson toJson) {
    std::vector<std::string> values;
    for (const auto& item : items)
        values.push_back(toJson(item));
    return jsonArray(values);
}

/// A JSON array of ids as strings.
template <class Ids>
[[nodiscard]] std::string jsonIds(const Ids& ids) {
    return jsonEach(ids, [](const auto& id) { return jsonText(id.value); });
}
/// A JSON object; the values are JSON already.
[[nodiscard]] std::string jsonObject(const std::vector<std::pair<std::string, std::string>>& members);

} // namespace unknot::cli
