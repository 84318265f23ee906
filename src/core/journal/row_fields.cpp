// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_fields.hpp"

#include <nlohmann/json.hpp>

namespace unknot {

void addTime(Fields& fields, const std::optional<WallTime>& time) {
    if (!time) {
        fields.insert(fields.end(), 3, Field());
        return;
    }
    fields.emplace_back(std::int64_t(time->utc.time_since_epoch().count()));
    fields.emplace_back(std::int64_t(time->offset.count()));
    fields.emplace_back(isoDay(time->localDay()));
}

Field listField(const std::vector<std::string>& texts) {
    return nlohmann::json(texts).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string FieldReader::text() {
    const auto* text = std::get_if<std::string>(&m_fields.at(m_next++));
    m_isSound = m_isSound && text;
    return text ? *text : std::string();
}

std::int64_t FieldReader::number() {
    return known(numberOrNone());
}

std::optional<std::int64_t> FieldReader::numberOrNone() {
    const Field& field = m_fields.at(m_next++);
    const auto* number = std::get_if<std::int64_t>(&field);
    m_isSound = m_isSound && (number || std::holds_alternative<std::monostate>(field));
    return number ? std::optional(*number) : std::nullopt;
}

int FieldReader::smallNumber() {
    constexpr std::int64_t kLargest = 100'000;
    const std::int64_t value = number();
    const bool isSmall = value >= -kLargest && value <= kLargest;
    m_isSound = m_isSound && isSmall;
    return isSmall ? int(value) : 0;
}

std::optional<WallTime> FieldReader::timeOrNone() {
    if (std::holds_alternative<std::monostate>(peek())) {
        m_next += 3;
        return std::nullopt;
    }
    return time();
}

WallTime FieldReader::time() {
    WallTime time;
    time.utc = instant();
    time.offset = std::chrono::minutes(smallNumber());
    ++m_next; // the day follows from the two; it stands there for whoever reads the file without us
    return time;
}

std::optional<std::chrono::seconds> FieldReader::secondsOrNone() {
    const auto number = numberOrNone();
    return number ? std::optional(std::chrono::seconds(*number)) : std::nullopt;
}

std::vector<std::string> FieldReader::texts() {
    const auto list = nlohmann::json::parse(text(), nullptr, false);
    std::vector<std::string> texts;
    m_isSound = m_isSound && list.is_array();
    for (const auto& value : list.is_array() ? list : nlohmann::json::array()) {
        m_isSound = m_isSound && value.is_string();
        texts.push_back(value.is_string() ? value.get<std::string>() : std::string());
    }
    return texts;
}

} // namespace unknot
