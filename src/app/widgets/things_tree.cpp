// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/things_tree.hpp"

#include "app/widgets/keys.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

#include <algorithm>

namespace unknot {

namespace {

constexpr int kLeastHeight = 48;
constexpr int kPadding = 12;
constexpr int kGap = 12;
constexpr int kIcon = 24;
constexpr int kFold = 40; ///< what stands at the end of a line that unfolds
constexpr int kIndent = 28;

/// Where the parts of a line stand.
struct Line {
    QRect tick;
    QRect text;
    QRect fold; ///< empty where nothing unfolds
};

Line lineIn(const QRect& rect, const QModelIndex& index, const Theme& theme) {
    const int icon = theme.scaled(kIcon);
    const int indent = index.parent().isValid() ? theme.scaled(kIndent) : 0;
    QRect rest = rect.adjusted(kPadding + indent, 0, -kPadding, 0);
    Line line;
    if (index.data(Qt::CheckStateRole).isValid()) {
        line.tick = QRect(rest.left(), rect.center().y() - icon / 2, icon, icon);
        rest.setLeft(line.tick.right() + 1 + kGap);
    }
    if (index.model()->hasChildren(index)) {
        const int fold = theme.scaled(kFold);
        line.fold = QRect(rest.right() - fold + 1, rect.top(), fold, rect.height());
        rest.setRight(line.fold.left() - 1);
    }
    line.text = rest;
    return line;
}

class LineDelegate final : public QStyledItemDelegate {
public:
    explicit LineDelegate(ThingsTree* tree) : QStyledItemDelegate(tree), m_tree(*tree) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int width = m_tree.viewport()->width();
        const QRect room = lineIn(QRect(0, 0, width, 0), index, m_tree.theme()).text;
        const QRect text = QFontMetrics(m_tree.font())
                               .boundingRect(QRect(0, 0, std::max(room.width(), 1), 100000), Qt::TextWordWrap,
                                   index.data().toString());
        return {width, std::max(kLeastHeight, text.height() + kPadding)};
    }

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = m_tree.theme().tokens();
        const bool isHere = m_tree.hasFocus() && index == m_tree.currentIndex();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isHere) {
            painter->setBrush(tokens.soft);
            painter->setPen(QPen(tokens.accent, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 8, 8);
        }
        const Line line = lineIn(option.rect, index, m_tree.theme());
        const bool canTurn = index.flags() & Qt::ItemIsUserCheckable;
        const QColor ink = canTurn || line.tick.isNull() ? tokens.ink : tokens.muted;
        if (!line.tick.isNull())
            drawTick(*painter, line.tick, index, ink);
        painter->setPen(ink);
        painter->setFont(m_tree.font());
        painter->drawText(
            line.text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
        if (!line.fold.isNull())
            drawFold(*painter, line.fold, m_tree.isExpanded(index), ink);
        painter->restore();
    }

private:
    void drawTick(QPainter& painter, const QRect& place, const QModelIndex& index, const QColor& ink) const {
        const auto state = Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
        const QString icon = state == Qt::Checked ? QStringLiteral("ticked") : QStringLiteral("tickable");
        painter.drawPixmap(
            place.topLeft(), m_tree.theme().icon(icon, ink, place.width(), m_tree.devicePixelRatioF()));
        if (state != Qt::PartiallyChecked)
            return;
        painter.setPen(QPen(ink, place.width() / 8.0, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(place.left() + place.width() * 0.32, place.center().y() + 0.5),
            QPointF(place.left() + place.width() * 0.68, place.center().y() + 0.5));
    }

    /// Points down where it is unfolded, else to the text that will follow.
    static void drawFold(QPainter& painter, const QRect& place, bool isOpen, const QColor& ink) {
        const double reach = place.width() / 7.0;
        painter.save();
        painter.translate(QRectF(place).center());
        painter.rotate(isOpen ? 90 : 0);
        QPainterPath arrow(QPointF(-reach / 2, -reach));
        arrow.lineTo(reach / 2, 0);
        arrow.lineTo(-reach / 2, reach);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(arrow);
        painter.restore();
    }

    const ThingsTree& m_tree;
};

/// Those that go through the list or unfold; all others are the page's.
bool isOwn(int key) {
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: return true;
    default: return false;
    }
}

} // namespace

ThingsTree::ThingsTree(const Theme& theme, const QString& name, QWidget* parent)
    : QTreeView(parent), m_theme(theme) {
    setAccessibleName(name);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0); // each line has its own
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new LineDelegate(this));
    // Letters are the page's keys here.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(&m_theme, &Theme::changed, this, &ThingsTree::dress);
    dress();
}

void ThingsTree::setGrowth(double growth) {
    if (growth == m_growth)
        return;
    m_growth = growth;
    dress();
}

void ThingsTree::dress() {
    setFont(m_theme.font(TextSize::body, QFont::Normal, m_growth));
    scheduleDelayedItemsLayout();
}

void ThingsTree::turn(const QModelIndex& index) {
    if (!(index.flags() & Qt::ItemIsUserCheckable))
        return;
    const bool isOut = index.data(Qt::CheckStateRole).toInt() == Qt::Unchecked;
    model()->setData(index, isOut ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

void ThingsTree::keyPressEvent(QKeyEvent* event) {
    if (isOwn(event->key())) {
        QTreeView::keyPressEvent(event);
        return;
    }
    const bool turns =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!turns) {
        event->ignore();
        return;
    }
    if (!isPagesOwn(*event))
        return;
    if (currentIndex().data(Qt::CheckStateRole).isValid())
        turn(currentIndex());
    else
        setExpanded(currentIndex(), !isExpanded(currentIndex()));
}

void ThingsTree::mousePressEvent(QMouseEvent* event) {
    if (const QModelIndex index = indexAt(event->pos()); index.isValid())
        setCurrentIndex(index);
}

/// At its end a line unfolds; all else of it is its tick.
void ThingsTree::mouseReleaseEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || index != currentIndex() || event->button() != Qt::LeftButton)
        return;
    const bool hasTick = index.data(Qt::CheckStateRole).isValid();
    if (!hasTick || lineIn(visualRect(index), index, m_theme).fold.contains(event->pos()))
        setExpanded(index, !isExpanded(index));
    else
        turn(index);
}

/// There is always a line that the keys begin with.
void ThingsTree::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0));
    QTreeView::focusInEvent(event);
}

void ThingsTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout();
}

} // namespace unknot
