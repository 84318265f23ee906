// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include <QLabel>
#include <QTest>

using namespace unknot;
using namespace unknot::test;

TEST_CASE("MainWindow: lands on Now with the big button under the thumb", "[app]") {
    Desk desk;
    Opened opened(desk);
    REQUIRE(opened.isAtNow());
    REQUIRE(opened.primary());
    CHECK(opened.primary()->text() == "My back has locked up");
    CHECK(opened.focusedButton() == opened.primary());
    CHECK(opened.primary()->height() >= 72);
    CHECK(opened.notices().isEmpty());
    CHECK_FALSE(desk.kept());
}

TEST_CASE("MainWindow: one key begins", "[app]") {
    Desk desk;
    Opened opened(desk);
    SECTION("Space or Enter: the guide") {
        opened.press(GENERATE(Qt::Key_Space, Qt::Key_Return));
        CHECK(opened.step() == "signs");
        CHECK(desk.kept()->guide == GuideId{"spasm-now"});
    }
    SECTION("Space with the focus nowhere") {
        opened.front<NowPage>()->setFocus();
        opened.press(Qt::Key_Space);
        CHECK(desk.kept()->guide == GuideId{"spasm-now"});
    }
    SECTION("a click on the big button") {
        QTest::mouseClick(opened.primary(), Qt::LeftButton);
        CHECK(desk.kept()->guide == GuideId{"spasm-now"});
    }
    SECTION("1: it just passed") {
        opened.press(Qt::Key_1);
        CHECK(desk.kept()->guide == GuideId{"just-passed"});
    }
    SECTION("2: breathing") {
        opened.press(Qt::Key_2);
        CHECK(opened.isAtBreathe());
        CHECK_FALSE(desk.kept());
    }
    SECTION("Enter presses the button that has the focus") {
        opened.button("It just passed")->setFocus();
        opened.press(Qt::Key_Return);
        CHECK(desk.kept()->guide == GuideId{"just-passed"});
    }
    SECTION("3 means nothing while nothing is open") {
        opened.press(Qt::Key_3);
        CHECK(opened.isAtNow());
    }
}

TEST_CASE("MainWindow: the rail leads between the pages, by keys and by mouse", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(opened.isAtBreathe());
    opened.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(opened.isAtNow());
    QTest::mouseClick(opened.button("Breathe"), Qt::LeftButton);
    CHECK(opened.isAtBreathe());
    QTest::mouseClick(opened.button("Now"), Qt::LeftButton);
    CHECK(opened.isAtNow());
    QTest::mouseClick(opened.button("Warning signs"), Qt::LeftButton);
    CHECK(opened.isAtSigns());
}

TEST_CASE("MainWindow: a guide is left by Esc only, not by the rail's hidden keys", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press(Qt::Key_Space);
    CHECK_FALSE(opened.button("Breathe"));
    opened.press(Qt::Key_1, Qt::ControlModifier);
    opened.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(opened.step() == "signs");
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtNow());
}

TEST_CASE("MainWindow: W and F1 show the emergency signs from every page", "[app]") {
    const auto key = GENERATE(Qt::Key_W, Qt::Key_F1);
    Desk desk;
    Opened opened(desk);
    const QString sign = QString::fromStdString(desk.content.redFlags.find({"chest-pain"})->text);
    const auto checkSigns = [&] {
        opened.press(key);
        CHECK(opened.isAtSigns());
        CHECK(opened.signs.view().stage == CheckStage::emergency);
        CHECK(opened.button(sign));
    };
    SECTION("Now") {
        checkSigns();
        opened.press(Qt::Key_Escape);
        CHECK(opened.isAtNow());
    }
    SECTION("the breathing menu") {
        opened.press(Qt::Key_2);
        checkSigns();
        opened.press(Qt::Key_Escape);
        CHECK(opened.isAtBreathe());
    }
    SECTION("the pacer") {
        opened.press({Qt::Key_2, Qt::Key_Space});
        checkSigns();
    }
    SECTION("the list of all signs") {
        opened.press({Qt::Key_W, Qt::Key_A});
        REQUIRE(opened.signs.view().stage == CheckStage::list);
        checkSigns();
    }
    SECTION("the other signs, and the result") {
        opened.press({Qt::Key_W, Qt::Key_N});
        REQUIRE(opened.signs.view().stage == CheckStage::others);
        checkSigns();
        opened.press({Qt::Key_N, Qt::Key_N});
        REQUIRE(opened.signs.view().stage == CheckStage::result);
        checkSigns();
    }
    SECTION("the small panels of a step") {
        opened.goTo(desk.spasmNow(), {"hours"});
        opened.press(GENERATE(Qt::Key_I, Qt::Key_V));
        checkSigns();
    }
}

