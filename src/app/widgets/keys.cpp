// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/keys.hpp"

#include <QAbstractScrollArea>
#include <QKeyEvent>
#include <QScrollBar>

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

bool isKeptDown(const QKeyEvent& event) {
    return event.isAutoRepeat() && !scrollOf(event.key());
}

bool scrollByKey(QAbstractScrollArea& area, const QKeyEvent& event) {
    const auto scroll = scrollOf(event.key());
    if (scroll)
        area.verticalScrollBar()->triggerAction(*scroll);
    return scroll.has_value();
}

} // namespace unknot
