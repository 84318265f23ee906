// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

#include "unknot/journal/episode_words.hpp"

namespace unknot {

/// The three columns of a time, NULL for none: UTC milliseconds, offset minutes, local day as entered.
void addTime(Fields& fields, const std::optional<WallTime>& time);

/// A list in one column: a JSON array of texts.
[[nodiscard]] Field listField(const std::vector<std::string>& texts);

/// Reads the columns of a row one after the other. What a damaged row may hold never crashes: it makes the
/// reader unsound, and gives something harmless.
class FieldReader {
public:
    explicit FieldReader(const Fields& fields) : m_fields(fields) {}

    [[nodiscard]] bool isSound() const { return m_isSound; }

    std::string text();
    std::int64_t number();
    std::optional<std::int64_t> numberOrNone();
    int smallNumber();
    UtcTime instant() { return UtcTime(std::chrono::milliseconds(number())); }
    std::optional<WallTime> timeOrNone();
    WallTime time();
    std::optional<std::chrono::seconds> secondsOrNone();
    std::vector<std::string> texts(); ///< of a listField()
    template <class Value>
    Value word() {
        return known(fromWord<Value>(text()));
    }
    template <class Value>
    std::optional<Value> wordOrNone() {
        if (std::holds_alternative<std::monostate>(peek()))
            return skip();
        return word<Value>();
    }

private:
    template <class Value>
    Value known(std::optional<Value> value) {
        m_isSound = m_isSound && value.has_value();
        return value.value_or(Value{});
    }
    const Field& peek() const { return m_fields.at(m_next); }
    std::nullopt_t skip() {
        ++m_next;
        return std::nullopt;
    }

    const Fields& m_fields;
    std::size_t m_next = 0;
    bool m_isSound = true;
};

} // namespace unknot
