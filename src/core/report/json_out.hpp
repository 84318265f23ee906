// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace unknot {

using OrderedJson = nlohmann::ordered_json;

/// Writes an object as text, a member after the other, so that a journal of many years never stands in memory
/// as a tree. Every value has a line of its own, and so has each of a list. The text neither steers a
/// terminal nor turns the direction of writing where it is shown: control characters and those marks are
/// escaped.
class JsonText {
public:
    void put(std::string_view key, const OrderedJson& value);

    /// Until endList(), what is added is of that list.
    void beginList(std::string_view key);
    void add(const OrderedJson& value);
    void endList();

    /// Ends the object; with a line end.
    [[nodiscard]] std::string text() &&;

private:
    void beginLine(const char* indent);
    void write(const OrderedJson& value);

    std::string m_text = "{";
    bool m_isFirst = true; ///< of the object or list that is open
};

/// An empty object with room for so many keys: one that grows key by key copies all that it has.
[[nodiscard]] inline OrderedJson objectOf(std::size_t keys) {
    OrderedJson json = OrderedJson::object();
    json.get_ref<OrderedJson::object_t&>().reserve(keys);
    return json;
}

/// Whole seconds.
template <class Length>
[[nodiscard]] std::int64_t inSeconds(Length length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}

} // namespace unknot
