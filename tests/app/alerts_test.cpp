// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be noticed, on every page, and what is told to whoever notifies.
#include "fitting.hpp"
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/widgets/alert_bar.hpp"

#include <QAccessible>
#include <QLabel>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// What is heard outside the window.
struct Heard {
    explicit Heard(Opened& opened) {
        QObject::connect(&opened.window.timers(), &TimersDesk::alertRaised, &opened.window,
            [this](const AlertView& alert) { raised.push_back(alert); });
        QObject::connect(&opened.window.timers(), &TimersDesk::alertGone, &opened.window,
            [this](const QString& topic) { gone << topic; });
    }

    std::vector<AlertView> raised;
    QStringList gone;
};

AlertBar& bar(const Opened& opened) {
    return *opened.window.findChild<AlertBar*>();
}

/// Cold runs, and its time was up a minute ago.
void haveColdOver(Opened& opened, Desk& desk) {
    opened.window.showTreatment({"cold"});
    opened.press(Qt::Key_Space);
    opened.press(Qt::Key_Escape);
    pass(opened, desk, 21min);
}

} // namespace

TEST_CASE("Alerts: the end of cold is seen on every page, and answered with the same keys", "[app]") {
    Desk desk;
    Opened opened(desk);
    haveColdOver(opened, desk);
    SECTION("Now") {}
    SECTION("a guide") {
        opened.goTo(desk.spasmNow(), {"ninety"});
    }
    SECTION("the signs") {
        opened.press(Qt::Key_W);
    }
    SECTION("the pacer") {
        opened.press({Qt::Key_2, Qt::Key_Space});
    }
    SECTION("the editor, in a field") {
        opened.press(Qt::Key_4, Qt::ControlModifier);
        opened.press(Qt::Key_E);
        Opened::settle();
        opened.press(Qt::Key_Tab);
    }
    REQUIRE(bar(opened).isVisible());
    CHECK(opened.label("Cold: time was up 1 minute ago"));
    CHECK(opened.button("It is off")->keyHint() == "Ctrl+Enter");
    opened.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(opened.timers.view().alerts.empty());
    CHECK_FALSE(bar(opened).isVisible());
}

TEST_CASE("Alerts: Ctrl+T leads to what it is about, and Esc back into the guide", "[app]") {
    Desk desk;
    Opened opened(desk);
    haveColdOver(opened, desk);
    opened.goTo(desk.spasmNow(), {"ninety"});
    opened.press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(opened.isAtTreatment());
    // The page says it itself, with large letters.
    CHECK_FALSE(bar(opened).isVisible());
    opened.press(Qt::Key_Escape);
    CHECK(opened.step() == "ninety");
    CHECK(bar(opened).isVisible());
}

TEST_CASE("Alerts: while the emergency page is in front nothing is shown or told", "[app]") {
    Desk desk;
    Opened opened(desk);
    Heard heard(opened);
    opened.window.showTreatment({"cold"});
    opened.press(Qt::Key_Space);
    opened.press({Qt::Key_W, Qt::Key_Y});
    REQUIRE(opened.isAtEmergency());
    pass(opened, desk, 21min);
    CHECK_FALSE(bar(opened).isVisible());
    CHECK(heard.raised.empty());
    opened.press(Qt::Key_T, Qt::ControlModifier);
    CHECK(opened.isAtEmergency());
    opened.press(Qt::Key_Escape);
    CHECK(bar(opened).isVisible());
    REQUIRE(heard.raised.size() == 1);
    CHECK(heard.raised.front().kind == AlertView::Kind::timeUp);
}

