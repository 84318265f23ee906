// SPDX-License-Identifier: GPL-3.0-or-later
#include "span_text.hpp"

#include <charconv>

namespace unknot::cli {

using namespace std::chrono;

std::optional<seconds> spanFrom(std::string_view text) {
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || end - stop != 1 || number < 0)
        return std::nullopt;
    const seconds unit = *stop == 's' ? seconds(1)
        : *stop == 'm'                ? seconds(minutes(1))
        : *stop == 'h'                ? seconds(hours(1))
        : *stop == 'd'                ? seconds(days(1))
                                      : seconds(0);
    if (unit.count() == 0 || number > seconds(years(50)) / unit)
        return std::nullopt;
    return number * unit;
}

} // namespace unknot::cli
