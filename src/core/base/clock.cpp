// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/clock.hpp"

#include "unknot/base/files.hpp"

#include <cstdio>
#include <ctime>

namespace unknot {

namespace {

std::chrono::nanoseconds read(clockid_t id) {
    timespec value{};
    clock_gettime(id, &value);
    return std::chrono::seconds(value.tv_sec) + std::chrono::nanoseconds(value.tv_nsec);
}

auto localTime(const WallTime& time) {
    return std::chrono::local_time<std::chrono::milliseconds>((time.utc + time.offset).time_since_epoch());
}

} // namespace

std::chrono::year_month_day WallTime::localDay() const {
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(localTime(*this)));
}

std::chrono::minutes WallTime::timeOfDay() const {
    const auto local = localTime(*this);
    return std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
}

std::string isoDay(std::chrono::year_month_day day) {
    char text[32];
    std::snprintf(
        text, sizeof text, "%04d-%02u-%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
    return text;
}

std::string clockText(const WallTime& time) {
    const auto minutes = time.timeOfDay().count();
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d", int(minutes / 60), int(minutes % 60));
    return text;
}

std::chrono::minutes utcOffsetHereAt(UtcTime instant) {
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    std::tm local{};
    if (!localtime_r(&seconds, &local))
        return std::chrono::minutes(0);
    return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::seconds(local.tm_gmtoff));
}

Moment SystemClock::now() const {
    const UtcTime utc(std::chrono::floor<std::chrono::milliseconds>(read(CLOCK_REALTIME)));
    return {
        .awake = AwakeTime(read(CLOCK_MONOTONIC)),
        .boot = BootTime(read(CLOCK_BOOTTIME)),
        .wall = {.utc = utc, .offset = utcOffsetHereAt(utc)},
    };
}

std::string SystemClock::bootName() const {
    const auto read = readFile("/proc/sys/kernel/random/boot_id", 64);
    return read ? read->substr(0, read->find('\n')) : std::string();
}

} // namespace unknot
