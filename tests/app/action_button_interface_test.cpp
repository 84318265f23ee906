// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/action_button.hpp"
#include "support/catch.hpp"

#include <QAccessible>
#include <QApplication>
#include <QPointer>

using namespace unknot;

namespace {

struct Pressed {
    Pressed() {
        button->show();
        QObject::connect(button, &ActionButton::clicked, button, [this] { ++clicks; });
    }

    QStringList actions() const { return face().actionInterface()->actionNames(); }
    QAccessibleInterface& face() const { return *QAccessible::queryAccessibleInterface(button); }
    void press() const {
        face().actionInterface()->doAction(actions().value(0));
        QApplication::processEvents();
    }

    Theme theme;
    QPointer<ActionButton> button = new ActionButton(theme, ButtonRole::row, "Lifting", nullptr);
    int clicks = 0;
};

} // namespace

TEST_CASE("What a screen reader presses is pressed, also where it is on or off", "[app]") {
    Pressed at;
    SECTION("pressed") {
        CHECK(at.face().role() == QAccessible::Button);
        CHECK_FALSE(at.face().state().checkable);
        at.press();
        CHECK(at.clicks == 1);
    }
    SECTION("on, and off again") {
        at.button->setCheckable(true);
        CHECK(at.face().role() == QAccessible::CheckBox);
        CHECK_FALSE(at.face().state().checked);
        at.press();
        CHECK(at.clicks == 1);
        CHECK(at.face().state().checked);
        at.press();
        CHECK(at.clicks == 2);
        CHECK_FALSE(at.face().state().checked);
    }
    SECTION("not while it cannot be") {
        at.button->setEnabled(false);
        CHECK_FALSE(at.actions().contains(QAccessibleActionInterface::pressAction()));
        at.face().actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QApplication::processEvents();
        CHECK(at.clicks == 0);
    }
    SECTION("it goes with being pressed") {
        QObject::connect(at.button, &ActionButton::clicked, at.button, [&at] { delete at.button; });
        at.press();
        CHECK(at.clicks == 1);
        CHECK_FALSE(at.button);
    }
    CHECK((!at.button || at.face().text(QAccessible::Name) == "Lifting"));
    delete at.button;
}
