// SPDX-License-Identifier: GPL-3.0-or-later
#include "opened.hpp"
#include "qt_strings.hpp"
#include "timing.hpp"

#include "support/learn_samples.hpp"
#include "support/sample_moments.hpp"
#include "support/sample_prevention.hpp"

#include <QAccessible>
#include <QApplication>
#include <QLabel>

using namespace unknot;
using namespace unknot::test;

namespace {

using namespace std::chrono_literals;

QString nameOf(QWidget& widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face ? face->text(QAccessible::Name) : QString();
}

/// Where every button must have a key of its own. On the journal's pages there are too many, and nobody
/// in a spasm needs them: Tab reaches them all.
enum class Keys { onAllButtons, whereTold };

/// What a screen reader could not tell apart or reach, one line each.
QStringList troublesOf(const Opened& opened, Keys keys) {
    QStringList troubles;
    for (QWidget* widget : opened.window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (nameOf(*widget).isEmpty())
            troubles << QStringLiteral("no name: %1").arg(widget->metaObject()->className());
    }
    for (ActionButton* button : opened.buttons()) {
        const auto* face = QAccessible::queryAccessibleInterface(button);
        if (face && face->role() != QAccessible::Button && face->role() != QAccessible::CheckBox)
            troubles << QStringLiteral("no button: %1").arg(button->text());
        if (!(button->focusPolicy() & Qt::TabFocus))
            troubles << QStringLiteral("not reached by Tab: %1").arg(button->text());
        // A row is one of a list; all else can be done with a key of its own, which is told.
        const bool isRow = button->role() == ButtonRole::row;
        if (!isRow && keys == Keys::onAllButtons && button->keyHint().isEmpty())
            troubles << QStringLiteral("no key: %1").arg(button->text());
        if (!isRow && !button->keyHint().isEmpty() && button->accessibleDescription().isEmpty())
            troubles << QStringLiteral("key not told: %1").arg(button->text());
    }
    for (QLabel* label : opened.labels())
        if (!label->text().isEmpty() && nameOf(*label).isEmpty())
            troubles << QStringLiteral("label without a name: %1").arg(label->text());
    return troubles;
}

QStringList sharedKeysOf(const Opened& opened) {
    QStringList keys;
    QStringList shared;
    for (const ActionButton* button : opened.buttons()) {
        if (!button->keyHint().isEmpty() && keys.contains(button->keyHint()))
            shared << button->keyHint();
        keys << button->keyHint();
    }
    return shared;
}

void checkPage(const Opened& opened, Keys keys = Keys::onAllButtons) {
    CHECK(troublesOf(opened, keys) == QStringList());
    CHECK(sharedKeysOf(opened) == QStringList());
}

/// Tab after Tab, from where the focus is, until it comes round. Gives what had it.
std::vector<QWidget*> tabbed(Opened& opened) {
    std::vector<QWidget*> seen;
    for (int i = 0; i < 200; ++i) {
        opened.press(Qt::Key_Tab);
        QWidget* focused = QApplication::focusWidget();
        // Hours and minutes are two stops in one field.
        if (!seen.empty() && seen.back() == focused)
            continue;
        if (std::ranges::find(seen, focused) != seen.end())
            break;
        seen.push_back(focused);
    }
    return seen;
}

} // namespace

