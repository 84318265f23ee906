// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/insights/insight_paper.hpp"

#include "app/charts/chart_look.hpp"
#include "app/charts/chart_maker.hpp"
#include "app/drawing/body_counts.hpp"
#include "app/paper_dots.hpp"

#include <QBuffer>
#include <QCoreApplication>
#include <QMarginsF>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <numeric>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::InsightPaper)
};

constexpr double kMarginMm = 16;
// In points.
constexpr double kTitle = 18;
constexpr double kHeading = 13;
constexpr double kBody = 10;
constexpr double kSmall = 8.5;
constexpr double kGap = 7;
constexpr double kBodyHeight = 230;
constexpr double kHighestChart = 250;
constexpr double kNames = 120; ///< the least for the names of a table
constexpr double kBeside = 12; ///< a column
constexpr double kUnder = 3;   ///< a row
constexpr double kRule = 0.5;

/// Goes down the page from block to block, and on to the next one.
class Pen {
public:
    Pen(QPdfWriter& writer, QString foot) : m_writer(writer), m_painter(&writer), m_foot(std::move(foot)) {
        m_page = writer.pageLayout().paintRectPixels(kDotsPerInch).size();
        m_painter.setPen(Qt::black);
        drawFoot();
    }

    [[nodiscard]] QPainter& painter() { return m_painter; }
    [[nodiscard]] double width() const { return m_page.width(); }
    [[nodiscard]] int pages() const { return m_pages; }

    void setType(double points, QFont::Weight weight = QFont::Normal) {
        QFont font = m_painter.font();
        font.setPointSizeF(points);
        font.setWeight(weight);
        m_painter.setFont(font);
    }
    void space(double points) { m_at += dots(points); }
    /// A block of that height is not parted. Gives whether it took a new page.
    bool keep(double height) {
        const bool isTurned = m_at > 0 && m_at + height > room();
        if (isTurned)
            turn();
        return isTurned;
    }
    [[nodiscard]] QRectF take(double height) {
        keep(height);
        const QRectF place(0, m_at, width(), height);
        m_at += height;
        return place;
    }
    [[nodiscard]] double heightOf(const QString& text, double width) const {
        return m_painter.fontMetrics()
            .boundingRect(QRect(0, 0, int(width), 1 << 20), Qt::TextWordWrap, text)
            .height();
    }
    void write(const QString& text) {
        const QRectF place = take(heightOf(text, width()));
        m_painter.drawText(place, Qt::TextWordWrap, text);
    }
    void turn() {
        m_writer.newPage();
        ++m_pages;
        m_at = 0;
        drawFoot();
    }

private:
    [[nodiscard]] double room() const { return m_page.height() - dots(2 * kSmall); }
    void drawFoot() {
        m_painter.save();
        setType(kSmall);
        m_painter.drawText(QRectF(0, 0, m_page.width(), m_page.height()), Qt::AlignLeft | Qt::AlignBottom,
            Says::tr("%1 · page %2", "at the foot of a page").arg(m_foot).arg(m_pages));
        m_painter.restore();
    }

    QPdfWriter& m_writer;
    QPainter m_painter;
    QString m_foot;
    QSizeF m_page;
    double m_at = 0;
    int m_pages = 1;
};

double heightOf(const Pen& pen, const QStringList& row, const std::vector<double>& widths) {
    double height = 0;
    for (qsizetype i = 0; i < row.size(); ++i)
        height = std::max(height, pen.heightOf(row[i], widths[std::size_t(i)] - dots(kBeside)));
    return height + dots(kUnder);
}

void drawRow(Pen& pen, const QStringList& row, const std::vector<double>& widths) {
    const QRectF place = pen.take(heightOf(pen, row, widths));
    double x = 0;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const double wide = widths[std::size_t(i)];
        pen.painter().drawText(QRectF(x, place.top(), wide - dots(kBeside), place.height()),
            int(Qt::TextWordWrap | Qt::AlignTop) | int(i == 0 ? Qt::AlignLeft : Qt::AlignRight), row[i]);
        x += wide;
    }
    const double under = place.bottom() - dots(kUnder) / 2;
    pen.painter().setPen(QPen(QColor(0x90, 0x90, 0x90), dots(kRule)));
    pen.painter().drawLine(QPointF(0, under), QPointF(x - dots(kBeside), under));
    pen.painter().setPen(Qt::black);
}

