// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "qt_strings.hpp"
#include "timing.hpp"

#include <functional>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Looks at what is in front in every window, theme and size of text.
void checkFit(Opened& opened, const char* screen) {
    for (const Setting& setting : allSettings()) {
        opened.dress(setting.look);
        opened.resize(setting.size);
        INFO(screen << ", " << nameOf(setting));
        CHECK(cutTextsIn(opened.window) == QStringList());
    }
}

} // namespace

TEST_CASE("Timers walk: no text of a treatment is cut off, from its start to the advice", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showTreatment({"heat"});
    opened.press({Qt::Key_Plus});
    checkFit(opened, "warmth, refused to be longer");
    opened.press(Qt::Key_Y);
    checkFit(opened, "warmth, on a swollen joint");
    opened.press(Qt::Key_Escape);
    opened.window.showTreatment({"cold"});
    checkFit(opened, "cold");
    opened.press(Qt::Key_Space);
    checkFit(opened, "while it runs");
    opened.press(Qt::Key_P);
    checkFit(opened, "paused");
    opened.press(Qt::Key_P);
    pass(opened, desk, 5min);
    checkFit(opened, "the look at the skin");
    pass(opened, desk, 40min);
    checkFit(opened, "time is up");
    opened.press(Qt::Key_Space);
    checkFit(opened, "how long");
    opened.press(Qt::Key_2);
    checkFit(opened, "how it feels");
    opened.press(Qt::Key_4);
    checkFit(opened, "after it");
}

TEST_CASE("Timers walk: no text of the page Timers is cut off", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    REQUIRE(
        opened.timers.keepOwn({.name = "Tea on the table by the window, the green one", .length = 90min}));
    opened.press(Qt::Key_3, Qt::ControlModifier);
    opened.press(Qt::Key_C);
    opened.press({Qt::Key_Space, Qt::Key_Escape});
    const TimerId tea = opened.timers.view().own.front().timer.id;
    opened.window.timers().act([&](TimersPresenter& timers) { (void)timers.startOwn(tea); });
    checkFit(opened, "two that run");
    pass(opened, desk, 31min);
    checkFit(opened, "time is up, and a reminder asks");
    opened.press(Qt::Key_N);
    checkFit(opened, "a new timer");
}

TEST_CASE("Timers walk: no text of Now is cut off with an open episode", "[app]") {
    Desk desk;
    haveSpasm(desk, 50h);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    checkFit(opened, "what may help");
    opened.press({Qt::Key_V, Qt::Key_R});
    Opened::settle();
    checkFit(opened, "all of it");
    pass(opened, desk, 31min);
    checkFit(opened, "with a reminder that asks");
    opened.window.close();
    checkFit(opened, "with the question when it is closed");
}
