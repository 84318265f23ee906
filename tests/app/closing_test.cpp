// SPDX-License-Identifier: GPL-3.0-or-later
// Closing the window while something runs.
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/widgets/closing_question.hpp"

#include <QGuiApplication>
#include <QSessionManager>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

bool isAsked(const Opened& opened) {
    return opened.window.findChild<ClosingQuestion*>()->isVisible();
}

void haveCold(Opened& opened) {
    opened.window.showTreatment({"cold"});
    opened.press(Qt::Key_Space);
}

RunStatus statusOf(const Desk& desk) {
    const auto runs = desk.timers.runs({});
    REQUIRE(runs);
    REQUIRE(runs->size() == 1);
    return runs->front().status;
}

} // namespace

TEST_CASE("Closing: with nothing running it asks nothing", "[app]") {
    Desk desk;
    Opened opened(desk);
    CHECK(opened.window.close());
    CHECK_FALSE(opened.window.isVisible());
}

TEST_CASE("Closing: while something runs it asks, on every page", "[app]") {
    Desk desk;
    Opened opened(desk);
    haveCold(opened);
    SECTION("the treatment") {}
    SECTION("a guide") {
        opened.goTo(desk.spasmNow(), {"ninety"});
    }
    SECTION("the emergency page, which stays in sight") {
        opened.press({Qt::Key_W, Qt::Key_Y});
    }
    CHECK_FALSE(opened.window.close());
    CHECK(opened.window.isVisible());
    REQUIRE(isAsked(opened));
    const std::string step = opened.step();
    const bool wasEmergency = opened.isAtEmergency();
    // No key of the page below acts meanwhile.
    opened.press({Qt::Key_N, Qt::Key_P, Qt::Key_Backspace});
    CHECK(statusOf(desk) == RunStatus::running);
    CHECK(opened.step() == step);
    opened.press(Qt::Key_Escape);
    CHECK_FALSE(isAsked(opened));
    CHECK(opened.window.isVisible());
    CHECK(opened.isAtEmergency() == wasEmergency);
    CHECK(statusOf(desk) == RunStatus::running);
}

TEST_CASE("Closing: kept in the background it goes on, and ends the program when it is over", "[app]") {
    Desk desk;
    Opened opened(desk);
    int ended = 0;
    QObject::connect(&opened.window, &MainWindow::endWanted, &opened.window, [&] { ++ended; });
    haveCold(opened);
    opened.window.close();
    opened.press(Qt::Key_1);
    CHECK_FALSE(opened.window.isVisible());
    CHECK(statusOf(desk) == RunStatus::running);
    Opened::settle();
    CHECK(ended == 0);
    std::vector<AlertView> raised;
    QObject::connect(&opened.window.timers(), &TimersDesk::alertRaised, &opened.window,
        [&](const AlertView& alert) { raised.push_back(alert); });
    pass(opened, desk, 20min);
    REQUIRE_FALSE(raised.empty());
    CHECK(ended == 0);
    const TimerRunId run = raised.back().run;
    opened.window.timers().answerAlert(QString::fromStdString(raised.back().topic), "confirm");
    Opened::settle();
    CHECK(ended == 0); // how the back feels was not said yet
    opened.window.timers().act([&](TimersPresenter& timers) { timers.answerFeel(run, Feel::unsaid); });
    Opened::settle();
    CHECK(ended == 1);
}

TEST_CASE("Closing: stopped it is off as of now, and the window closes", "[app]") {
    Desk desk;
    Opened opened(desk);
    haveCold(opened);
    pass(opened, desk, 7min);
    opened.window.close();
    opened.press(Qt::Key_2);
    CHECK_FALSE(opened.window.isVisible());
    CHECK(statusOf(desk) == RunStatus::ended);
    CHECK(desk.timers.runs({})->front().stayed == 7min);
}

TEST_CASE("Closing: the question keeps the keys while time goes on below it", "[app]") {
    Desk desk;
    Opened opened(desk);
    haveCold(opened);
    auto span = GENERATE(2s, 21min);
    SECTION("the treatment, which asks when its time is up") {}
    SECTION("all timers") {
        opened.press(Qt::Key_3, Qt::ControlModifier);
    }
    SECTION("a guide that goes on by itself") {
        opened.goTo(desk.spasmNow(), {"ninety"});
        opened.press(Qt::Key_Space);
    }
    opened.window.close();
    REQUIRE(isAsked(opened));
    pass(opened, desk, span);
    CHECK(opened.window.findChild<ClosingQuestion*>()->isAncestorOf(opened.window.focusWidget()));
    opened.press(Qt::Key_2);
    CHECK_FALSE(opened.window.isVisible());
    CHECK(statusOf(desk) == RunStatus::ended);
}

TEST_CASE("Closing: a reminder of an open episode asks, too", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showNow();
    CHECK_FALSE(opened.window.close());
    CHECK(isAsked(opened));
}

TEST_CASE("Closing: it says how the window comes back", "[app]") {
    Desk desk;
    Opened opened(desk);
    haveCold(opened);
    opened.window.close();
    CHECK_FALSE(opened.label("tray"));
    CHECK(opened.label("Starting Unknot again brings this window back"));
    opened.window.setTrayThere(true);
    CHECK(opened.label("Its sign in the tray"));
}

TEST_CASE("Closing: shown again it is an ordinary window", "[app]") {
    Desk desk;
    Opened opened(desk);
    int ended = 0;
    QObject::connect(&opened.window, &MainWindow::endWanted, &opened.window, [&] { ++ended; });
    haveCold(opened);
    opened.window.close();
    opened.press(Qt::Key_1);
    opened.window.show();
    opened.window.timers().act(&TimersPresenter::stopAll);
    Opened::settle();
    CHECK(ended == 0);
    CHECK(opened.window.isVisible());
}
