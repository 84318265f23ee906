// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace unknot {

// JSON is written as text from the beginning, for a journal of many years is some hundred thousand objects:
// as a tree each of them costs a dozen small allocations. The text neither steers a terminal nor turns the
// direction of writing where it is shown: control characters and those marks are escaped.

/// An object or a list, in the text that it has.
class JsonPart {
public:
    [[nodiscard]] bool isEmpty() const { return m_text.size() == 1; }
    void appendTo(std::string& text) const { (text += m_text) += m_close; }

protected:
    JsonPart(char open, char close) : m_text(1, open), m_close(close) {}

    void separate();

    std::string m_text; ///< without its end

private:
    char m_close;
};

void appendJson(std::string& json, std::string_view text);
void appendJson(std::string& json, const JsonPart& part);
template <std::integral Number>
void appendJson(std::string& json, Number number) {
    if constexpr (std::same_as<Number, bool>)
        json += number ? "true" : "false";
    else
        json += std::to_string(number);
}

/// Nothing is null. A template, so that no text is taken for one.
template <std::same_as<std::optional<std::string>> Text>
void appendJson(std::string& json, const Text& text) {
    if (text)
        appendJson(json, std::string_view(*text));
    else
        json += "null";
}

class JsonObject final : public JsonPart {
public:
    JsonObject() : JsonPart('{', '}') {}

    /// `value`: a text, a number, a truth, an object or a list. Requires: `key` is new.
    template <class Value>
    JsonObject& put(std::string_view key, const Value& value) {
        separate();
        appendJson(m_text, key);
        m_text += ':';
        appendJson(m_text, value);
        return *this;
    }
};

class JsonList final : public JsonPart {
public:
    JsonList() : JsonPart('[', ']') {}

    template <class Value>
    JsonList& add(const Value& value) {
        separate();
        appendJson(m_text, value);
        return *this;
    }
};

/// A whole text of JSON: an object of which every value has a line of its own, and so has each of a list.
class JsonText {
public:
    template <class Value>
    void put(std::string_view key, const Value& value) {
        beginMember(key);
        appendJson(m_text, value);
    }

    /// Until endList(), what is added is of that list.
    void beginList(std::string_view key);
    template <class Value>
    void add(const Value& value) {
        beginLine("\n  ");
        appendJson(m_text, value);
    }
    void endList();

    /// Ends the object; with a line end.
    [[nodiscard]] std::string text() &&;

private:
    void beginMember(std::string_view key);
    void beginLine(const char* indent);

    std::string m_text = "{";
    bool m_isFirst = true; ///< of the object or list that is open
};

/// Whole seconds.
template <class Length>
[[nodiscard]] std::int64_t inSeconds(Length length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}

} // namespace unknot
