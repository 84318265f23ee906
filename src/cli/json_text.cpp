// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_text.hpp"

#include <cstdio>

namespace unknot::cli {

std::string jsonText(std::string_view text) {
    std::string json = "\"";
    for (const char c : text) {
        char escape[8];
        std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
        if (c == '"' || c == '\\')
            json += std::string("\\") + c;
        else if (static_cast<unsigned char>(c) < 0x20)
            json += escape;
        else
            json += c;
    }
    return json + "\"";
}

std::string jsonList(const std::vector<std::string>& texts) {
    std::vector<std::string> values;
    for (const std::string& text : texts)
        values.push_back(jsonText(text));
    return jsonArray(values);
}

std::string jsonArray(const std::vector<std::string>& values) {
    std::string json;
    for (const std::string& value : values)
        json += (json.empty() ? "" : ",") + value;
    return "[" + json + "]";
}

std::string jsonBool(bool value) {
    return value ? "true" : "false";
}

std::string jsonObject(const std::vector<std::pair<std::string, std::string>>& members) {
    std::string json;
    for (const auto& [key, value] : members)
        json += (json.empty() ? "" : ",") + jsonText(key) + ":" + value;
    return "{" + json + "}";
}

} // namespace unknot::cli
