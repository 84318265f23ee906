// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/scrolling.hpp"

#include "app/theme/theme.hpp"
#include "app/widgets/scroll_area_interface.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>

namespace unknot {

namespace {

/// Leaves the keys of what is in it to the page: Qt's own would take the arrows before it, and lists go by
/// them. One that has the focus itself scrolls by them.
class KeylessArea final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (hasFocus())
            QScrollArea::keyPressEvent(event);
        else
            event->ignore();
    }
};

} // namespace

QScrollArea* scrolling(QWidget* inside, QWidget* parent) {
    makeScrollAreasSteady();
    auto* area = new KeylessArea(parent);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

ScrolledColumn scrolledColumn(QWidget* page) {
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 0, 0, 0);
    QScrollArea* scroll = scrolling(inside, page);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    return {scroll, inside, lines, layout};
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
    return {scroll, column, lines, layout};
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
