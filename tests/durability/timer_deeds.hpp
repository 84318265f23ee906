// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "durability/deeds.hpp"

namespace unknot::test {

/// Adding or changing a run, changing a reminder, keeping or removing an own timer; as randomDeed().
[[nodiscard]] Deed randomTimerDeed(Random& random, const JournalContents& there, UtcTime now);

// What deeds of both kinds are made with.

[[nodiscard]] inline std::string randomUuid(Random& random) {
    std::string uuid = "00000000-0000-4000-8000-000000000000";
    for (char& sign : uuid)
        if (sign == '0')
            sign = "0123456789abcdef"[below(random, 16)];
    return uuid;
}

[[nodiscard]] inline WallTime randomTime(Random& random) {
    using namespace std::chrono;
    return {.utc = sys_days(year(2026) / 1 / 1) + milliseconds(below(random, 30'000'000'000)),
        .offset = minutes(int(below(random, 100)) * 15 - 720)};
}

template <class T>
Result<void> withoutValue(const Result<T>& result) {
    return result ? Result<void>() : fail(result.error());
}

} // namespace unknot::test
