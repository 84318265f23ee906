// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/window_place.hpp"

#include <QScreen>

using namespace unknot;
using namespace unknot::test;

TEST_CASE("inSight: a window is moved by as little as brings all of it onto its screen", "[app]") {
    const QRect screen(100, 50, 1280, 800); // beside another one, below a panel
    const QSize size(900, 600);
    const auto place = [&](QPoint from) { return inSight({from, size}, screen); };
    CHECK(place({200, 100}) == QRect({200, 100}, size)); // within: untouched
    CHECK(place({100, 50}) == QRect({100, 50}, size));
    CHECK(place({480, 250}) == QRect({480, 250}, size)); // just touching right and below
    CHECK(place({-350, 100}) == QRect({100, 100}, size));
    CHECK(place({930, 100}) == QRect({480, 100}, size));
    CHECK(place({200, -300}) == QRect({200, 50}, size));
    CHECK(place({200, 549}) == QRect({200, 250}, size));
    CHECK(place({5000, 5000}) == QRect({480, 250}, size));
    // Too large for it: its beginning is in sight.
    CHECK(inSight(QRect(-500, 400, 1600, 900), screen) == QRect(100, 50, 1600, 900));
}

TEST_CASE("Emergency: a window that hangs over the edge of the screen comes into sight", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.resize({900, 540});
    const QRect screen = opened.window.screen()->availableGeometry();
    const QPoint place = GENERATE(QPoint(-450, 20), QPoint(20, -300), QPoint(4000, 4000));
    opened.window.move(place);
    REQUIRE_FALSE(screen.contains(opened.window.frameGeometry()));
    opened.press(Qt::Key_F2);
    REQUIRE(opened.isAtEmergency());
    const QRect frame = opened.window.frameGeometry();
    CHECK(frame == inSight(QRect(place, frame.size()), screen));
    CHECK(screen.contains(frame.topLeft()));
}
