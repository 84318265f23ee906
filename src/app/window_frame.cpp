// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_frame.hpp"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace unknot {

WindowFrame::WindowFrame() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void WindowFrame::hold(QWidget& inside) {
    // The first one says how large a window it wants; later ones take the room there is.
    const bool isFirst = m_inside.isNull() && !isVisible();
    if (isFirst)
        resize(inside.size());
    if (m_inside)
        m_inside->hide();
    m_inside = &inside;
    setWindowTitle(inside.windowTitle());
    layout()->addWidget(&inside);
    inside.show();
    layout()->activate();
}

/// What the desktop does with the window, Qt tells the window alone.
bool WindowFrame::event(QEvent* event) {
    const bool isForInside =
        event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowStateChange;
    if (isForInside && m_inside)
        QCoreApplication::sendEvent(m_inside, event);
    return QWidget::event(event);
}

void WindowFrame::closeEvent(QCloseEvent* event) {
    if (m_inside)
        QCoreApplication::sendEvent(m_inside, event);
}

} // namespace unknot
