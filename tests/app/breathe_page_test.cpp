// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"

#include "app/widgets/pacer_widget.hpp"

#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// At the breathing page's menu.
struct Breathing {
    Breathing() { opened.press(Qt::Key_2); }

    Desk desk;
    Opened opened{desk};

    [[nodiscard]] bool isBreathing() const { return opened.breathe.view().isBreathing; }
    [[nodiscard]] std::string pattern() const { return opened.breathe.pacerView().patternTitle; }
    [[nodiscard]] std::string titleOf(const char* id) const {
        return desk.content.find(PatternId{id})->title;
    }
};

} // namespace

TEST_CASE("BreathePage: Space begins with the default pattern, and ends at once", "[app]") {
    Breathing page;
    REQUIRE(page.opened.isAtBreathe());
    REQUIRE(page.opened.focusedButton() == page.opened.primary());
    page.opened.press(Qt::Key_Space);
    REQUIRE(page.isBreathing());
    CHECK(page.pattern() == page.titleOf("5-1-4"));
    CHECK(page.opened.label(QString::fromStdString(page.titleOf("5-1-4"))));
    page.desk.clock.advance(25s);

    const auto key = GENERATE(Qt::Key_Space, Qt::Key_Escape, Qt::Key_Return);
    QElapsedTimer timer;
    timer.start();
    page.opened.press(key);
    CHECK(timer.elapsed() < 200);
    CHECK_FALSE(page.isBreathing());
    CHECK(page.opened.label("Breaths just now: 2"));
    CHECK(page.opened.isAtBreathe());
}

TEST_CASE("BreathePage: the guide's breathing ends at once, too", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"breathe"});
    REQUIRE(opened.guide.pacer());
    QElapsedTimer timer;
    timer.start();
    opened.press(Qt::Key_Space);
    CHECK(timer.elapsed() < 200);
    CHECK(opened.step() == "breath-how");
    CHECK_FALSE(opened.guide.pacer());
}

TEST_CASE("BreathePage: every offered pattern has its digit", "[app]") {
    Breathing page;
    const auto patterns = page.opened.breathe.view().patterns;
    REQUIRE(patterns.size() >= 3);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        page.opened.press(Qt::Key(int(Qt::Key_1) + int(i)));
        REQUIRE(page.isBreathing());
        CHECK(page.pattern() == patterns[i].title);
        page.opened.press(Qt::Key_Space);
        REQUIRE_FALSE(page.isBreathing());
    }
    page.opened.press(Qt::Key_9);
    CHECK_FALSE(page.isBreathing());
}

TEST_CASE("BreathePage: S and L change the breaths, P holds them", "[app]") {
    Breathing page;
    Opened& opened = page.opened;
    opened.press({Qt::Key_Space, Qt::Key_S});
    CHECK(page.pattern() == page.titleOf("softened-4"));
    opened.press(Qt::Key_S);
    CHECK(page.pattern() == page.titleOf("softened-3"));
    opened.press(Qt::Key_L);
    CHECK(page.pattern() == page.titleOf("softened-4"));
    opened.press(Qt::Key_P);
    CHECK(opened.breathe.pacerView().isPaused);
    CHECK(opened.button("Go on"));
    opened.press(Qt::Key_P);
    CHECK_FALSE(opened.breathe.pacerView().isPaused);
    CHECK(opened.button("Pause"));
}

TEST_CASE("BreathePage: R begins the same breaths anew", "[app]") {
    Breathing page;
    page.opened.press({Qt::Key_Space, Qt::Key_S, Qt::Key_S});
    const std::string softer = page.pattern();
    page.desk.clock.advance(7s);
    page.opened.press(Qt::Key_R);
    REQUIRE(page.isBreathing());
    CHECK(page.pattern() == softer);
    CHECK(page.opened.breathe.pacerView().phase == Phase::inhale);
    CHECK(page.opened.breathe.pacerView().phaseShare == 0);
}

TEST_CASE("BreathePage: a button pressed by key keeps the focus while it is there", "[app]") {
    Breathing page;
    Opened& opened = page.opened;
    opened.press({Qt::Key_Space, Qt::Key_S, Qt::Key_S, Qt::Key_S});
    opened.button("Longer")->setFocus();
    opened.press(Qt::Key_Space);
    CHECK(opened.focusedButton() == opened.button("Longer"));
    opened.press(Qt::Key_Space);
    REQUIRE(page.isBreathing());
    CHECK(page.pattern() == page.titleOf("softened-4"));
}

TEST_CASE("BreathePage: a key held down begins or ends once", "[app]") {
    Breathing page;
    page.opened.keepDown(Qt::Key_Space, 9);
    CHECK(page.isBreathing());
    page.opened.keepDown(Qt::Key_Space, 9);
    CHECK_FALSE(page.isBreathing());
    page.opened.front<BreathePage>()->setFocus();
    page.opened.keepDown(Qt::Key_Space, 9);
    CHECK(page.isBreathing());
}

TEST_CASE("BreathePage: looking at the signs holds the breath, and leads back to it", "[app]") {
    Breathing page;
    page.opened.press(Qt::Key_Space);
    page.opened.press(Qt::Key_W);
    REQUIRE(page.opened.isAtSigns());
    CHECK(page.opened.breathe.pacerView().isPaused);
    page.opened.press(Qt::Key_Escape);
    REQUIRE(page.opened.isAtBreathe());
    CHECK(page.isBreathing());
    CHECK(page.opened.button("Go on"));
}

TEST_CASE("BreathePage: says how to breathe and where each pattern is from", "[app]") {
    Breathing page;
    CHECK(page.opened.label("not deep"));
    CHECK(page.opened.label("Light-headed"));
    for (const PatternView& pattern : page.opened.breathe.view().patterns)
        for (const ClaimView& claim : pattern.about) {
            CHECK(page.opened.label(QString::fromStdString(claim.text)));
            CHECK(page.opened.label(QString::fromStdString(claim.credit)));
        }
}
