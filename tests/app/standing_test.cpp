// SPDX-License-Identifier: GPL-3.0-or-later
// What stands, on Now and wherever it withholds something.
#include "fitting.hpp"
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/time_text.hpp"
#include "app/widgets/care_card.hpp"
#include "app/widgets/standing_card.hpp"

#include "unknot/guide/session_file.hpp"

#include <QLabel>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

const StandingCard& cardOf(const Opened& opened) {
    return *opened.window.findChild<StandingCard*>();
}

StartWish wishFor(const char* guide) {
    StartWish wish;
    wish.page = StartWish::Page::guide;
    wish.guide = {guide};
    return wish;
}

} // namespace

TEST_CASE("Standing: Now says where it led, what to do, by when, above all else", "[app]") {
    const Route route = GENERATE(Route::emergency, Route::sameDay, Route::soon, Route::routine);
    Desk desk;
    haveSpasm(desk);
    desk.letStand(route);
    Opened opened(desk);
    Opened::settle();
    const RouteAdvice& advice = desk.content.redFlags.adviceFor(route);
    REQUIRE(cardOf(opened).isVisible());
    CHECK(opened.label(textOf(advice.heading)));
    CHECK(opened.label(textOf(advice.what.text)));
    // Above the open episode, and that above the rest.
    const auto topOf = [&](const char* part) {
        const QLabel* label = opened.label(part);
        return label ? label->mapTo(&opened.window, QPoint()).y() : 100'000;
    };
    CHECK(cardOf(opened).mapTo(&opened.window, QPoint()).y() < topOf("Since "));
    if (route != Route::emergency) {
        const auto by = dueBy(*opened.standing.standing(), desk.content.redFlags);
        CHECK(opened.label("By " + weekdayText(by)));
    }
    if (route == Route::sameDay)
        CHECK(opened.label(textOf(desk.content.regionOrUnknown({}).sameDay)));
}

TEST_CASE("Standing: a day that has gone by says so", "[app]") {
    Desk desk;
    desk.letStand(Route::soon);
    Opened opened(desk);
    CHECK_FALSE(opened.label("has gone by"));
    desk.clock.advance(24h * 365);
    opened.window.lookAtTheTime();
    Opened::settle();
    CHECK(opened.label("has gone by"));
}

TEST_CASE("Standing: in an emergency Now offers help and calm breathing, no guide and no care", "[app]") {
    Desk desk;
    desk.leaveAt(desk.spasmNow(), {"side"});
    haveSpasm(desk);
    desk.letStand(Route::emergency);
    Opened opened(desk);
    Opened::settle();
    CHECK(opened.primary()->text() == "Show how to get help now");
    CHECK(opened.focusedButton() == opened.primary());
    CHECK_FALSE(opened.button("It just passed"));
    CHECK_FALSE(opened.button("My back has locked up"));
    CHECK_FALSE(opened.window.findChild<CareCard*>()->isVisible());
    CHECK(opened.button("Breathe with me"));
    CHECK(opened.button("Warning signs"));
    SECTION("Space, the card and F2 lead to help") {
        opened.press(GENERATE(Qt::Key_Space, Qt::Key_H, Qt::Key_F2));
        CHECK(opened.isAtEmergency());
    }
    SECTION("breathing and the signs stay") {
        opened.press(Qt::Key_2);
        CHECK(opened.isAtBreathe());
        opened.press(Qt::Key_W);
        CHECK(opened.isAtSigns());
    }
    SECTION("the keys of what is not offered mean nothing") {
        for (const auto key : {Qt::Key_1, Qt::Key_3, Qt::Key_C, Qt::Key_E, Qt::Key_T}) {
            opened.press(key);
            CHECK(opened.isAtNow());
        }
    }
}

TEST_CASE("Standing: in an emergency each way into a guide or a treatment leads to help", "[app]") {
    Desk desk;
    desk.leaveAt(desk.spasmNow(), {"side"});
    desk.letStand(Route::emergency);
    Opened opened(desk);
    SECTION("a start, or a second one, that wants a guide") {
        opened.window.open(wishFor(GENERATE("spasm-now", "just-passed", "back-to-moving")));
    }
    SECTION("a guide, by any way inside") {
        opened.window.openGuide({"just-passed"});
    }
    SECTION("the place that was kept") {
        opened.window.resumeGuide();
    }
    SECTION("a treatment") {
        opened.window.showTreatment({GENERATE("cold", "heat")});
    }
    CHECK(opened.isAtEmergency());
    CHECK(opened.timers.view().runs.empty());
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtNow());
}

TEST_CASE("Standing: in an emergency no treatment starts, and one that runs can be ended", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.window.showTreatment({"cold"});
    SECTION("a page that was open before") {
        opened.standing.raise(Route::emergency);
        opened.press(Qt::Key_Space);
        CHECK(opened.timers.view().runs.empty());
        CHECK_FALSE(opened.isAtTreatment());
    }
    SECTION("what is on the skin comes off") {
        opened.press(Qt::Key_Space);
        REQUIRE(opened.timers.view().runs.size() == 1);
        opened.press({Qt::Key_W, Qt::Key_Y});
        REQUIRE(opened.isAtEmergency());
        opened.press(Qt::Key_Escape);
        opened.window.showTreatment({"cold"});
        CHECK(opened.isAtTreatment());
        opened.window.showTreatment({"heat"});
        CHECK(opened.isAtEmergency());
    }
    SECTION("the page of timers says why") {
        opened.standing.raise(Route::emergency);
        opened.window.showTimers();
        Opened::settle();
        CHECK(opened.label("You named a warning sign: get help first"));
        CHECK_FALSE(opened.buttonWithKey("C"));
        opened.press(Qt::Key_C);
        CHECK_FALSE(opened.isAtTreatment());
    }
}

