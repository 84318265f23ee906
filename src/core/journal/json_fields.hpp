// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode_words.hpp"

#include <nlohmann/json.hpp>

namespace unknot {

/// Reads the fields of one object. What is not there, or null, is empty. The first that is not as it should
/// be is named in `fault`, without what it holds; then an empty value is given. Borrows: both.
class JsonFields {
public:
    JsonFields(const nlohmann::json& object, std::string place, std::string& fault);

    [[nodiscard]] bool has(const char* key) const { return find(key) != nullptr; }
    [[nodiscard]] std::string text(const char* key);
    [[nodiscard]] bool flag(const char* key);
    [[nodiscard]] std::int64_t number(const char* key, std::int64_t low, std::int64_t high);
    [[nodiscard]] PainScore score(const char* key);
    [[nodiscard]] std::optional<std::chrono::seconds> length(const char* key);
    [[nodiscard]] std::optional<WallTime> time(const char* key);
    [[nodiscard]] WallTime neededTime(const char* key);
    [[nodiscard]] std::optional<UtcTime> instant(const char* key);
    [[nodiscard]] std::vector<std::string> texts(const char* key);

    template <class IdType>
    [[nodiscard]] std::vector<IdType> ids(const char* key) {
        std::vector<IdType> ids;
        for (std::string& text : texts(key))
            ids.push_back({std::move(text)});
        return ids;
    }

    template <class Value>
    [[nodiscard]] std::optional<Value> wordIfAny(const char* key) {
        if (!has(key))
            return std::nullopt;
        const auto value = fromWord<Value>(text(key));
        if (!value)
            refuse(key, "is not one of its words");
        return value;
    }
    template <class Value>
    [[nodiscard]] Value word(const char* key) {
        return wordIfAny<Value>(key).value_or(Value());
    }
    template <class Value>
    [[nodiscard]] Value neededWord(const char* key) {
        if (!has(key))
            refuse(key, "is missing");
        return word<Value>(key);
    }

    /// The objects of an array, each read by `read`.
    template <class Read>
    [[nodiscard]] auto parts(const char* key, const Read& read) {
        std::vector<decltype(read(*this))> parts;
        const nlohmann::json& array = arrayAt(key);
        for (std::size_t i = 0; i < array.size(); ++i)
            parts.push_back(read(JsonFields(array[i], placeOf(key) + "/" + std::to_string(i), m_fault)));
        return parts;
    }

    void refuse(const char* key, const char* why);

private:
    [[nodiscard]] const nlohmann::json* find(const char* key) const;
    /// An empty one where there is none.
    [[nodiscard]] const nlohmann::json& arrayAt(const char* key);
    [[nodiscard]] std::string placeOf(const char* key) const;

    const nlohmann::json* m_object;
    std::string m_place;
    std::string& m_fault;
};

} // namespace unknot
