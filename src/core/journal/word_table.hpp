// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <utility>

namespace unknot {

template <class Value, std::size_t size>
std::string_view wordIn(const std::pair<Value, std::string_view> (&table)[size], Value value) {
    for (const auto& [known, word] : table)
        if (known == value)
            return word;
    return {};
}

template <class Value, std::size_t size>
std::optional<Value> valueIn(const std::pair<Value, std::string_view> (&table)[size], std::string_view word) {
    for (const auto& [value, known] : table)
        if (known == word)
            return value;
    return std::nullopt;
}

} // namespace unknot
