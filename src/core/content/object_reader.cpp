// SPDX-License-Identifier: GPL-3.0-or-later
#include "object_reader.hpp"

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

const Json kNoObject = Json::object();

/// JSON pointer escaping (RFC 6901).
std::string escaped(const std::string& key) {
    if (key.find_first_of("~/") == std::string::npos)
        return key;
    std::string out;
    for (const char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

/// Content ends up in terminals and titles: nothing in it may steer them. Gives the bytes of the
/// steering character at `i`, or 0.
std::size_t steeringLengthAt(const std::string& text, std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x20 || c == 0x7f)
        return 1;
    if (c < 0x80)
        return 0;
    // C1 controls, and the bidirectional marks, embeddings, overrides and isolates.
    if (c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0)
        return 2;
    static constexpr std::string_view kMarks[] = {"\xd8\x9c", "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xaa",
        "\xe2\x80\xab", "\xe2\x80\xac", "\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x81\xa7",
        "\xe2\x81\xa8", "\xe2\x81\xa9", "\xe2\x80\xa8", "\xe2\x80\xa9"};
    for (const std::string_view mark : kMarks)
        if (std::string_view(text).substr(i).starts_with(mark))
            return mark.size();
    return 0;
}

bool hasSteeringCharacters(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (steeringLengthAt(text, i) > 0)
            return true;
    return false;
}

// Naming a place takes longer than reading what is there, so what is fit is taken without its name.

bool isFitText(const Json& value, std::size_t limit) {
    const auto* text = value.get_ptr<const std::string*>();
    return text && !text->empty() && text->size() <= limit && !hasSteeringCharacters(*text);
}

bool isFitId(const Json& value) {
    const auto* text = value.get_ptr<const std::string*>();
    return text && isIdText(*text);
}

/// The first bytes of a text, without cutting a character in two.
std::string beginningOf(const std::string& text) {
    std::size_t end = 60;
    if (text.size() <= end)
        return text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

} // namespace

void JsonPlace::expected(std::string what, std::string found) const {
    problems->push_back({*file, pointer, std::move(what), std::move(found)});
}

JsonPlace JsonPlace::at(const std::string& key) const {
    return {file, pointer + "/" + escaped(key), problems, isTranslated};
}

JsonPlace JsonPlace::at(std::size_t index) const {
    return {file, pointer + "/" + std::to_string(index), problems, isTranslated};
}

std::string describe(const Json& value) {
    if (value.is_object() || value.is_array())
        return value.is_object() ? "an object" : "an array";
    return beginningOf(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string defused(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = steeringLengthAt(text, i);
        out += length > 0 ? '?' : text[i];
        i += std::max<std::size_t>(length, 1);
    }
    return out;
}

std::string textItem(const Json& item, const JsonPlace& place, std::size_t limit) {
    if (!item.is_string() || item.get_ref<const std::string&>().empty()) {
        place.expected("a text that is not empty", describe(item));
        return {};
    }
    const auto& value = item.get_ref<const std::string&>();
    if (value.size() > place.roomFor(limit))
        place.expected(
            "at most " + std::to_string(limit) + " bytes of text", std::to_string(value.size()) + " bytes");
    if (hasSteeringCharacters(value))
        place.expected("plain text on one line", "a control or direction-changing character");
    return value;
}

double numberItem(const Json& item, const JsonPlace& place, double low, double high) {
    if (item.is_number() && item.get<double>() >= low && item.get<double>() <= high)
        return item.get<double>();
    place.expected("a number from " + Json(low).dump() + " to " + Json(high).dump(), describe(item));
    return low;
}

std::string idItem(const Json& item, const JsonPlace& place) {
    if (!item.is_string() || !isIdText(item.get_ref<const std::string&>())) {
        place.expected("an id of lower-case letters, digits and hyphens", describe(item));
        return {};
    }
    return item.get<std::string>();
}

ObjectReader::ObjectReader(const Json& node, JsonPlace place) : m_node(&node), m_place(std::move(place)) {
    m_asked.reserve(16);
    if (!node.is_object()) {
        m_place.expected("an object", describe(node));
        m_node = &kNoObject;
        m_asked.push_back("*");
    }
}

ObjectReader::~ObjectReader() {
    for (const auto& [key, value] : m_node->get_ref<const Json::object_t&>())
        if (!wasAsked(key))
            m_place.at(key).expected("no such key here", "\"" + beginningOf(key) + "\"");
}

bool ObjectReader::wasAsked(std::string_view key) const {
    return std::ranges::find(m_asked, key) != m_asked.end();
}

const Json* ObjectReader::find(const char* key) {
    m_asked.push_back(key);
    const auto& object = m_node->get_ref<const Json::object_t&>();
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &found->second;
}

bool ObjectReader::has(const char* key) {
    return find(key) != nullptr;
}

const Json* ObjectReader::want(const char* key, const char* what) {
    if (const Json* value = find(key))
        return value;
    // What is no object at all has been reported already: its keys would only repeat it.
    if (!wasAsked("*"))
        m_place.at(key).expected(what, "nothing");
    return nullptr;
}

std::string ObjectReader::text(const char* key, std::size_t limit) {
    const Json* value = want(key, "a text that is not empty");
    if (value && isFitText(*value, m_place.roomFor(limit)))
        return value->get<std::string>();
    return value ? textItem(*value, m_place.at(key), limit) : std::string();
}

std::string ObjectReader::textIfAny(const char* key, std::size_t limit) {
    return has(key) ? text(key, limit) : std::string();
}

std::optional<std::string> ObjectReader::textOrNull(const char* key) {
    const Json* value = want(key, "a text, or null where the source has none");
    if (!value || value->is_null())
        return std::nullopt;
    return textItem(*value, m_place.at(key));
}

bool ObjectReader::flag(const char* key) {
    const Json* value = find(key);
    if (!value)
        return false;
    if (!value->is_boolean()) {
        m_place.at(key).expected("true or false", describe(*value));
        return false;
    }
    return value->get<bool>();
}

int ObjectReader::integer(const char* key, int low, int high) {
    const std::string rule = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
    const Json* value = want(key, rule.c_str());
    if (!value)
        return low;
    const bool isFit =
        value->is_number_integer() && value->get<double>() >= low && value->get<double>() <= high;
    if (!isFit) {
        m_place.at(key).expected(rule, describe(*value));
        return low;
    }
    return value->get<int>();
}

double ObjectReader::number(const char* key, double low, double high) {
    const Json* value = want(key, "a number");
    return value ? numberItem(*value, m_place.at(key), low, high) : low;
}

std::vector<double> ObjectReader::numbers(const char* key, std::size_t count, double low, double high) {
    std::vector<double> values;
    forEach(key, count, count, [&](const Json& item, const JsonPlace& place) {
        values.push_back(numberItem(item, place, low, high));
    });
    values.resize(count);
    return values;
}

std::chrono::milliseconds ObjectReader::seconds(const char* key, double low, double high) {
    const std::string rule = "seconds from " + Json(low).dump() + " to " + Json(high).dump();
    const Json* value = want(key, rule.c_str());
    const bool isFit =
        value && value->is_number() && value->get<double>() >= low && value->get<double>() <= high;
    if (value && !isFit)
        m_place.at(key).expected(rule, describe(*value));
    return std::chrono::milliseconds(std::llround((isFit ? value->get<double>() : low) * 1000));
}

std::string ObjectReader::idText(const char* key) {
    const Json* value = want(key, "an id");
    if (value && isFitId(*value))
        return value->get<std::string>();
    return value ? idItem(*value, m_place.at(key)) : std::string();
}

void ObjectReader::forEach(const char* key, std::size_t low, std::size_t high, const Visitor& visit) {
    const Json* value = find(key);
    const JsonPlace place = m_place.at(key);
    if (!value || !value->is_array() || value->size() < low || value->size() > high) {
        const std::string rule =
            "an array of " + std::to_string(low) + " to " + std::to_string(high) + " items";
        if (want(key, rule.c_str()))
            place.expected(
                rule, value->is_array() ? std::to_string(value->size()) + " items" : describe(*value));
        return;
    }
    for (std::size_t i = 0; i < value->size(); ++i)
        visit((*value)[i], place.at(i));
}

void ObjectReader::forEachIfAny(const char* key, std::size_t high, const Visitor& visit) {
    if (has(key))
        forEach(key, 0, high, visit);
}

void ObjectReader::forEachKey(const char* key,
    const std::function<void(const std::string& name, const Json& value, const JsonPlace& place)>& visit) {
    const Json* value = want(key, "an object");
    if (!value)
        return;
    if (!value->is_object()) {
        m_place.at(key).expected("an object", describe(*value));
        return;
    }
    for (const auto& [name, item] : value->items())
        visit(name, item, m_place.at(key).at(name));
}

void ObjectReader::ifAny(const char* key, const Visitor& visit) {
    if (const Json* value = find(key))
        visit(*value, m_place.at(key));
}

} // namespace unknot
