// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper.hpp"

#include "app/paper_dots.hpp"

#include "app/widgets/text.hpp"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QLocale>
#include <QMarginsF>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>
#include <QTextDocument>
#include <QTextTable>

#include <cmath>
#include <optional>
#include <vector>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::Paper)
};

// In points.
constexpr double kUsualType = 11;
constexpr double kStep = 0.5;
constexpr double kFootType = 8;
constexpr double kFootHeight = 16;
constexpr double kLine = 8; ///< around the line below a row

/// Those with a head.
std::vector<QTextTable*> gridsIn(const QTextDocument& text) {
    std::vector<QTextTable*> grids;
    for (QTextFrame* frame : text.rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame); table && table->format().border() > 0)
            grids.push_back(table);
    return grids;
}

/// What is above the columns of the first page stands above them on the second.
void repeatHeads(const QTextDocument& text) {
    for (QTextTable* table : gridsIn(text)) {
        QTextTableFormat format = table->format();
        format.setHeaderRowCount(1);
        table->setFormat(format);
    }
}

/// From the first line of a row to the last one of any of its cells.
QRectF placeOf(const QTextTable& table, int row) {
    QRectF place;
    const auto& layout = *table.document()->documentLayout();
    for (int column = 0; column < table.columns(); ++column)
        for (auto cell = table.cellAt(row, column).begin(); !cell.atEnd(); ++cell)
            place |= layout.blockBoundingRect(cell.currentBlock());
    return place;
}

/// In dots; none: as all the others.
void setRoomBelow(QTextTable& table, int row, std::optional<double> room) {
    // A document counts in the dots of the screen.
    const double dot = kDotsPerInch / QGuiApplication::primaryScreen()->logicalDotsPerInchY();
    QTextCursor together = table.firstCursorPosition();
    together.beginEditBlock();
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        if (room)
            format.setBottomPadding(*room / dot);
        else
            format.clearProperty(QTextFormat::TableCellBottomPadding);
        if (format != cell.format())
            cell.setFormat(format);
    }
    together.endEditBlock();
}

/// Of the heading above the table.
void setPageBreak(const QTextTable& table, QTextFormat::PageBreakFlag policy) {
    QTextBlock block = table.document()->findBlock(table.firstPosition() - 1);
    while (block.isValid() && block.blockFormat().headingLevel() == 0)
        block = block.previous();
    if (!block.isValid() || block.blockFormat().pageBreakPolicy() == policy)
        return;
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(policy);
    QTextCursor(block).setBlockFormat(format);
}

/// All of it: what is laid out anew behind a change alone may leave out what stands at the end.
void layOutAgain(QTextDocument& text) {
    text.setPageSize(text.pageSize());
}

void letRowsBreak(QTextDocument& text) {
    for (QTextTable* table : gridsIn(text)) {
        setPageBreak(*table, QTextFormat::PageBreak_Auto);
        for (int row = 1; row < table->rows(); ++row)
            setRoomBelow(*table, row, std::nullopt);
    }
    layOutAgain(text);
}

/// A row that would stand on two pages begins the second one: the row before it takes the rest of the first.
/// The first row takes its heading with it.
void keepRowsWhole(QTextDocument& text) {
    letRowsBreak(text);
    const double height = text.pageSize().height();
    for (QTextTable* table : gridsIn(text))
        for (int row = 1; row < table->rows(); ++row) {
            const QRectF place = placeOf(*table, row);
            const double end = (std::floor(place.top() / height) + 1) * height;
            if (place.bottom() <= end || place.height() > height / 2)
                continue;
            if (row == 1)
                setPageBreak(*table, QTextFormat::PageBreak_AlwaysBefore);
            else
                setRoomBelow(*table, row - 1, end - place.top() - dots(kLine));
            layOutAgain(text);
        }
}

void fitOnPages(QTextDocument& text, const PaperPlan& plan) {
    QFont font = text.defaultFont();
    for (double size = kUsualType; size >= plan.smallestType; size -= kStep) {
        font.setPointSizeF(size);
        text.setDefaultFont(font);
        keepRowsWhole(text);
        if (text.pageCount() <= plan.mostPages)
            return;
    }
    // Better a row on two pages than one page more.
    letRowsBreak(text);
}

void drawFoot(QPainter& painter, const QRectF& place, const QString& words) {
    QFont font = painter.font();
    font.setPointSizeF(kFootType);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(place, Qt::AlignRight | Qt::AlignBottom, words);
}

void draw(const QTextDocument& text, QPdfWriter& writer, const PaperPlan& plan) {
    QPainter painter(&writer);
    const QSizeF page = text.pageSize();
    const QString title = writer.title();
    QAbstractTextDocumentLayout::PaintContext context;
    // Not the palette of the window, which may be light on dark.
    context.palette.setColor(QPalette::Text, Qt::black);
    for (int i = 0; i < text.pageCount(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        const QRectF sheet(QPointF(0, i * page.height()), page);
        // What only begins where the page ends is drawn on the next one, and is text on that one alone.
        context.clip = sheet.adjusted(0, 0, 0, -1);
        painter.setClipRect(sheet);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        if (plan.isNumbered)
            drawFoot(painter, {0, page.height(), page.width(), dots(kFootHeight)},
                Says::tr("%1 · page %2 of %3").arg(title).arg(i + 1).arg(text.pageCount()));
    }
}

} // namespace

Paper paperOf(const Document& document, QPageSize::PageSizeId size, const PaperPlan& plan) {
    Paper paper;
    QBuffer buffer(&paper.pdf);
    buffer.open(QIODevice::WriteOnly);
    QTextDocument text;
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(textOf(document.title));
        writer.setCreator(QStringLiteral("Unknot"));
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(size));
        const double margin = plan.margin;
        writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
        text.documentLayout()->setPaintDevice(&writer);
        text.setDocumentMargin(0);
        QSizeF room = writer.pageLayout().paintRectPixels(kDotsPerInch).size();
        room.rheight() -= plan.isNumbered ? dots(kFootHeight) : 0;
        text.setPageSize(room);
        text.setHtml(textOf(asHtml(document)));
        repeatHeads(text);
        fitOnPages(text, plan);
        paper.pages = text.pageCount();
        draw(text, writer, plan);
        text.documentLayout()->setPaintDevice(nullptr);
    }
    return paper;
}

QPageSize::PageSizeId paperSizeIn(const RegionId& region) {
    const bool isKnown = !region.empty() && region.value != "unknown";
    const bool hasLetter =
        isKnown ? region.value == "us" : QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return hasLetter ? QPageSize::Letter : QPageSize::A4;
}

} // namespace unknot
