// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/keys.hpp"

#include <QAbstractScrollArea>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWidget>

#include <optional>

namespace unknot {

namespace {

std::optional<QAbstractSlider::SliderAction> scrollOf(int key) {
    switch (key) {
    case Qt::Key_Up: return QAbstractSlider::SliderSingleStepSub;
    case Qt::Key_Down: return QAbstractSlider::SliderSingleStepAdd;
    case Qt::Key_PageUp: return QAbstractSlider::SliderPageStepSub;
    case Qt::Key_PageDown: return QAbstractSlider::SliderPageStepAdd;
    default: return std::nullopt;
    }
}

} // namespace

bool isPagesOwn(const QKeyEvent& event) {
    const bool isChord = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !isChord && (!event.isAutoRepeat() || scrollOf(event.key()));
}

bool isTypedInto(const QWidget& widget) {
    return widget.testAttribute(Qt::WA_InputMethodEnabled);
}

bool scrollByKey(QAbstractScrollArea& area, const QKeyEvent& event) {
    const auto scroll = scrollOf(event.key());
    if (scroll)
        area.verticalScrollBar()->triggerAction(*scroll);
    return scroll.has_value();
}

} // namespace unknot
