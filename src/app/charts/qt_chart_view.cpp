// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/qt_chart_view.hpp"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

constexpr int kMargin = 8; ///< for the focus ring, and air within it
constexpr int kRing = 3;
constexpr double kRadius = 12;
constexpr int kUsualWidth = 720;
constexpr int kNarrowest = 240;
constexpr double kMark = 3;    ///< around the bar that was reached
constexpr double kPointed = 2; ///< around the one below the pointer
constexpr double kApart = 3;
constexpr double kShortest = 2; ///< of what is framed; a bar may have no length

std::optional<int> stepOf(int key, Chart::Bars bars) {
    const bool isLying = bars == Chart::Bars::lying;
    if (key == (isLying ? Qt::Key_Down : Qt::Key_Right))
        return 1;
    if (key == (isLying ? Qt::Key_Up : Qt::Key_Left))
        return -1;
    return std::nullopt;
}

} // namespace

QtChartView::QtChartView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void QtChartView::show(const Chart& chart, const ChartLook& look) {
    const bool isOther = chart != m_picture.chart();
    if (!isOther && look == m_picture.look())
        return;
    m_picture.show(chart, look);
    m_heights.clear();
    m_pointed.reset();
    if (m_current && *m_current >= chart.categories.size())
        m_current.reset();
    fit();
    setAccessibleName(chart.name);
    setAccessibleDescription(chart.sentence);
    updateGeometry();
    update();
}

void QtChartView::goTo(qsizetype category) {
    if (category < 0 || category >= chart().categories.size())
        return;
    m_current = category;
    m_pointed.reset();
    keepInSight(category);
    tellFocus();
    update();
}

/// A screen reader reads what gets the focus.
void QtChartView::tellFocus() {
    if (!hasFocus() || !m_current)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(int(*m_current));
    QAccessible::updateAccessibility(&event);
}

/// A chart with many lying bars is higher than its window.
void QtChartView::keepInSight(qsizetype category) {
    for (QWidget* above = parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            const QPoint middle = mapTo(area->widget(), placeOf(category).center());
            area->ensureVisible(middle.x(), middle.y(), 0, heightsFor(width()).readout + 2 * kMargin);
            return;
        }
}

QRect QtChartView::placeOf(qsizetype category) const {
    return slotOf(m_picture.layout(), chart(), category).translated(kMargin, kMargin).toAlignedRect();
}

qsizetype QtChartView::categoryAt(const QPointF& point) const {
    return unknot::categoryAt(m_picture.layout(), chart(), point - QPointF(kMargin, kMargin));
}

QSize QtChartView::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize QtChartView::minimumSizeHint() const {
    return {kNarrowest, std::min(heightForWidth(kNarrowest), heightForWidth(kUsualWidth))};
}

int QtChartView::heightForWidth(int width) const {
    const Heights& heights = heightsFor(width);
    return heights.chart + heights.readout + 2 * kMargin;
}

const QtChartView::Heights& QtChartView::heightsFor(int width) const {
    auto known = m_heights.find(width);
    if (known == m_heights.end()) {
        const int inner = std::max(width - 2 * kMargin, 1);
        known = m_heights.insert(width,
            {.chart = int(std::ceil(m_picture.naturalHeight(inner))), .readout = readoutHeight(width)});
    }
    return *known;
}

/// As high as the longest of them needs, so that nothing moves when another is read.
int QtChartView::readoutHeight(int width) const {
    const QFont& font = m_picture.look().font;
    const QFontMetricsF metrics(font);
    const double room = std::max(width - 2 * kMargin, 1);
    int lines = 1;
    const QStringList texts = chart().spoken + QStringList{tr("Arrow keys go from bar to bar.")};
    for (const QString& text : texts)
        if (metrics.horizontalAdvance(text) > room)
            lines = std::max(lines, int(wrappedAnyhow(text, font, room, 4).size()));
    return chart().categories.isEmpty() ? 0 : int(std::ceil((lines + 0.5) * metrics.height()));
}

