// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/manual_clock.hpp"

#include "unknot/timing/time_anchor.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

struct Written {
    ManualClock clock;
    TimeAnchor anchor = anchorAt(clock.now(), clock.bootName());
    BootTime dueAt = clock.now().boot + 20min;

    [[nodiscard]] std::chrono::nanoseconds left() const {
        const auto shift = shiftSince(anchor, clock.now(), clock.bootName());
        return dueAt + shift - clock.now().boot;
    }
};

} // namespace

TEST_CASE("TimeAnchor: of the same start nothing is moved, whatever was done to the wall clock", "[timing]") {
    Written written;
    written.clock.advance(3min);
    written.clock.sleep(4min);
    const auto jump = GENERATE(as<std::chrono::hours>(), 0h, -24h, 40 * 24h);
    written.clock.setWall(written.clock.now().wall.utc + jump);
    CHECK(shiftSince(written.anchor, written.clock.now(), written.clock.bootName()) == 0ns);
    CHECK(written.left() == 13min);
}

TEST_CASE("TimeAnchor: of another start the wall clock tells how long ago it was", "[timing]") {
    Written written;
    written.clock.advance(3min);
    written.clock.reboot(5min, "second-start");
    CHECK(written.left() == 12min);
    written.clock.setOffset(9h);
    CHECK(written.left() == 12min);
    written.clock.advance(30min);
    CHECK(written.left() == -18min);
}

TEST_CASE("TimeAnchor: where the clock was set back no time has gone by, and none is given", "[timing]") {
    Written written;
    written.clock.reboot(5min, "second-start");
    written.clock.setWall(written.anchor.wall - 24h);
    CHECK(written.left() == 20min);
}

TEST_CASE("TimeAnchor: starts that cannot be told apart are taken for different ones", "[timing]") {
    Written written;
    written.anchor.bootName.clear();
    written.clock.reboot(5min, "");
    CHECK(written.left() == 15min);
}

TEST_CASE("TimeAnchor: a clock that is ages wrong overflows nothing", "[timing]") {
    Written written;
    written.clock.reboot(1s, "second-start");
    written.clock.setWall(std::chrono::sys_days(9999y / 12 / 31));
    CHECK(written.left() < -24h * 365 * 99);
    CHECK(written.left() > -24h * 366 * 101);
}
