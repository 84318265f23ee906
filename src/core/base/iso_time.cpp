// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/iso_time.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace unknot {

using namespace std::chrono;

namespace {

/// With leading zeros. By hand: a report of many years has some hundred thousand of these texts.
void append(std::string& text, int number, std::size_t digits) {
    const std::string written = std::to_string(std::abs(number));
    if (number < 0)
        text += '-';
    text.append(digits - std::min(digits, written.size()), '0');
    text += written;
}

std::string localText(local_time<milliseconds> time) {
    const auto day = floor<days>(time);
    const hh_mm_ss clock(time - day);
    const year_month_day date(day);
    std::string text;
    text.reserve(30);
    append(text, int(date.year()), 4);
    append(text += '-', int(unsigned(date.month())), 2);
    append(text += '-', int(unsigned(date.day())), 2);
    append(text += 'T', int(clock.hours().count()), 2);
    append(text += ':', int(clock.minutes().count()), 2);
    append(text += ':', int(clock.seconds().count()), 2);
    if (clock.subseconds().count() != 0)
        append(text += '.', int(clock.subseconds().count()), 3);
    return text;
}

/// Reads from the front of a text; once something does not fit, all that follows fails.
class Scan {
public:
    explicit Scan(std::string_view text) : m_rest(text) {}

    /// Exactly that many digits, from `low` to `high`.
    int number(std::size_t digits, int low, int high) {
        int value = 0;
        const auto end = m_rest.data() + std::min(digits, m_rest.size());
        const auto [stop, error] = std::from_chars(m_rest.data(), end, value);
        const bool isFit = m_rest.size() >= digits && m_rest.front() != '-' && error == std::errc() &&
            stop == end && value >= low && value <= high;
        m_isGood = m_isGood && isFit;
        m_rest.remove_prefix(std::min(digits, m_rest.size()));
        return isFit ? value : low;
    }
    /// One of these, which is taken; 0 where none of them is next.
    char oneOf(std::string_view signs) {
        if (m_rest.empty() || signs.find(m_rest.front()) == std::string_view::npos)
            return 0;
        const char found = m_rest.front();
        m_rest.remove_prefix(1);
        return found;
    }
    void expect(std::string_view signs) { m_isGood = oneOf(signs) != 0 && m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_isGood && m_rest.empty(); }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    std::string_view m_rest;
    bool m_isGood = true;
};

std::optional<year_month_day> readDay(Scan& scan) {
    const int y = scan.number(4, 1900, 9999);
    scan.expect("-");
    const int m = scan.number(2, 1, 12);
    scan.expect("-");
    const int d = scan.number(2, 1, 31);
    const year_month_day day{year(y), month(unsigned(m)), std::chrono::day(unsigned(d))};
    return scan.isGood() && day.ok() ? std::optional(day) : std::nullopt;
}

milliseconds readTimeOfDay(Scan& scan) {
    milliseconds time = hours(scan.number(2, 0, 23));
    scan.expect(":");
    time += minutes(scan.number(2, 0, 59));
    if (!scan.oneOf(":"))
        return time;
    time += seconds(scan.number(2, 0, 59));
    return scan.oneOf(".") ? time + milliseconds(scan.number(3, 0, 999)) : time;
}

minutes readOffset(Scan& scan, minutes usual) {
    const char sign = scan.oneOf("Z+-");
    if (sign == 0)
        return usual;
    if (sign == 'Z')
        return minutes(0);
    minutes offset = hours(scan.number(2, 0, 18));
    scan.expect(":");
    offset += minutes(scan.number(2, 0, offset == hours(18) ? 0 : 59));
    return sign == '-' ? -offset : offset;
}

} // namespace

std::string isoText(const WallTime& time) {
    const auto shown = time.utc + time.offset;
    const int all = int(std::abs(time.offset.count()));
    std::string text = localText(local_time<milliseconds>(shown.time_since_epoch()));
    append(text += time.offset.count() < 0 ? '-' : '+', all / 60 % 100, 2);
    append(text += ':', all % 60, 2);
    return text;
}

std::string isoText(UtcTime time) {
    return localText(local_time<milliseconds>(time.time_since_epoch())) + "Z";
}

std::optional<WallTime> wallTimeFrom(std::string_view text, minutes offset) {
    Scan scan(text);
    const auto day = readDay(scan);
    scan.expect("T ");
    const milliseconds time = readTimeOfDay(scan);
    const minutes there = readOffset(scan, offset);
    if (!day || !scan.isAtEnd())
        return std::nullopt;
    return WallTime{.utc = sys_days(*day) + time - there, .offset = there};
}

std::optional<year_month_day> dayFrom(std::string_view text) {
    Scan scan(text);
    const auto day = readDay(scan);
    return scan.isAtEnd() ? day : std::nullopt;
}

} // namespace unknot
