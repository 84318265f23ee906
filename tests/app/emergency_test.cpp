// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"

#include "unknot/safety/emergency_card.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTest>

using namespace unknot;
using namespace unknot::test;

namespace {

/// 24 pt at 96 dpi.
constexpr int kSmallestNumber = 32;

/// The page after a sign was answered in the middle of the guide's breathing.
struct AtEmergency {
    AtEmergency() {
        opened.goTo(desk.spasmNow(), {"breathe"});
        opened.press({Qt::Key_W, Qt::Key_Y});
    }

    Desk desk;
    Opened opened{desk};

    [[nodiscard]] QLabel* number() const { return opened.label("112"); }
};

} // namespace

TEST_CASE("Emergency: a sign in the middle of the pacer ends the guide and shows help", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"breathe"});
    REQUIRE(opened.guide.pacer());
    opened.press(Qt::Key_W);
    REQUIRE(opened.isAtSigns());
    SECTION("by key") {
        opened.press(GENERATE(Qt::Key_Y, Qt::Key_U));
    }
    SECTION("by a touch on one sign") {
        QTest::mouseClick(
            opened.button(QString::fromStdString(desk.content.redFlags.find({"collapse"})->text)),
            Qt::LeftButton);
    }
    CHECK(opened.isAtEmergency());
    CHECK_FALSE(opened.guide.pacer());
    Opened::settle(); // the page first, then the disk
    REQUIRE(desk.kept());
    CHECK(desk.kept()->status == GuideStatus::emergency);
}

TEST_CASE("Emergency: a sign ends a guide that was left, too", "[app]") {
    Desk desk;
    Opened opened(desk);
    SECTION("left in this window") {
        opened.goTo(desk.spasmNow(), {"breathe"});
        opened.press(Qt::Key_Escape);
    }
    SECTION("left in an earlier one") {
        desk.leaveAt(desk.spasmNow(), {"breathe"});
        opened.window.showNow();
    }
    SECTION("left, and then breathing alone") {
        desk.leaveAt(desk.spasmNow(), {"breathe"});
        opened.window.showNow();
        opened.press({Qt::Key_2, Qt::Key_Space});
    }
    opened.press({Qt::Key_W, Qt::Key_Y});
    REQUIRE(opened.isAtEmergency());
    CHECK(desk.kept()->status == GuideStatus::emergency);
    opened.press(Qt::Key_Escape);
    CHECK(opened.primary()->text() == "Show how to get help now");
}

TEST_CASE("Emergency: a sign with no guide open shows help all the same", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.press({Qt::Key_W, Qt::Key_Y});
    CHECK(opened.isAtEmergency());
    CHECK_FALSE(desk.kept());
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtNow());
}

TEST_CASE("Emergency: the page stays whatever key is pressed by habit", "[app]") {
    AtEmergency page;
    REQUIRE(page.opened.isAtEmergency());
    CHECK(page.opened.focusedButton() == nullptr);
    for (const auto key :
        {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Backspace, Qt::Key_W, Qt::Key_F1, Qt::Key_1,
            Qt::Key_2, Qt::Key_3, Qt::Key_9, Qt::Key_N, Qt::Key_Y, Qt::Key_P, Qt::Key_R}) {
        page.opened.press(key);
        CHECK(page.opened.isAtEmergency());
    }
    page.opened.press(Qt::Key_1, Qt::ControlModifier);
    page.opened.press(Qt::Key_2, Qt::ControlModifier);
    CHECK(page.opened.isAtEmergency());
}

TEST_CASE("Emergency: the page is closed with Esc or its button, and Now leads back to it", "[app]") {
    AtEmergency page;
    Opened& opened = page.opened;
    SECTION("Esc") {
        opened.press(Qt::Key_Escape);
    }
    SECTION("the button") {
        QTest::mouseClick(opened.button("Close this page"), Qt::LeftButton);
    }
    REQUIRE(opened.isAtNow());
    CHECK(opened.label("You named a warning sign"));
    CHECK(opened.primary()->text() == "Show how to get help now");
    CHECK(opened.focusedButton() == opened.primary());
    opened.press(Qt::Key_Space);
    CHECK(opened.isAtEmergency());
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtNow());
}

