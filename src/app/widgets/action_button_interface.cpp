// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/action_button_interface.hpp"

#include "app/widgets/action_button.hpp"

#include <QAccessibleWidget>

namespace unknot {

namespace {

class ActionButtonInterface final : public QAccessibleWidget {
public:
    explicit ActionButtonInterface(ActionButton* button) : QAccessibleWidget(button, QAccessible::Button) {}

    QAccessible::Role role() const override {
        return button().isCheckable() ? QAccessible::CheckBox : QAccessible::Button;
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button().isCheckable();
        state.checked = button().isChecked();
        state.pressed = button().isDown();
        return state;
    }
    QStringList actionNames() const override {
        QStringList names = QAccessibleWidget::actionNames();
        if (button().isEnabled())
            names.prepend(button().isCheckable() ? toggleAction() : pressAction());
        return names;
    }
    void doAction(const QString& name) override {
        if (name != toggleAction() && name != pressAction())
            return QAccessibleWidget::doAction(name);
        // With the next turn: what is pressed may go, and this with it.
        if (button().isEnabled())
            QMetaObject::invokeMethod(&button(), "click", Qt::QueuedConnection);
    }

private:
    ActionButton& button() const { return *static_cast<ActionButton*>(widget()); }
};

QAccessibleInterface* buttonInterface(const QString&, QObject* object) {
    auto* button = qobject_cast<ActionButton*>(object);
    return button ? new ActionButtonInterface(button) : nullptr;
}

} // namespace

void makeButtonsPressable() {
    QAccessible::installFactory(buttonInterface);
}

} // namespace unknot