QString QtChartView::readout() const {
    if (const auto category = m_pointed ? m_pointed : m_current)
        return chart().spoken.value(*category);
    return hasFocus() ? tr("Arrow keys go from bar to bar.") : QString();
}

void QtChartView::fit() {
    m_picture.fit(QSizeF(width() - 2 * kMargin, height() - 2 * kMargin - heightsFor(width()).readout)
                      .expandedTo(QSizeF(1, 1)));
}

bool QtChartView::event(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_pointed.reset();
        update();
    }
    return QWidget::event(event);
}

void QtChartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void QtChartView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const ChartLook& look = m_picture.look();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look.ground);
    painter.save();
    painter.translate(kMargin, kMargin);
    m_picture.paint(painter, event->rect().translated(-kMargin, -kMargin));
    if (m_current)
        paintMark(painter, *m_current, kMark);
    if (m_pointed && m_pointed != m_current)
        paintMark(painter, *m_pointed, kPointed);
    painter.restore();
    paintReadout(painter, *event);
    if (hasFocus()) {
        painter.setPen(QPen(look.focus.isValid() ? look.focus : look.ink, kRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), kRadius, kRadius);
    }
}

/// At the foot; where that is out of sight, because the chart is higher than its window, at the foot of what
/// is seen.
void QtChartView::paintReadout(QPainter& painter, const QPaintEvent& event) {
    const QString text = readout();
    if (text.isEmpty())
        return;
    const QFont& font = m_picture.look().font;
    const double high = heightsFor(width()).readout;
    const QRect seen = visibleRegion().isEmpty() ? rect() : visibleRegion().boundingRect();
    QRectF foot = QRectF(rect()).adjusted(kMargin, 0, -kMargin, -kMargin);
    foot.setTop(foot.bottom() - high);
    if (seen.bottom() + 1 < foot.bottom()) {
        foot.moveBottom(seen.bottom() + 1);
        // What was scrolled took the words along.
        if (!event.region().contains(seen))
            update();
    }
    painter.fillRect(foot, m_picture.look().ground);
    painter.setFont(font);
    painter.setPen(m_picture.look().ink);
    paintLabel(painter,
        {.place = foot.adjusted(0, QFontMetricsF(font).height() / 4, 0, 0),
            .lines = wrappedAnyhow(text, font, foot.width(), 4),
            .alignment = Qt::AlignLeft});
}

/// A frame around the bar, a little apart from it; also where it has no length.
void QtChartView::paintMark(QPainter& painter, qsizetype category, double width) const {
    QRectF bar = wholeBarOf(m_picture.layout(), chart(), category);
    if (chart().bars == Chart::Bars::lying)
        bar.setWidth(std::max(bar.width(), kShortest));
    else
        bar.setTop(std::min(bar.top(), bar.bottom() - kShortest));
    painter.setPen(QPen(m_picture.look().ink, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(-kApart, -kApart, kApart, kApart));
}

void QtChartView::keyPressEvent(QKeyEvent* event) {
    const qsizetype last = chart().categories.size() - 1;
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!isPlain || last < 0)
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Home)
        goTo(0);
    else if (event->key() == Qt::Key_End)
        goTo(last);
    else if (const auto step = stepOf(event->key(), chart().bars))
        // The first key shows where one is; the ends are ends.
        goTo(m_current ? std::clamp<qsizetype>(*m_current + *step, 0, last) : *step > 0 ? 0 : last);
    else
        QWidget::keyPressEvent(event);
}

void QtChartView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    tellFocus();
}

void QtChartView::mouseMoveEvent(QMouseEvent* event) {
    const qsizetype category = categoryAt(event->position());
    const auto pointed = category >= 0 ? std::optional(category) : std::nullopt;
    if (pointed == m_pointed)
        return;
    m_pointed = pointed;
    update();
}

void QtChartView::mousePressEvent(QMouseEvent* event) {
    const qsizetype category = categoryAt(event->position());
    if (event->button() != Qt::LeftButton || category < 0)
        return QWidget::mousePressEvent(event);
    goTo(category);
}

} // namespace unknot