/// Columns as wide as their numbers and heads; the names have the rest, but stand no further from their
/// numbers than they have to.
std::vector<double> widthsOf(Pen& pen, const InsightTable& table) {
    std::vector<double> widths;
    for (qsizetype i = 0; i < table.heads.size(); ++i) {
        pen.setType(kSmall, QFont::DemiBold);
        double widest = pen.painter().fontMetrics().horizontalAdvance(table.heads[i]);
        pen.setType(kSmall);
        for (const QStringList& row : table.rows)
            widest = std::max<double>(widest, pen.painter().fontMetrics().horizontalAdvance(row[i]));
        widths.push_back(widest * 1.02 + dots(kBeside));
    }
    const double numbers = std::accumulate(widths.begin() + 1, widths.end(), 0.0);
    widths.front() =
        std::min(std::max(widths.front(), dots(kNames)), std::max(pen.width() - numbers, dots(kNames)));
    return widths;
}

void drawTable(Pen& pen, const InsightTable& table) {
    if (table.rows.isEmpty())
        return;
    const std::vector<double> widths = widthsOf(pen, table);
    const auto drawHeads = [&] {
        pen.setType(kSmall, QFont::DemiBold);
        drawRow(pen, table.heads, widths);
        pen.setType(kSmall);
    };
    pen.setType(kSmall);
    pen.keep(3 * heightOf(pen, table.heads, widths));
    drawHeads();
    for (const QStringList& row : table.rows) {
        // What goes on has its heads again.
        if (pen.keep(heightOf(pen, row, widths)))
            drawHeads();
        drawRow(pen, row, widths);
    }
}

void drawChart(Pen& pen, const InsightSection& section, const InsightSheet& sheet) {
    pen.setType(kSmall);
    if (section.topic == InsightTopic::places && sheet.body && sheet.places.known > 0) {
        const QRectF place = pen.take(dots(kBodyHeight));
        // In points: its lines are as thick as they are on a screen.
        pen.painter().save();
        pen.painter().scale(dots(1), dots(1));
        QFont font = pen.painter().font();
        font.setPixelSize(int(kBody));
        paintBodyCounts(pen.painter(), QRectF(place.topLeft() / dots(1), place.size() / dots(1)), *sheet.body,
            sheet.places, bodyCountsOnPaper(), font);
        pen.painter().restore();
    } else if (section.chart && sheet.maker) {
        const ChartLook look = paperLook(pen.painter().font());
        const double height = std::min(
            sheet.maker->heightFor(pen.painter(), pen.width(), *section.chart, look), dots(kHighestChart));
        const QRectF place = pen.take(height);
        sheet.maker->paint(pen.painter(), place, *section.chart, look);
    }
}

void draw(Pen& pen, const InsightSection& section, const InsightSheet& sheet) {
    pen.space(2 * kGap);
    // A heading at the foot of a page has lost what it is of.
    pen.keep(dots(section.chart || section.topic == InsightTopic::places ? kHighestChart : 60));
    pen.setType(kHeading, QFont::DemiBold);
    pen.write(section.heading);
    pen.space(2);
    pen.setType(kBody);
    pen.write(section.sentence);
    pen.space(kGap / 2);
    drawChart(pen, section, sheet);
    pen.space(kGap / 2);
    pen.setType(kSmall);
    for (const QString& note : section.notes)
        pen.write(note);
    pen.space(kGap / 2);
    drawTable(pen, section.table);
}

} // namespace

Paper paperOf(const InsightSheet& sheet, QPageSize::PageSizeId size) {
    Paper paper;
    QBuffer buffer(&paper.pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(sheet.title);
        writer.setCreator(QStringLiteral("Unknot"));
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(size));
        writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
        Pen pen(writer, sheet.foot);
        pen.setType(kTitle, QFont::DemiBold);
        pen.write(sheet.title);
        pen.setType(kBody);
        pen.write(sheet.about);
        for (const InsightSection& section : sheet.sections)
            draw(pen, section, sheet);
        paper.pages = pen.pages();
    }
    return paper;
}

} // namespace unknot
