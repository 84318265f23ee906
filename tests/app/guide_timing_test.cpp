// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"

#include <QLabel>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Longer than the page's timer ever waits while a number is counted down.
constexpr int kBoundMs = 3000;

struct InGuide {
    explicit InGuide(const char* step) { opened.goTo(desk.spasmNow(), {step}); }

    /// Time goes by, and the page is made to look at once: pausing and going on renders.
    void pass(std::chrono::nanoseconds span) {
        desk.clock.advance(span);
        opened.press({Qt::Key_P, Qt::Key_P});
    }
    [[nodiscard]] bool shows(const QString& number) const {
        for (const QLabel* label : opened.labels())
            if (label->text() == number)
                return true;
        return false;
    }

    Desk desk;
    Opened opened{desk};
};

} // namespace

TEST_CASE("Guide timing: the seconds that are left are on screen and count down", "[app]") {
    InGuide guide("settle");
    CHECK(guide.shows("60"));
    CHECK(guide.opened.label("Goes on by itself in"));
    guide.pass(1s);
    CHECK(guide.shows("59"));
    guide.pass(13500ms);
    CHECK(guide.shows("46"));
}

TEST_CASE("Guide timing: the page's own timer shows the next second", "[app]") {
    InGuide guide("settle");
    guide.pass(900ms);
    CHECK(guide.shows("60"));
    guide.desk.clock.advance(200ms);
    CHECK(QTest::qWaitFor([&] { return guide.shows("59"); }, kBoundMs));
}

TEST_CASE("Guide timing: a step goes on by itself when its time is over", "[app]") {
    InGuide guide("settle");
    guide.pass(59900ms);
    CHECK(guide.shows("1"));
    CHECK(guide.opened.step() == "settle");
    guide.desk.clock.advance(200ms);
    CHECK(QTest::qWaitFor([&] { return guide.opened.step() == "position-how"; }, kBoundMs));
    CHECK(guide.desk.kept()->step == StepId{"position-how"});
}

TEST_CASE("Guide timing: a paused step stays, and says so", "[app]") {
    InGuide guide("settle");
    guide.pass(59900ms);
    guide.opened.press(Qt::Key_P);
    CHECK(guide.opened.button("Go on"));
    guide.desk.clock.advance(600s);
    CHECK_FALSE(QTest::qWaitFor([&] { return guide.opened.step() != "settle"; }, 300));
    guide.opened.press(Qt::Key_P);
    CHECK(guide.opened.step() == "settle");
    CHECK(guide.shows("1"));
    guide.desk.clock.advance(200ms);
    CHECK(QTest::qWaitFor([&] { return guide.opened.step() == "position-how"; }, kBoundMs));
}

TEST_CASE("Guide timing: R begins the step's time anew", "[app]") {
    InGuide guide("settle");
    guide.pass(30s);
    CHECK(guide.shows("30"));
    guide.opened.press(Qt::Key_R);
    CHECK(guide.opened.step() == "settle");
    CHECK(guide.shows("60"));
}

TEST_CASE("Guide timing: rounds of holding and resting are shown", "[app]") {
    InGuide guide("lengthen-hold");
    CHECK(guide.opened.label("Hold · round 1 of 3"));
    CHECK(guide.shows("20"));
    guide.pass(21s);
    CHECK(guide.opened.label("Rest · round 1 of 3"));
    CHECK(guide.shows("19"));
    guide.pass(20s);
    CHECK(guide.opened.label("Hold · round 2 of 3"));
    guide.pass(41s);
    CHECK(guide.opened.label("Hold · round 3 of 3"));
    guide.pass(17s);
    CHECK(guide.shows("1"));
    guide.desk.clock.advance(1100ms);
    CHECK(QTest::qWaitFor([&] { return guide.opened.step() == "lengthen-how"; }, kBoundMs));
}

TEST_CASE("Guide timing: the time away from a left guide is not counted", "[app]") {
    InGuide guide("settle");
    guide.pass(20s);
    guide.opened.press(Qt::Key_Escape);
    guide.desk.clock.advance(600s);
    guide.opened.press(Qt::Key_Space);
    REQUIRE(guide.opened.step() == "settle");
    CHECK(guide.shows("40"));
}
