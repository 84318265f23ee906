// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_strings.hpp"
#include "timing.hpp"

#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

std::optional<TimerRun> latestRun(const Desk& desk) {
    const auto runs = desk.timers.runs({});
    REQUIRE(runs);
    return runs->empty() ? std::nullopt : std::optional(runs->front());
}

} // namespace

TEST_CASE("TreatmentPage: who advises against it is on screen before Start, in the same size", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.window.showTreatment({"cold"});
    Opened::settle();
    const Treatment& cold = *desk.content.timers.findTreatment({"cold"});
    const QLabel* before = opened.label(textOf(cold.before.front().text));
    REQUIRE(before);
    for (const Claim& objection : cold.objections) {
        const QLabel* label = opened.label(textOf(objection.text));
        REQUIRE(label);
        CHECK(label->font().pixelSize() == before->font().pixelSize());
        // Not below the edge: it is seen without scrolling.
        CHECK_FALSE(label->visibleRegion().isEmpty());
        CHECK(label->mapTo(&opened.window, QPoint()).y() < before->mapTo(&opened.window, QPoint()).y());
    }
    REQUIRE(opened.primary());
    CHECK(opened.primary()->text() == "Start: 20 min");
    CHECK(opened.focusedButton() == opened.primary());
}

TEST_CASE("TreatmentPage: Space starts it, and it is in the journal from its first second", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.window.showTreatment({"cold"});
    opened.press(Qt::Key_Space);
    REQUIRE(latestRun(desk));
    CHECK(latestRun(desk)->status == RunStatus::running);
    CHECK(latestRun(desk)->length == 20min);
    CHECK(opened.button("Pause"));
    // Space means nothing while nothing is asked.
    opened.press(Qt::Key_Space);
    CHECK(latestRun(desk)->status == RunStatus::running);
    opened.press(Qt::Key_P);
    CHECK(latestRun(desk)->status == RunStatus::paused);
    opened.press(Qt::Key_P);
    CHECK(latestRun(desk)->status == RunStatus::running);
}

TEST_CASE("TreatmentPage: more than the longest is refused, with the reason", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.window.showTreatment({"cold"});
    const QString reason = textOf(desk.content.timers.findTreatment({"cold"})->tooLong.text);
    CHECK_FALSE(opened.label(reason));
    opened.press(Qt::Key_Minus);
    CHECK(opened.primary()->text() == "Start: 19 min");
    opened.press({Qt::Key_Plus, Qt::Key_Plus});
    CHECK(opened.label(reason));
    CHECK(opened.primary()->text() == "Start: 20 min");
    opened.press(Qt::Key_Space);
    CHECK(latestRun(desk)->length == 20min);
}

TEST_CASE("TreatmentPage: no heat on a swollen joint, and the way back from that answer", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showTreatment({"heat"});
    // It is asked first.
    CHECK_FALSE(opened.primary());
    opened.press(Qt::Key_Space);
    CHECK_FALSE(latestRun(desk));
    opened.press(Qt::Key_Y);
    CHECK_FALSE(opened.primary());
    opened.press(Qt::Key_Space);
    CHECK_FALSE(latestRun(desk));
    const QString reason = textOf(desk.content.timers.findTreatment({"heat"})->notWhenSwollen->text);
    int said = 0;
    for (const QLabel* label : opened.labels())
        said += label->text().contains(reason) ? 1 : 0;
    CHECK(said == 2); // beside the question, and where Start was
    opened.press(Qt::Key_N);
    CHECK(opened.primary());
}

TEST_CASE("TreatmentPage: the whole way of a session, and the next proposal", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.showTreatment({"cold"});
    opened.press(Qt::Key_Space);
    pass(opened, desk, 5min);
    REQUIRE(opened.button("Looks fine"));
    opened.press(Qt::Key_Space);
    CHECK_FALSE(opened.button("Looks fine"));
    pass(opened, desk, 15min);
    REQUIRE(opened.button("It is off"));
    CHECK(opened.focusedButton() == opened.primary());
    opened.press(Qt::Key_Space);
    CHECK(latestRun(desk)->status == RunStatus::asking);
    REQUIRE(opened.button("Looser"));
    opened.press(Qt::Key_4);
    CHECK(latestRun(desk)->feel == Feel::onlyNumb);
    CHECK(opened.label("The next time, counted from when it came off"));
    CHECK(opened.label("After 1 to 2 hours"));
    CHECK(opened.label("After 30 minutes"));
    opened.press(Qt::Key_Space);
    CHECK(opened.isAtNow());
    opened.window.showTreatment({"cold"});
    CHECK_FALSE(opened.primary()); // the skin rests
    CHECK(opened.label("The skin rests until"));
    pass(opened, desk, 31min);
    opened.window.showTreatment({"cold"});
    CHECK(opened.label("Shorter this time, or leave it."));
    CHECK(opened.primary()->text() == "Start: 10 min");
}

TEST_CASE("TreatmentPage: after a sleep it says at once how long time was up, and asks", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.window.showTreatment({"cold"});
    opened.press(Qt::Key_Space);
    desk.clock.sleep(46min);
    opened.window.lookAtTheTime();
    CHECK(opened.label("Time was up 26 minutes ago"));
    opened.press(Qt::Key_Space);
    REQUIRE(opened.label("How long did it really stay?"));
    opened.press(Qt::Key_2);
    CHECK(latestRun(desk)->stayed == 46min);
}

TEST_CASE("TreatmentPage: Esc leads back to where one was, and what runs goes on", "[app]") {
    Desk desk;
    Opened opened(desk);
    SECTION("Now") {
        opened.window.showTreatment({"cold"});
        opened.press({Qt::Key_Space, Qt::Key_Escape});
        CHECK(opened.isAtNow());
    }
    SECTION("Timers") {
        opened.press(Qt::Key_3, Qt::ControlModifier);
        opened.press(Qt::Key_C);
        REQUIRE(opened.isAtTreatment());
        opened.press({Qt::Key_Space, Qt::Key_Escape});
        CHECK(opened.isAtTimers());
    }
    SECTION("a guide, which stood still meanwhile") {
        opened.goTo(desk.spasmNow(), {"ninety"});
        opened.window.showTreatment({"cold"});
        opened.press({Qt::Key_Space, Qt::Key_Escape});
        CHECK(opened.step() == "ninety");
    }
    CHECK(latestRun(desk)->status == RunStatus::running);
}

TEST_CASE("TreatmentPage: who went to the rail by Tab stays there while time goes on", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.window.showTreatment({"cold"});
    opened.press(Qt::Key_Space);
    ActionButton* place = opened.button("Journal");
    REQUIRE(place);
    place->setFocus();
    pass(opened, desk, 2s);
    CHECK(opened.focusedButton() == place);
    pass(opened, desk, 21min);
    CHECK(opened.focusedButton() == place);
}
