// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_out.hpp"

#include "unknot/base/text.hpp"

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

/// As dump() does. Nearly all texts are plain, and dump() goes through each of their letters as UTF-8.
void append(std::string& shown, const OrderedJson& value);

void append(std::string& shown, const std::string& text) {
    if (isPlain(text))
        ((shown += '"') += text) += '"';
    else
        appendShown(shown, OrderedJson(text).dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

void append(std::string& shown, const OrderedJson::object_t& object) {
    char between = '{';
    for (const auto& [key, value] : object) {
        shown += between;
        append(shown, key);
        shown += ':';
        append(shown, value);
        between = ',';
    }
    shown += '}';
}

void append(std::string& shown, const OrderedJson::array_t& array) {
    char between = '[';
    for (const OrderedJson& value : array) {
        shown += between;
        append(shown, value);
        between = ',';
    }
    shown += ']';
}

void append(std::string& shown, const OrderedJson& value) {
    if (value.is_string())
        append(shown, value.get_ref<const std::string&>());
    else if (value.is_object() && !value.empty())
        append(shown, value.get_ref<const OrderedJson::object_t&>());
    else if (value.is_array() && !value.empty())
        append(shown, value.get_ref<const OrderedJson::array_t&>());
    else
        shown += value.dump();
}

} // namespace

void JsonText::put(std::string_view key, const OrderedJson& value) {
    beginLine("\n ");
    write(key);
    m_text += ": ";
    write(value);
}

void JsonText::beginList(std::string_view key) {
    beginLine("\n ");
    write(key);
    m_text += ": [";
    m_isFirst = true;
}

void JsonText::add(const OrderedJson& value) {
    beginLine("\n  ");
    write(value);
}

void JsonText::endList() {
    m_text += m_isFirst ? "]" : "\n ]";
    m_isFirst = false;
}

std::string JsonText::text() && {
    m_text += "\n}\n";
    return std::move(m_text);
}

void JsonText::beginLine(const char* indent) {
    if (!m_isFirst)
        m_text += ',';
    m_isFirst = false;
    m_text += indent;
}

void JsonText::write(const OrderedJson& value) {
    append(m_text, value);
}

} // namespace unknot
