// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/qt_chart_picture.hpp"

#include "app/charts/chart_pattern.hpp"

#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

namespace unknot {

namespace {

constexpr double kHair = 0.8; ///< of the grid

QColor fillOf(const ChartLook& look, qsizetype series) {
    return look.fills.isEmpty() ? look.ink : look.fills[series % look.fills.size()];
}

QAbstractBarSeries* newSeries(Chart::Bars bars) {
    if (bars == Chart::Bars::lying)
        return new QHorizontalStackedBarSeries;
    return new QStackedBarSeries;
}

/// Shows nothing of its own but what its caller turns on.
QValueAxis* newAxis() {
    auto* axis = new QValueAxis;
    axis->setLabelsVisible(false);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    return axis;
}

} // namespace

void QtChartPicture::show(const Chart& chart, const ChartLook& look) {
    m_chart = chart;
    m_look = look;
    m_layout = {};
}

double QtChartPicture::naturalHeight(double width) const {
    return unknot::naturalHeight(m_chart, m_look.font, width);
}

/// Made anew for each size: Qt Charts keeps some of the old one's geometry.
void QtChartPicture::build() {
    m_scene.clear();
    m_scene.setSceneRect(QRectF(QPointF(), m_layout.size));
    auto* drawn = new QChart;
    m_scene.addItem(drawn);
    drawn->setAnimationOptions(QChart::NoAnimation);
    drawn->setBackgroundVisible(false);
    drawn->setMargins({});
    drawn->layout()->setContentsMargins(0, 0, 0, 0);
    drawn->legend()->hide();
    const bool isLying = m_chart.bars == Chart::Bars::lying;
    QAbstractBarSeries* series = newSeries(m_chart.bars);
    fillSeries(*series);
    series->setBarWidth(m_layout.barWidth);
    drawn->addSeries(series);
    QValueAxis* values = newAxis();
    drawn->addAxis(values, isLying ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(values);
    values->setRange(0, m_layout.scale.end());
    // Bars stand at 0, 1, 2…; what they are called is written by ourselves.
    QValueAxis* categories = newAxis();
    drawn->addAxis(categories, isLying ? Qt::AlignLeft : Qt::AlignBottom);
    series->attachAxis(categories);
    categories->setRange(-0.5, double(m_chart.categories.size()) - 0.5);
    drawn->resize(m_layout.size);
    drawn->setPlotArea(m_layout.plot);
    // Called by itself only for a chart that somebody shows.
    drawn->layout()->setGeometry(QRectF(QPointF(), m_layout.size));
}

void QtChartPicture::fillSeries(QAbstractBarSeries& series) {
    const qsizetype count = m_chart.categories.size();
    for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
        auto* set = new QBarSet(m_chart.series[i].name);
        for (qsizetype category = 0; category < count; ++category)
            // Qt Charts counts lying bars from below; people read from above.
            *set << valueOf(
                m_chart.series[i], m_chart.bars == Chart::Bars::lying ? count - 1 - category : category);
        set->setPen(Qt::NoPen);
        set->setBrush(patternOf(i) == ChartPattern::solid ? fillOf(m_look, i) : m_look.ground);
        series.append(set);
    }
}

void QtChartPicture::fit(const QSizeF& size) {
    if (m_layout.size == size)
        return;
    m_layout = layOut(m_chart, m_look.font, size);
    if (m_chart.categories.isEmpty() || size.isEmpty())
        m_scene.clear();
    else
        build();
}

void QtChartPicture::paint(QPainter& painter, const QRectF& seen) {
    if (m_layout.size.isEmpty())
        return;
    painter.save();
    const QRectF all = whole();
    painter.fillRect(all, m_look.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_look.font);
    painter.setPen(m_look.ink);
    if (m_chart.categories.isEmpty()) {
        painter.drawText(all, Qt::AlignCenter | Qt::TextWordWrap,
            QCoreApplication::translate("unknot::Charts", "There is nothing to draw."));
    } else {
        paintGrid(painter);
        const QRectF drawn = seen & all;
        m_scene.render(&painter, drawn, drawn);
        paintPatterns(painter, drawn);
        paintWords(painter, drawn);
        paintAxis(painter);
    }
    painter.restore();
}

void QtChartPicture::paintPatterns(QPainter& painter, const QRectF& seen) const {
    const double unit = QFontMetricsF(m_look.font).height();
    for (qsizetype category = 0; category < m_chart.categories.size(); ++category)
        if (slotOf(m_layout, m_chart, category).intersects(seen))
            for (qsizetype series = 0; series < m_chart.series.size(); ++series)
                paintPattern(painter, barOf(m_layout, m_chart, category, series), patternOf(series),
                    fillOf(m_look, series), unit);
    for (const ChartLegendEntry& entry : m_layout.legend)
        paintPattern(painter, entry.swatch, patternOf(entry.series), fillOf(m_look, entry.series), unit);
}

/// Qt Charts leaves out its last line where the numbers do not come out even.
void QtChartPicture::paintGrid(QPainter& painter) const {
    const QRectF& plot = m_layout.plot;
    // Dots where there is no colour quieter than the ink.
    painter.setPen(QPen(m_look.line, kHair, m_look.line == m_look.ink ? Qt::DotLine : Qt::SolidLine));
    for (int i = 1; i <= m_layout.scale.steps; ++i) {
        const double share = double(i) / m_layout.scale.steps;
        if (m_chart.bars == Chart::Bars::lying)
            painter.drawLine(plot.topLeft() + QPointF(plot.width() * share, 0),
                plot.bottomLeft() + QPointF(plot.width() * share, 0));
        else
            painter.drawLine(plot.bottomLeft() - QPointF(0, plot.height() * share),
                plot.bottomRight() - QPointF(0, plot.height() * share));
    }
}

/// The line that bars stand on, and where words are left out, or in two rows, one to each of these.
void QtChartPicture::paintAxis(QPainter& painter) const {
    const double unit = QFontMetricsF(m_look.font).height();
    const QRectF& plot = m_layout.plot;
    painter.setPen(QPen(m_look.ink, std::max(1.0, unit / 14)));
    if (m_chart.bars == Chart::Bars::lying) {
        painter.drawLine(plot.topLeft(), plot.bottomLeft());
        return;
    }
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    const auto& labels = m_layout.categoryLabels;
    const bool isEach = labels.size() == m_chart.categories.size();
    if (isEach && labels.front().place.top() == labels.back().place.top() &&
        labels.front().place.top() == labels.value(1, labels.front()).place.top())
        return;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const double x = slotOf(m_layout, m_chart, m_layout.labelled[i]).center().x();
        painter.drawLine(QPointF(x, plot.bottom()),
            QPointF(x, std::max(labels[i].place.top() - unit * 0.15, plot.bottom())));
    }
}

void QtChartPicture::paintWords(QPainter& painter, const QRectF& seen) const {
    painter.setPen(m_look.ink);
    for (const auto* labels : {&m_layout.valueLabels, &m_layout.categoryLabels, &m_layout.barLabels})
        for (const ChartLabel& label : *labels) {
            if (!label.place.intersects(seen))
                continue;
            // The grid does not run through it.
            if (label.place.intersects(m_layout.plot))
                painter.fillRect(label.place, m_look.ground);
            paintLabel(painter, label);
        }
    for (const ChartLegendEntry& entry : m_layout.legend)
        paintLabel(painter, entry.name);
    paintLabel(painter, m_layout.valueTitle);
    paintLabel(painter, m_layout.categoryTitle);
}

} // namespace unknot
