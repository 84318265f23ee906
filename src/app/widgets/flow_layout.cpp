// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/flow_layout.hpp"

#include <QWidget>

#include <algorithm>

namespace unknot {

namespace {

int heightOf(const QLayoutItem& item, int width) {
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addSpring() {
    m_spring = count();
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* taken = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return taken;
}

QSize FlowLayout::sizeHint() const {
    QSize size(0, 0);
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + (size.width() > 0 ? m_gap : 0);
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const {
    QSize size(0, 0);
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

int FlowLayout::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    int bottom = 0;
    for (const Placed& placed : placesIn(QRect(0, 0, width - margins.left() - margins.right(), 0)))
        bottom = std::max(bottom, placed.place.bottom() + 1);
    return bottom + margins.top() + margins.bottom();
}

void FlowLayout::alignLine(std::vector<Placed>& placed, std::size_t from, int room, bool isOnlyLine) const {
    int height = 0;
    for (std::size_t i = from; i < placed.size(); ++i)
        height = std::max(height, placed[i].place.height());
    for (std::size_t i = from; i < placed.size(); ++i) {
        QRect& place = placed[i].place;
        if (m_isCentred)
            place.translate(room / 2, 0);
        else if (isOnlyLine && placed[i].isAfterSpring)
            place.translate(room, 0);
        place.translate(0, (height - place.height()) / 2);
    }
}

std::vector<FlowLayout::Placed> FlowLayout::placesIn(const QRect& rect) const {
    std::vector<Placed> placed;
    std::size_t lineBegin = 0;
    int x = rect.left();
    int y = rect.top();
    int lineHeight = 0;
    const auto room = [&] { return rect.right() + 1 - (x - m_gap); };
    for (int i = 0; i < count(); ++i) {
        QLayoutItem* item = itemAt(i);
        if (item->isEmpty())
            continue;
        const int width = std::min(item->sizeHint().width(), rect.width());
        if (x > rect.left() && x + width > rect.right() + 1) {
            alignLine(placed, lineBegin, room(), false);
            lineBegin = placed.size();
            x = rect.left();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        const int height = heightOf(*item, width);
        placed.push_back({item, QRect(x, y, width, height), m_spring >= 0 && i >= m_spring});
        x += width + m_gap;
        lineHeight = std::max(lineHeight, height);
    }
    alignLine(placed, lineBegin, room(), lineBegin == 0);
    return placed;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    for (const Placed& placed : placesIn(rect.marginsRemoved(contentsMargins())))
        placed.item->setGeometry(placed.place);
}

} // namespace unknot