TEST_CASE("Standing: on a same-day route the ladder and the routines wait, with the reason; position and "
          "breathing stay",
    "[app]") {
    Desk desk;
    haveSpasm(desk);
    desk.letStand(Route::sameDay);
    Opened opened(desk);
    opened.window.showNow();
    Opened::settle();
    CHECK_FALSE(opened.button("Move again, step by step"));
    CHECK(opened.label("Held back: you named a warning sign"));
    opened.press(Qt::Key_T);
    CHECK(opened.isAtNow());
    // What is asked for is what it says waits.
    for (const char* guide : {"back-to-moving", "daily-stretch"}) {
        INFO(guide);
        opened.window.open(wishFor(guide));
        CHECK(opened.isAtNow());
        const QString waits =
            QStringLiteral("\"%1\" waits").arg(textOf(desk.content.find(GuideId{guide})->title));
        CHECK(opened.notices().last().contains(waits));
    }
    CHECK(opened.button("Cold, up to 20 min"));
    opened.press(Qt::Key_Space);
    CHECK(opened.step() == "signs");
    opened.press(Qt::Key_Escape);
    opened.press(Qt::Key_2);
    CHECK(opened.isAtBreathe());
}

TEST_CASE("Standing: it asks once before it is taken away, and then nothing is withheld", "[app]") {
    const Route route = GENERATE(Route::emergency, Route::sameDay, Route::routine);
    Desk desk;
    desk.letStand(route);
    Opened opened(desk);
    // Y alone takes nothing away.
    opened.press(Qt::Key_Y);
    REQUIRE(opened.standing.standing());
    opened.press(Qt::Key_L);
    REQUIRE(opened.label("Take this away?"));
    SECTION("left, by key or button") {
        if (GENERATE(true, false))
            opened.press(Qt::Key_Escape);
        else
            QTest::mouseClick(opened.button("Leave it"), Qt::LeftButton);
        CHECK_FALSE(opened.label("Take this away?"));
        CHECK(opened.standing.standing()->route == route);
        CHECK(cardOf(opened).isVisible());
    }
    SECTION("taken away, by key or button") {
        if (GENERATE(true, false))
            opened.press(Qt::Key_Y);
        else
            QTest::mouseClick(opened.button("Yes, take it away"), Qt::LeftButton);
        CHECK_FALSE(opened.standing.standing());
        CHECK_FALSE(std::filesystem::exists(desk.standingPath));
        CHECK_FALSE(cardOf(opened).isVisible());
        CHECK(opened.primary()->text() == "My back has locked up");
        CHECK(opened.focusedButton() == opened.primary());
        opened.press(Qt::Key_Space);
        CHECK(opened.step() == "signs");
    }
}

TEST_CASE("Standing: an emergency that was released after a guide lets the guide go, too", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press({Qt::Key_Space, Qt::Key_Y});
    REQUIRE(opened.isAtEmergency());
    REQUIRE(std::filesystem::exists(desk.standingPath));
    opened.press({Qt::Key_Escape, Qt::Key_L, Qt::Key_Y});
    CHECK(opened.primary()->text() == "My back has locked up");
    CHECK_FALSE(desk.kept());
    // Help that is looked at with nothing named brings nothing back.
    opened.press({Qt::Key_F2, Qt::Key_Escape});
    Opened::settle();
    CHECK_FALSE(desk.kept());
    Opened again(desk);
    CHECK(again.primary()->text() == "My back has locked up");
}

TEST_CASE("Standing: help is on the screen where nothing can be kept", "[app]") {
    Desk desk;
    desk.folder.write("unknot", "a file where the folder should be");
    Opened opened(desk);
    opened.press({Qt::Key_W, Qt::Key_Y});
    REQUIRE(opened.isAtEmergency());
    opened.press(Qt::Key_Escape);
    CHECK(opened.primary()->text() == "Show how to get help now");
}

TEST_CASE("Standing: another program's route is seen when the window comes to the front", "[app]") {
    Desk desk;
    Opened opened(desk);
    REQUIRE_FALSE(cardOf(opened).isVisible());
    desk.letStand(Route::sameDay);
    opened.window.lookAtTheTime();
    Opened::settle();
    CHECK(cardOf(opened).isVisible());
}

TEST_CASE("Standing: no text of Now or the journal is cut off, whatever stands and asks", "[app]") {
    Desk desk;
    for (const auto days : {20, 12})
        REQUIRE(desk.journal.add(endedEpisodeAt(before(desk.clock.now().wall, 24h * days), 10min)));
    haveSpasm(desk);
    desk.clock.advance(24h); // so the signs are due, too, and the check was put off
    desk.isAskingPutOff = true;
    desk.letStand(GENERATE(Route::emergency, Route::sameDay));
    Opened opened(desk);
    Opened::settle();
    REQUIRE(cardOf(opened).isVisible());
    for (const Setting& setting : allSettings()) {
        opened.dress(setting.look);
        opened.resize(setting.size);
        INFO(nameOf(setting));
        CHECK(cutTextsIn(opened.window) == QStringList());
        opened.press(Qt::Key_L);
        CHECK(cutTextsIn(opened.window) == QStringList());
        opened.press(Qt::Key_Escape);
        opened.window.showJournal();
        Opened::settle();
        CHECK(cutTextsIn(opened.window) == QStringList());
        opened.window.showNow();
    }
}
