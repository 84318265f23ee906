// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/iso_time.hpp"

#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace unknot {

using namespace std::chrono;

namespace {

std::string localText(local_time<milliseconds> time) {
    const auto day = floor<days>(time);
    const hh_mm_ss clock(time - day);
    const year_month_day date(day);
    char text[40];
    int length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
        int(clock.minutes().count()), int(clock.seconds().count()));
    if (clock.subseconds().count() != 0)
        length += std::snprintf(
            text + length, sizeof text - std::size_t(length), ".%03d", int(clock.subseconds().count()));
    return {text, std::size_t(length)};
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
    char offset[16];
    const int all = int(std::abs(time.offset.count()));
    std::snprintf(
        offset, sizeof offset, "%c%02d:%02d", time.offset.count() < 0 ? '-' : '+', all / 60 % 100, all % 60);
    return localText(local_time<milliseconds>(shown.time_since_epoch())) + offset;
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
