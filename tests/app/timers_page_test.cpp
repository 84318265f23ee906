// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/widgets/reminder_card.hpp"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

std::vector<OwnTimer> ownTimers(const Desk& desk) {
    const auto timers = desk.timers.ownTimers();
    REQUIRE(timers);
    return *timers;
}

const ReminderView& reminder(const Opened& opened, const char* id) {
    const auto& reminders = opened.timers.view().reminders;
    const auto found = std::ranges::find(reminders, TimerId{id}, &ReminderView::id);
    REQUIRE(found != reminders.end());
    return *found;
}

} // namespace

TEST_CASE("TimersPage: Ctrl+3 and the rail lead there, and W and back", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_3, Qt::ControlModifier);
    REQUIRE(opened.isAtTimers());
    CHECK(opened.label("Nothing is running."));
    opened.press(Qt::Key_W);
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtTimers());
    opened.window.showNow();
    QTest::mouseClick(opened.button("Timers"), Qt::LeftButton);
    CHECK(opened.isAtTimers());
}

TEST_CASE("TimersPage: an own timer is made, started, seen and removed by keys and clicks", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_3, Qt::ControlModifier);
    opened.press(Qt::Key_N);
    auto* name = opened.window.findChild<TimersPage*>()->findChild<QLineEdit*>();
    REQUIRE(name);
    // Without a name it is not kept, and says why.
    opened.press(Qt::Key_Return);
    CHECK(ownTimers(desk).empty());
    CHECK(opened.label("It needs a short name"));
    QTest::keyClicks(QApplication::focusWidget(), "tea");
    opened.press(Qt::Key_Return);
    REQUIRE(ownTimers(desk).size() == 1);
    CHECK(ownTimers(desk).front().name == "tea");
    CHECK(ownTimers(desk).front().length == 10min);
    QTest::mouseClick(opened.button("Start"), Qt::LeftButton);
    CHECK(opened.button("Pause"));
    pass(opened, desk, 10min);
    REQUIRE(opened.label("Time is up"));
    opened.press(Qt::Key_Space);
    CHECK(opened.timers.view().runs.empty());
    QTest::mouseClick(opened.button("Remove"), Qt::LeftButton);
    CHECK(ownTimers(desk).empty());
}

TEST_CASE("TimersPage: letters that are typed into a name are no keys of the page", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_3, Qt::ControlModifier);
    opened.press(Qt::Key_N);
    QTest::keyClicks(QApplication::focusWidget(), "wcx");
    CHECK(opened.isAtTimers());
    opened.press(Qt::Key_Escape);
    opened.press(Qt::Key_C);
    CHECK(opened.isAtTreatment());
}

TEST_CASE("TimersPage: today's sessions are listed with what was said", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_3, Qt::ControlModifier);
    opened.press({Qt::Key_C, Qt::Key_Space});
    pass(opened, desk, 12min);
    opened.press(Qt::Key_S);
    opened.press(Qt::Key_1);
    opened.press(Qt::Key_Space);
    REQUIRE(opened.isAtTimers());
    CHECK(opened.label("Cold: 08:40 · 12 min"));
    CHECK(opened.label("Looser"));
}

TEST_CASE("TimersPage: a pause of a reminder shows when it ends", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    opened.press(Qt::Key_3, Qt::ControlModifier);
    REQUIRE(reminder(opened, "change-position").isOfUse);
    CHECK(opened.label("Asks in 30 min"));
    QTest::mouseClick(opened.button("Pause 30 min"), Qt::LeftButton);
    CHECK(opened.label("Paused until 09:10; then it goes on by itself"));
    QTest::mouseClick(opened.button("Go on now"), Qt::LeftButton);
    CHECK(opened.label("Asks in 30 min"));
}

TEST_CASE("TimersPage: getting up from sitting is off until somebody wants it", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_3, Qt::ControlModifier);
    CHECK_FALSE(reminder(opened, "sitting-break").isOn);
    for (ReminderCard* card : opened.window.findChildren<ReminderCard*>())
        if (card->reminder().id == TimerId{"sitting-break"})
            emit card->turned(true);
    CHECK(reminder(opened, "sitting-break").isOn);
}
