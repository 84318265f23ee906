// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/boot_timer.hpp"

#include "support/catch.hpp"

#include <QSignalSpy>
#include <QTest>

using namespace unknot;
using namespace std::chrono_literals;

namespace {

BootTime now() {
    return SystemClock().now().boot;
}

} // namespace

TEST_CASE("A moment of the boot clock is told once, and not before it", "[boot-timer]") {
    BootTimer timer;
    REQUIRE(timer.isThere());
    QSignalSpy spy(&timer, &BootTimer::reached);
    const BootTime moment = now() + 80ms;
    timer.setFor(moment);
    REQUIRE(spy.wait());
    CHECK(now() >= moment);
    QTest::qWait(30);
    CHECK(spy.count() == 1);
}

TEST_CASE(
    "A moment that has passed is told at once, also one before the machine was started", "[boot-timer]") {
    BootTimer timer;
    QSignalSpy spy(&timer, &BootTimer::reached);
    timer.setFor(now() - 1h);
    REQUIRE(spy.wait());
    timer.setFor(BootTime(-30 * 24h));
    REQUIRE(spy.wait());
    CHECK(spy.count() == 2);
}

TEST_CASE("Set anew or cleared, the moment before is not told", "[boot-timer]") {
    BootTimer timer;
    QSignalSpy spy(&timer, &BootTimer::reached);
    timer.setFor(now() + 20ms);
    timer.setFor(now() + 1h);
    QTest::qWait(60);
    CHECK(spy.count() == 0);
    // Also where it had come already and only was not read yet.
    timer.setFor(now() - 1ms);
    timer.clear();
    QTest::qWait(30);
    CHECK(spy.count() == 0);
}
