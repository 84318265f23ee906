// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tab_order.hpp"

#include <QLayout>
#include <QWidget>

namespace unknot {

namespace {

void collect(const QLayout& layout, std::vector<QWidget*>& found) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (const QLayout* inner = item->layout())
            collect(*inner, found);
        QWidget* widget = item->widget();
        if (!widget)
            continue;
        if (widget->focusPolicy() & Qt::TabFocus)
            found.push_back(widget);
        if (widget->layout())
            collect(*widget->layout(), found);
    }
}

} // namespace

std::vector<QWidget*> focusableIn(const QWidget& root) {
    std::vector<QWidget*> found;
    if (root.layout())
        collect(*root.layout(), found);
    return found;
}

void tabThrough(const std::vector<QWidget*>& widgets) {
    for (std::size_t i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
}

bool mayTakeFocus(const QWidget& page) {
    const QWidget* focused = page.window()->focusWidget(); // also of a window that is not in front
    return !focused || !focused->isVisible() || focused == &page || page.isAncestorOf(focused);
}

} // namespace unknot
