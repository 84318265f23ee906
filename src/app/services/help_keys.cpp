// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/help_keys.hpp"

#include "app/widgets/keys.hpp"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QTimer>

namespace unknot {

namespace {

QWidget* inTheWay() {
    QWidget* popup = QApplication::activePopupWidget();
    return popup ? popup : QApplication::activeModalWidget();
}

/// A dialog that opens another one is closed after it.
void closeWhatIsInTheWay() {
    while (QWidget* open = inTheWay()) {
        // Never taken as an answer.
        if (auto* dialog = qobject_cast<QDialog*>(open))
            dialog->reject();
        else
            open->close();
        if (inTheWay() == open)
            return;
    }
}

} // namespace

HelpKeys::HelpKeys(QWidget* window) : QObject(window) {
    qApp->installEventFilter(this);
}

bool HelpKeys::eventFilter(QObject* watched, QEvent* event) {
    // A key that is a shortcut elsewhere is offered as this first.
    if (event->type() != QEvent::KeyPress || !inTheWay())
        return false;
    const auto* widget = qobject_cast<QWidget*>(watched);
    return widget && take(*widget, static_cast<QKeyEvent&>(*event));
}

bool HelpKeys::take(const QWidget& focused, const QKeyEvent& event) {
    if (event.modifiers() & ~Qt::KeypadModifier || event.isAutoRepeat())
        return false;
    const bool wantsSigns = event.key() == Qt::Key_F1 || (event.key() == Qt::Key_W && !isTypedInto(focused));
    if (!wantsSigns && event.key() != Qt::Key_F2)
        return false;
    // With the next turn: the widget that got the key goes with its dialog.
    QTimer::singleShot(0, this, [this, wantsSigns] {
        closeWhatIsInTheWay();
        if (wantsSigns)
            emit signsWanted();
        else
            emit helpWanted();
    });
    return true;
}

} // namespace unknot