TEST_CASE("Emergency: the numbers are large and can be taken by mouse and by keyboard", "[app]") {
    AtEmergency page;
    QLabel* number = page.number();
    REQUIRE(number);
    CHECK(number->font().pixelSize() >= kSmallestNumber);
    CHECK(number->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    CHECK(number->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    // By keyboard alone: Tab to it, select all, copy.
    for (int i = 0; i < 5 && QApplication::focusWidget() != number; ++i)
        page.opened.press(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == number);
    page.opened.press(Qt::Key_A, Qt::ControlModifier);
    CHECK(number->hasSelectedText());
    CHECK(number->selectedText() == number->text());
    page.opened.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == number->text());
    page.opened.press(Qt::Key_Escape);
    CHECK(page.opened.isAtNow());
}

TEST_CASE("Emergency: every number is in sight in any window, theme and size of text", "[app]") {
    AtEmergency page;
    for (const Setting& setting : allSettings()) {
        page.opened.dress(setting.look);
        page.opened.resize(setting.size);
        INFO(nameOf(setting));
        const QLabel* number = page.number();
        CHECK(number->font().pixelSize() >= kSmallestNumber);
        CHECK(number->visibleRegion().boundingRect() == number->rect());
        CHECK(cutTextsIn(page.opened.window) == QStringList());
    }
}

TEST_CASE("Emergency: a double click takes a number", "[app]") {
    AtEmergency page;
    QLabel* number = page.number();
    const QPoint first(number->contentsRect().left() + 20, number->height() / 2);
    QTest::mouseClick(number, Qt::LeftButton, {}, first);
    QTest::mouseDClick(number, Qt::LeftButton, {}, first);
    CHECK(number->selectedText() == "112");
}

TEST_CASE("Emergency: with no region all three numbers are there, with one only its own", "[app]") {
    Desk desk;
    SECTION("none") {
        Opened opened(desk);
        opened.press({Qt::Key_W, Qt::Key_Y});
        for (const char* number : {"112", "999", "911"})
            CHECK(opened.label(number));
    }
    SECTION("one") {
        Opened opened(desk, {"999", "112"}, {"gb"});
        opened.press({Qt::Key_W, Qt::Key_Y});
        CHECK(opened.label("999   112"));
        CHECK_FALSE(opened.label("911"));
    }
}

TEST_CASE("Emergency: the page says the card's words, in large type", "[app]") {
    AtEmergency page;
    CHECK(page.opened.label(kEmergencyCard.title)->font().pixelSize() >= kSmallestNumber);
    for (const char* line : kEmergencyCard.lines) {
        REQUIRE(page.opened.label(line));
        CHECK(page.opened.label(line)->font().pixelSize() >= 24);
    }
    CHECK(page.opened.label(kEmergencyCard.ownRule));
    CHECK(page.opened.buttons().size() == 3);
}

TEST_CASE("Emergency: the answers are shown on demand only, and its button says which it does", "[app]") {
    Desk desk;
    Opened opened(desk);
    const QString sign = QString::fromStdString(desk.content.redFlags.find({"chest-pain"})->text);
    opened.press(Qt::Key_W);
    QTest::mouseClick(opened.button(sign), Qt::LeftButton);
    REQUIRE(opened.isAtEmergency());
    CHECK_FALSE(opened.label(sign));
    opened.press(Qt::Key_A);
    CHECK(opened.label("Yes: " + sign));
    CHECK(opened.button("Hide my answers"));
    // The next time they are hidden again, and the button says so.
    opened.press({Qt::Key_Escape, Qt::Key_W, Qt::Key_U});
    REQUIRE(opened.isAtEmergency());
    CHECK_FALSE(opened.label("Not sure"));
    CHECK(opened.button("Show my answers"));
    opened.press(Qt::Key_A);
    CHECK(opened.label("Not sure: one of the emergency signs"));
}

TEST_CASE("Emergency: works without any content", "[app]") {
    Desk desk;
    desk.content = {};
    Opened opened(desk);
    opened.press(Qt::Key_F2);
    CHECK(opened.isAtEmergency());
    CHECK(opened.label("112"));
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtNow());
}