TEST_CASE("MainWindow: W and F1 show the emergency signs from every step, and Esc leads back", "[app]") {
    const auto key = GENERATE(Qt::Key_W, Qt::Key_F1);
    Desk desk;
    Opened opened(desk);
    for (const Guide& guide : desk.content.guides)
        for (const Step& step : guide.steps) {
            opened.goTo(guide, step.id);
            INFO(guide.id.value << "/" << step.id.value);
            REQUIRE(opened.step() == step.id.value);
            opened.press(key);
            CHECK(opened.isAtSigns());
            CHECK(opened.signs.view().stage == CheckStage::emergency);
            opened.press(Qt::Key_Escape);
            CHECK(opened.step() == step.id.value);
        }
}

TEST_CASE("MainWindow: none of the signs leads back to the step", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"ninety"});
    opened.press({Qt::Key_W, Qt::Key_N, Qt::Key_N, Qt::Key_Escape});
    CHECK(opened.step() == "ninety");
    opened.press(Qt::Key_Space);
    CHECK(opened.step() == "settle");
}

TEST_CASE("MainWindow: a start can want a page", "[app]") {
    Desk desk;
    Opened opened(desk);
    const auto open = [&](StartWish::Page page, const char* guide = "") {
        StartWish wish;
        wish.page = page;
        wish.guide = {guide};
        opened.window.open(wish);
    };
    open(StartWish::Page::breathe);
    CHECK(opened.isAtBreathe());
    open(StartWish::Page::signs);
    CHECK(opened.isAtSigns());
    open(StartWish::Page::guide, "just-passed");
    CHECK(desk.kept()->guide == GuideId{"just-passed"});
    open(StartWish::Page::now);
    CHECK(opened.isAtNow());
    open(StartWish::Page::guide, "");
    CHECK(opened.isAtNow());
    CHECK(opened.notices().size() == 1);
    open(StartWish::Page::guide, "no-such-guide");
    CHECK(opened.isAtNow());
    CHECK(opened.notices().join(u'\n').contains("no-such-guide"));
    open(StartWish::Page::emergency);
    CHECK(opened.isAtEmergency());
    open(StartWish::Page::breathe);
    CHECK(opened.isAtEmergency()); // only a person closes it
}

TEST_CASE("MainWindow: no text is cut off on any page, in any window, theme and size of text", "[app]") {
    Desk desk;
    desk.leaveAt(desk.spasmNow(), {"side"});
    Opened opened(desk);
    const std::vector<std::vector<Qt::Key>> ways = {{}, {Qt::Key_8}, {Qt::Key_2}, {Qt::Key_2, Qt::Key_Space},
        {Qt::Key_W}, {Qt::Key_W, Qt::Key_N}, {Qt::Key_W, Qt::Key_N, Qt::Key_N}, {Qt::Key_W, Qt::Key_A},
        {Qt::Key_W, Qt::Key_Y}, {Qt::Key_W, Qt::Key_Y, Qt::Key_A}};
    for (const Setting& setting : allSettings()) {
        opened.dress(setting.look);
        for (std::size_t way = 0; way < ways.size(); ++way) {
            opened.window.showNow();
            for (const Qt::Key key : ways[way])
                opened.press(key, key == Qt::Key_8 ? Qt::ControlModifier : Qt::NoModifier);
            opened.resize(setting.size);
            INFO("way " << way << ", " << nameOf(setting));
            CHECK(cutTextsIn(opened.window) == QStringList());
            opened.breathe.stop();
        }
    }
}
