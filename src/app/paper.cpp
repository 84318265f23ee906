// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper.hpp"

#include "app/widgets/text.hpp"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QMarginsF>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace unknot {

namespace {

constexpr double kMarginMm = 16;
constexpr int kDotsPerInch = 1200;
// In points.
constexpr double kUsualType = 11;
constexpr double kSmallestType = 7;
constexpr double kStep = 0.5;

void fitOnOnePage(QTextDocument& text) {
    QFont font = text.defaultFont();
    for (double size = kUsualType; size >= kSmallestType; size -= kStep) {
        font.setPointSizeF(size);
        text.setDefaultFont(font);
        if (text.pageCount() <= 1)
            return;
    }
}

void draw(const QTextDocument& text, QPdfWriter& writer) {
    QPainter painter(&writer);
    const QSizeF page = text.pageSize();
    QAbstractTextDocumentLayout::PaintContext context;
    // Not the palette of the window, which may be light on dark.
    context.palette.setColor(QPalette::Text, Qt::black);
    for (int i = 0; i < text.pageCount(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        context.clip = QRectF(QPointF(0, i * page.height()), page);
        painter.setClipRect(context.clip);
        text.documentLayout()->draw(&painter, context);
        painter.restore();
    }
}

} // namespace

Paper paperOf(const Document& document, QPageSize::PageSizeId size) {
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
        writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
        text.documentLayout()->setPaintDevice(&writer);
        text.setDocumentMargin(0);
        text.setPageSize(writer.pageLayout().paintRectPixels(kDotsPerInch).size());
        text.setHtml(textOf(asHtml(document)));
        fitOnOnePage(text);
        paper.pages = text.pageCount();
        draw(text, writer);
        text.documentLayout()->setPaintDevice(nullptr);
    }
    return paper;
}

} // namespace unknot
