// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/scrolling.hpp"

#include "app/theme/theme.hpp"
#include "app/widgets/scroll_area_interface.hpp"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace unknot {

QScrollArea* scrolling(QWidget* inside, QWidget* parent) {
    makeScrollAreasSteady();
    auto* area = new QScrollArea(parent);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

ReadingColumn readingColumn(QWidget* page) {
    auto* inside = new QWidget;
    auto* column = new QWidget(inside);
    auto* middle = new QHBoxLayout(inside);
    middle->setContentsMargins(24, 24, 24, 24);
    middle->addStretch(1);
    middle->addWidget(column, 1000);
    middle->addStretch(1);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(12);
    QScrollArea* scroll = scrolling(inside, page);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    return {scroll, column, lines};
}

void fitReadingColumn(QWidget& column, const Theme& theme) {
    constexpr int kWidest = 860;
    const double growth = std::max(growthFor(column.window()->size()), 1.0);
    column.setMaximumWidth(theme.scaled(kWidest * growth));
}

void emptyLayout(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            emptyLayout(*inner);
        }
        delete item;
    }
}

} // namespace unknot
