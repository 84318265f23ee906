// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

namespace unknot::test {

/// A clock that moves only when it is told to. Begins at 2026-11-21 08:40 UTC, an hour after boot.
class ManualClock final : public Clock {
public:
    ManualClock() {
        using namespace std::chrono;
        m_now.awake = AwakeTime(1h);
        m_now.boot = BootTime(1h);
        m_now.wall.utc = sys_days(2026y / November / 21) + 8h + 40min;
    }

    [[nodiscard]] Moment now() const override { return m_now; }

    /// Time goes by with the machine awake.
    void advance(std::chrono::nanoseconds span) {
        m_now.awake += span;
        sleep(span);
    }
    /// Time goes by with the machine asleep: the awake clock stands still.
    void sleep(std::chrono::nanoseconds span) {
        m_now.boot += span;
        m_now.wall.utc += std::chrono::round<std::chrono::milliseconds>(span);
    }
    void setOffset(std::chrono::minutes offset) { m_now.wall.offset = offset; }

private:
    Moment m_now;
};

} // namespace unknot::test
