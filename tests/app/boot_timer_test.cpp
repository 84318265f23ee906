// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/boot_timer.hpp"

#include "unknot/base/clock.hpp"

#include "support/catch.hpp"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace unknot;
using namespace std::chrono_literals;

namespace {

BootTime now() {
    return SystemClock().now().boot;
}

} // namespace

TEST_CASE("A wait is told when its boot time has gone by, once", "[boot-timer]") {
    BootTimer timer;
    REQUIRE(timer.isThere());
    QSignalSpy spy(&timer, &BootTimer::reached);
    const BootTime begun = now();
    timer.start(80ms);
    REQUIRE(spy.wait());
    CHECK(now() - begun >= 80ms);
    QTest::qWait(30);
    CHECK(spy.count() == 1);
}

TEST_CASE("What is due already is told at once, but not from within", "[boot-timer]") {
    BootTimer timer;
    QSignalSpy spy(&timer, &BootTimer::reached);
    const auto wait = GENERATE(0ns, -1h);
    timer.start(wait);
    CHECK(spy.count() == 0);
    REQUIRE(spy.wait());
    CHECK(spy.count() == 1);
}

TEST_CASE("Started anew or stopped, what was waited for is not told", "[boot-timer]") {
    BootTimer timer;
    QSignalSpy spy(&timer, &BootTimer::reached);
    timer.start(20ms);
    timer.start(1h);
    QTest::qWait(60);
    CHECK(spy.count() == 0);
    // Also where its time had come already and only was not read yet.
    timer.start(1ms);
    QThread::msleep(5);
    timer.stop();
    QTest::qWait(30);
    CHECK(spy.count() == 0);
}
