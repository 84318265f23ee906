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
    std::string json;
    for (const std::string& text : texts)
        json += (json.empty() ? "" : ",") + jsonText(text);
    return "[" + json + "]";
}

} // namespace unknot::cli