TEST_CASE("Alerts: each ring is told once, and its end when it was answered", "[app]") {
    Desk desk;
    Opened opened(desk);
    Heard heard(opened);
    haveColdOver(opened, desk);
    REQUIRE(heard.raised.size() == 1);
    const QString topic = QString::fromStdString(heard.raised.front().topic);
    opened.window.lookAtTheTime();
    CHECK(heard.raised.size() == 1);
    pass(opened, desk, 31s); // it repeats until it is confirmed
    REQUIRE(heard.raised.size() == 2);
    CHECK(heard.raised.back().topic == heard.raised.front().topic);
    CHECK(heard.raised.back().ring > heard.raised.front().ring);
    CHECK(heard.gone.isEmpty());
    opened.window.timers().answerAlert(topic, "confirm");
    CHECK(heard.gone == QStringList{topic});
}

TEST_CASE("Alerts: a notification can snooze and open, and nothing else", "[app]") {
    Desk desk;
    haveSpasm(desk);
    Opened opened(desk);
    Heard heard(opened);
    opened.window.showNow();
    pass(opened, desk, 30min);
    REQUIRE(heard.raised.size() == 1);
    const QString topic = QString::fromStdString(heard.raised.front().topic);
    opened.window.timers().answerAlert(topic, "snooze-7");
    opened.window.timers().answerAlert(topic, "rm -rf");
    opened.window.timers().answerAlert("no-such-topic", "confirm");
    CHECK(opened.timers.view().alerts.size() == 1);
    opened.window.timers().answerAlert(topic, "open");
    CHECK(opened.isAtTimers());
    opened.window.timers().answerAlert(topic, "snooze-5");
    CHECK(opened.timers.view().alerts.empty());
    CHECK(heard.gone == QStringList{topic});
    pass(opened, desk, 5min);
    CHECK(heard.raised.size() == 2);
}

TEST_CASE("Alerts: a screen reader hears of each ring once, and not of each minute", "[app]") {
    Desk desk;
    Opened opened(desk);
    haveColdOver(opened, desk);
    const QString name = bar(opened).accessibleName();
    CHECK(name.contains("time was up 1 minute ago"));
    // Snoozed it is silent, and what it says stays.
    opened.window.timers().answerAlert(QString::fromStdString(bar(opened).topic()), "snooze-20");
    pass(opened, desk, 3min);
    REQUIRE(bar(opened).isVisible());
    CHECK(opened.label("time was up 4 minutes ago"));
    CHECK(bar(opened).accessibleName() == name);
}

TEST_CASE("Alerts: of several, what lies on the skin comes first", "[app]") {
    const AlertView cold{.topic = "cold", .what = {.text = "Take it off."}};
    const AlertView later{.topic = "heat", .what = {.text = "Take it off."}};
    const AlertView own{.topic = "tea"};
    const AlertView reminder{.topic = "move", .kind = AlertView::Kind::reminder};
    CHECK(foremost({}) == nullptr);
    CHECK(foremost({reminder, cold, own})->topic == "cold");
    CHECK(foremost({reminder, own})->topic == "tea");
    CHECK(foremost({cold, later, reminder})->topic == "heat");
    Theme theme;
    AlertBar alone(theme);
    alone.render({cold, reminder}, {5min});
    CHECK(alone.topic() == "cold");
    CHECK(alone.findChild<QLabel*>()->text().endsWith("And 1 more."));
}

TEST_CASE("Alerts: the strip covers nothing of a guide, in any window, theme and size of text", "[app]") {
    Desk desk;
    Opened opened(desk);
    haveColdOver(opened, desk);
    for (const Setting& setting : allSettings()) {
        opened.dress(setting.look);
        opened.resize(setting.size);
        for (const char* step : {"ninety", "can-move", "breathe", "end"}) {
            opened.goTo(desk.spasmNow(), {step});
            INFO(step << ", " << nameOf(setting));
            REQUIRE(bar(opened).isVisible());
            CHECK(cutTextsIn(opened.window) == QStringList());
            if (const ActionButton* primary = opened.primary())
                CHECK(primary->mapTo(&opened.window, QPoint(0, primary->height())).y() <=
                    bar(opened).mapTo(&opened.window, QPoint()).y());
        }
    }
}
