// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_out.hpp"

#include "unknot/base/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace unknot {

namespace {

/// Its code point; of well-formed UTF-8.
unsigned valueOf(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1)
        return first;
    unsigned value = first & (0xFFu >> (character.size() + 1));
    for (const char byte : character.substr(1))
        value = value << 6 | (static_cast<unsigned char>(byte) & 0x3Fu);
    return value;
}

/// What JSON allows as it is and a screen would follow: DEL and C1, line separators, marks of direction.
bool isSteering(unsigned value) {
    const auto isIn = [&](unsigned from, unsigned to) { return from <= value && value <= to; };
    return isIn(0x7F, 0x9F) || value == 0x061C || isIn(0x200E, 0x200F) || isIn(0x2028, 0x202E) ||
        isIn(0x2066, 0x2069);
}

/// Requires: one character.
std::string escapedIfSteering(std::string_view character) {
    const unsigned value = valueOf(character);
    if (!isSteering(value))
        return std::string(character);
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", value);
    return escape;
}

void appendShown(std::string& shown, std::string_view text) {
    while (!text.empty()) {
        // Nearly all of it is ASCII, which is copied in runs: a whole journal is many megabytes.
        const auto run = std::ranges::find_if(text, [](char c) { return c == '\x7F' || (c & 0x80) != 0; });
        const auto plain = std::size_t(run - text.begin());
        shown += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            return;
        const std::size_t length = std::max<std::size_t>(firstCharacterLength(text), 1);
        shown += escapedIfSteering(text.substr(0, length));
        text.remove_prefix(length);
    }
}

/// Of its letters none needs to be escaped.
bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7F' && c != '"' && c != '\\'; });
}

} // namespace

void JsonPart::separate() {
    if (!isEmpty())
        m_text += ',';
}

void appendJson(std::string& json, std::string_view text) {
    // Nearly all texts are plain, and dump() goes through each of their letters as UTF-8.
    if (isPlain(text))
        ((json += '"') += text) += '"';
    else
        appendShown(
            json, nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void appendJson(std::string& json, const JsonPart& part) {
    part.appendTo(json);
}

void JsonText::beginList(std::string_view key) {
    beginMember(key);
    m_text += '[';
    m_isFirst = true;
}

void JsonText::endList() {
    m_text += m_isFirst ? "]" : "\n ]";
    m_isFirst = false;
}

std::string JsonText::text() && {
    m_text += "\n}\n";
    return std::move(m_text);
}

void JsonText::beginMember(std::string_view key) {
    beginLine("\n ");
    appendJson(m_text, key);
    m_text += ": ";
}

void JsonText::beginLine(const char* indent) {
    if (!m_isFirst)
        m_text += ',';
    m_isFirst = false;
    m_text += indent;
}

} // namespace unknot
