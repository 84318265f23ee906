// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_document.hpp"

#include "unknot/base/ids.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace unknot {

/// A place in a content file, and where to report what is wrong there.
struct JsonPlace {
    const std::string* file;
    std::string pointer;
    std::vector<Problem>* problems;
    bool isTranslated = false; ///< its texts may be longer than English ones

    /// How many bytes, or words, there may be where English has `limit`.
    [[nodiscard]] std::size_t roomFor(std::size_t limit) const { return isTranslated ? 5 * limit : limit; }
    void expected(std::string what, std::string found) const;
    [[nodiscard]] JsonPlace at(const std::string& key) const;
    [[nodiscard]] JsonPlace at(std::size_t index) const;
};

/// What a JSON value is, for "found …".
[[nodiscard]] std::string describe(const Json& value);
/// The text with a "?" for each control or direction-changing character, fit for one line anywhere.
[[nodiscard]] std::string defused(const std::string& text);

/// The value whose word `item` is; anything else is reported with the words that would do.
template <class Value, std::size_t N>
Value oneOfWords(const Json& item, const JsonPlace& place, const std::pair<const char*, Value> (&table)[N]) {
    std::string words;
    for (const auto& [name, value] : table) {
        if (item == name)
            return value;
        words += (words.empty() ? "" : ", ") + std::string(name);
    }
    place.expected("one of " + words, describe(item));
    return table[0].second;
}

/// Reads one JSON object key by key. What is missing or unfit is reported and given a default, so
/// that one pass finds every problem; keys nobody asked for are reported when it goes.
/// Borrows: the node, and every key it is asked for.
class ObjectReader {
public:
    ObjectReader(const Json& node, JsonPlace place);
    ~ObjectReader();
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    [[nodiscard]] const JsonPlace& place() const { return m_place; }
    [[nodiscard]] bool has(const char* key);

    /// Required, not empty, at most `limit` bytes, no control or direction-changing characters.
    std::string text(const char* key, std::size_t limit = 400);
    /// The same, or empty where the key is missing.
    std::string textIfAny(const char* key, std::size_t limit = 400);
    /// Required; null means the source has none.
    std::optional<std::string> textOrNull(const char* key);
    bool flag(const char* key);
    int integer(const char* key, int low, int high);
    double number(const char* key, double low, double high);
    /// Required array of exactly `count` numbers; always gives so many.
    std::vector<double> numbers(const char* key, std::size_t count, double low, double high);
    std::chrono::milliseconds seconds(const char* key, double low, double high);

    /// Required; lower-case letters, digits and hyphens, at most 64.
    template <class IdType>
    IdType id(const char* key) {
        return {idText(key)};
    }
    template <class IdType>
    IdType idIfAny(const char* key) {
        return has(key) ? id<IdType>(key) : IdType{};
    }

    /// Required; one of the table's words.
    template <class Value, std::size_t N>
    Value oneOf(const char* key, const std::pair<const char*, Value> (&table)[N]) {
        const Json* value = want(key, "a word");
        return value ? oneOfWords(*value, m_place.at(key), table) : table[0].second;
    }

    using Visitor = std::function<void(const Json& item, const JsonPlace& place)>;
    /// Required array of `low` to `high` items.
    void forEach(const char* key, std::size_t low, std::size_t high, const Visitor& visit);
    void forEachIfAny(const char* key, std::size_t high, const Visitor& visit);
    /// Required object; its keys with their values.
    void forEachKey(const char* key,
        const std::function<void(const std::string& name, const Json& value, const JsonPlace& place)>& visit);
    /// Calls `visit` where the key is there.
    void ifAny(const char* key, const Visitor& visit);

private:
    [[nodiscard]] bool wasAsked(std::string_view key) const;
    const Json* find(const char* key);
    const Json* want(const char* key, const char* what);
    std::string idText(const char* key);

    const Json* m_node;
    JsonPlace m_place;
    std::vector<std::string_view> m_asked; // some twice; they are few
};

/// A text item of an array, with the rules of ObjectReader::text.
[[nodiscard]] std::string textItem(const Json& item, const JsonPlace& place, std::size_t limit = 400);
/// A number of an array, from `low` to `high`; gives `low` where it is none.
[[nodiscard]] double numberItem(const Json& item, const JsonPlace& place, double low, double high);
/// An id item of an array.
[[nodiscard]] std::string idItem(const Json& item, const JsonPlace& place);

} // namespace unknot
