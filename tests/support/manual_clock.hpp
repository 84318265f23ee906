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
    [[nodiscard]] std::string bootName() const override { return m_bootName; }

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
    /// Somebody sets the wall clock; no time goes by.
    void setWall(UtcTime utc) { m_now.wall.utc = utc; }
    /// The machine is switched off for that long, and started again.
    void reboot(std::chrono::nanoseconds off, const std::string& name) {
        m_now.wall.utc += std::chrono::round<std::chrono::milliseconds>(off);
        m_now.awake = AwakeTime(std::chrono::seconds(20));
        m_now.boot = BootTime(std::chrono::seconds(20));
        m_bootName = name;
    }

private:
    Moment m_now;
    std::string m_bootName = "first-start";
};

} // namespace unknot::test