TEST_CASE("Accessibility: every control of every page has a name, and a key that is told", "[app]") {
    Desk desk;
    Opened opened(desk);
    SECTION("Now") {
        checkPage(opened);
    }
    SECTION("Now with an unfinished guide") {
        desk.leaveAt(desk.spasmNow(), {"side"});
        opened.window.showNow();
        checkPage(opened);
    }
    SECTION("breathing") {
        opened.press(Qt::Key_2);
        checkPage(opened);
        opened.press(Qt::Key_Space);
        checkPage(opened);
        opened.press(Qt::Key_S);
        checkPage(opened);
    }
    SECTION("settings") {
        opened.press(Qt::Key_8, Qt::ControlModifier);
        checkPage(opened);
    }
    SECTION("what Unknot is") {
        opened.press(Qt::Key_8, Qt::ControlModifier);
        opened.press(Qt::Key_A);
        checkPage(opened);
    }
    SECTION("the sheet for the helpers") {
        opened.press({Qt::Key_W, Qt::Key_Y, Qt::Key_S});
        Opened::settle();
        checkPage(opened);
    }
    SECTION("Now with an open episode, and the journal") {
        opened.press(Qt::Key_Space);
        opened.press(Qt::Key_Escape);
        Opened::settle();
        checkPage(opened);
        opened.press(Qt::Key_4, Qt::ControlModifier);
        opened.press(Qt::Key_F);
        Opened::settle();
        checkPage(opened, Keys::whereTold);
    }
    SECTION("Now with what may help, all of it") {
        haveSpasm(desk);
        opened.window.showNow();
        opened.press({Qt::Key_V, Qt::Key_R});
        Opened::settle();
        REQUIRE(opened.button("Cold, up to 20 min"));
        checkPage(opened);
    }
    SECTION("cold, from before its start to the advice after it") {
        opened.window.showTreatment({"cold"});
        checkPage(opened);
        opened.press(Qt::Key_Space);
        checkPage(opened);
        pass(opened, desk, 6min);
        checkPage(opened);
        pass(opened, desk, 40min);
        checkPage(opened);
        opened.press(Qt::Key_Space);
        checkPage(opened);
        opened.press(Qt::Key_1);
        checkPage(opened);
        opened.press(Qt::Key_1);
        checkPage(opened);
    }
    SECTION("warmth") {
        opened.window.showTreatment({"heat"});
        checkPage(opened);
    }
    SECTION("timers, and one of the person's own") {
        haveSpasm(desk);
        opened.press(Qt::Key_3, Qt::ControlModifier);
        checkPage(opened, Keys::whereTold);
        opened.press(Qt::Key_N);
        Opened::settle();
        checkPage(opened, Keys::whereTold);
    }
    SECTION("what is to be noticed, and the question when the window is closed") {
        haveSpasm(desk);
        opened.window.showNow();
        pass(opened, desk, 31min);
        REQUIRE(opened.button("Yes, I moved"));
        CHECK(troublesOf(opened, Keys::whereTold) == QStringList());
        opened.window.close();
        REQUIRE(opened.button("Go back"));
        CHECK(troublesOf(opened, Keys::whereTold) == QStringList());
    }
    SECTION("insights, with all numbers as tables") {
        haveSpasm(desk);
        opened.press(Qt::Key_5, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            Opened::settle();
        opened.press(Qt::Key_T);
        Opened::settle();
        REQUIRE(opened.button("Save as PDF"));
        checkPage(opened, Keys::whereTold);
        const auto seen = tabbed(opened);
        for (ActionButton* button : opened.buttons()) {
            INFO(button->text().toStdString());
            CHECK(std::ranges::find(seen, button) != seen.end());
        }
    }
    SECTION("the editor") {
        opened.press(Qt::Key_4, Qt::ControlModifier);
        opened.press(Qt::Key_E);
        Opened::settle();
        REQUIRE(opened.isAtEditor());
        checkPage(opened, Keys::whereTold);
    }
    SECTION("the report for a doctor, with all that can be left out") {
        haveSpasm(desk);
        opened.press(Qt::Key_4, Qt::ControlModifier);
        opened.press({Qt::Key_R, Qt::Key_L, Qt::Key_I});
        Opened::settle();
        REQUIRE(opened.isAtReport());
        checkPage(opened, Keys::whereTold);
    }
    SECTION("an ordinary moment") {
        REQUIRE(desk.moments.keepMoment(fullMoment()));
        opened.window.showMomentBefore(desk.clock.now().wall);
        Opened::settle();
        REQUIRE(opened.isAtMoment());
        checkPage(opened, Keys::whereTold);
    }
    SECTION("backups and files") {
        opened.press(Qt::Key_4, Qt::ControlModifier);
        opened.press(Qt::Key_B);
        opened.press(Qt::Key_U);
        Opened::settle();
        REQUIRE(opened.isAtSafekeeping());
        checkPage(opened, Keys::whereTold);
    }
    SECTION("warning signs") {
        opened.press(Qt::Key_W);
        checkPage(opened);
        opened.press(Qt::Key_N);
        checkPage(opened);
        opened.press(Qt::Key_N);
        checkPage(opened);
        opened.press(Qt::Key_A);
        checkPage(opened);
    }
    SECTION("emergency") {
        opened.press({Qt::Key_W, Qt::Key_Y});
        checkPage(opened);
        opened.press(Qt::Key_A);
        checkPage(opened);
    }
}

TEST_CASE(
    "Accessibility: every control of Prevention has a name, and Tab reaches all buttons", "[app][plan]") {
    Desk desk;
    desk.content.prevention = samplePrevention();
    Opened opened(desk);
    opened.press(Qt::Key_6, Qt::ControlModifier);
    SECTION("the empty plan") {
        opened.press(Qt::Key_V);
    }
    SECTION("a thing with conditions") {
        opened.front<PreventionPage>()->showItem({"twist"});
    }
    SECTION("a plan, and what was declined") {
        opened.press({Qt::Key_Space, Qt::Key_A, Qt::Key_Space, Qt::Key_N, Qt::Key_Escape, Qt::Key_D});
    }
    SECTION("a spasm is open") {
        haveSpasm(desk);
        opened.press(Qt::Key_6, Qt::ControlModifier);
    }
    Opened::settle();
    checkPage(opened);
    const auto seen = tabbed(opened);
    for (ActionButton* button : opened.buttons()) {
        INFO(button->text().toStdString());
        CHECK((std::ranges::find(seen, button) != seen.end() || !button->isEnabled()));
    }
}

TEST_CASE("Accessibility: every control of Learn has a name, and Tab reaches all buttons", "[app][learn]") {
    Desk desk;
    desk.content = contentWithCards();
    Opened opened(desk);
    opened.press(Qt::Key_7, Qt::ControlModifier);
    SECTION("the list") {}
    SECTION("what was found") {
        opened.press(Qt::Key_Slash);
        opened.press(Qt::Key_M);
    }
    SECTION("a card with muscles") {
        opened.press({Qt::Key_1, Qt::Key_Right, Qt::Key_Space, Qt::Key_S});
    }
    SECTION("a card with sides and a guide") {
        opened.press({Qt::Key_2, Qt::Key_Space, Qt::Key_S});
    }
    Opened::settle();
    checkPage(opened);
    const auto seen = tabbed(opened);
    for (ActionButton* button : opened.buttons()) {
        INFO(button->text().toStdString());
        CHECK((std::ranges::find(seen, button) != seen.end() || !button->isEnabled()));
    }
}

TEST_CASE("Accessibility: every control of every step has a name, and a key that is told", "[app]") {
    Desk desk;
    Opened opened(desk);
    for (const Guide& guide : desk.content.guides)
        for (const Step& step : guide.steps) {
            opened.goTo(guide, step.id);
            INFO(guide.id.value << "/" << step.id.value);
            checkPage(opened);
            CHECK(nameOf(*opened.front<GuidePage>()) == QString::fromStdString(step.title));
        }
}

TEST_CASE("Accessibility: Tab reaches every button in front, and comes round", "[app]") {
    Desk desk;
    Opened opened(desk);
    SECTION("Now") {}
    SECTION("breathing") {
        opened.press(Qt::Key_2);
    }
    SECTION("the pacer") {
        opened.press({Qt::Key_2, Qt::Key_Space});
    }
    SECTION("a step") {
        opened.goTo(desk.spasmNow(), {"ninety"});
    }
    SECTION("a question") {
        opened.goTo(desk.spasmNow(), {"chair-q"});
    }
    SECTION("the signs of a guide") {
        opened.goTo(desk.spasmNow(), {"signs"});
    }
    SECTION("settings") {
        opened.press(Qt::Key_8, Qt::ControlModifier);
    }
    SECTION("the signs") {
        opened.press(Qt::Key_W);
    }
    SECTION("the other signs") {
        opened.press({Qt::Key_W, Qt::Key_N});
    }
    SECTION("emergency") {
        opened.press({Qt::Key_W, Qt::Key_Y});
    }
    SECTION("timers") {
        opened.press(Qt::Key_3, Qt::ControlModifier);
    }
    SECTION("an ordinary moment") {
        opened.window.showMoment();
    }
    SECTION("warmth") {
        opened.window.showTreatment({"heat"});
    }
    SECTION("cold while it runs") {
        opened.window.showTreatment({"cold"});
        opened.press(Qt::Key_Space);
    }
    SECTION("Now with what may help") {
        haveSpasm(desk);
        opened.window.showNow();
    }
    const auto seen = tabbed(opened);
    for (ActionButton* button : opened.buttons()) {
        INFO(button->text().toStdString());
        CHECK(std::ranges::find(seen, button) != seen.end());
    }
    for (QWidget* widget : seen)
        CHECK((widget && widget->isVisible()));
}

TEST_CASE("Accessibility: Tab reaches the primary action in the order it is read", "[app]") {
    Desk desk;
    Opened opened(desk);
    opened.goTo(desk.spasmNow(), {"ninety"});
    CHECK(opened.focusedButton() == opened.primary());
    opened.press(Qt::Key_Tab);
    CHECK(opened.focusedButton() == opened.button("Not possible"));
    opened.press(Qt::Key_Backtab);
    CHECK(opened.focusedButton() == opened.primary());
    opened.front<GuidePage>()->setFocus();
    for (int i = 0; i < 6 && opened.focusedButton() != opened.primary(); ++i)
        opened.press(Qt::Key_Tab);
    CHECK(opened.focusedButton() == opened.primary());
}
