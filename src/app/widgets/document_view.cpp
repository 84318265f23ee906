// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/document_view.hpp"

#include "app/widgets/text.hpp"

#include <QAbstractTextDocumentLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

/// Below so many times the size of its type there is no room for columns beside each other. Our own number.
constexpr int kColumnsNeed = 32;

bool isNarrow(const QTextEdit& view) {
    return view.viewport()->width() < kColumnsNeed * view.document()->defaultFont().pixelSize();
}

/// With two columns: what names a row, and all else of it.
Document::Table inTwoColumns(const Document::Table& table) {
    Document::Table told;
    for (const auto& row : table.rows) {
        std::string rest;
        for (std::size_t i = 1; i < row.size(); ++i)
            if (!row[i].empty())
                rest += (rest.empty() ? "" : " · ") + row[i];
        told.rows.push_back({row.front(), rest});
    }
    return told;
}

/// A table with a head as one for each of its rows, under what names that row.
void addRows(Document& told, const Document::Table& table) {
    for (const auto& row : table.rows) {
        told.blocks.emplace_back(Document::Paragraph{.text = row.front(), .isStrong = true});
        Document::Table cells;
        for (std::size_t i = 1; i < row.size(); ++i)
            if (!row[i].empty())
                cells.rows.push_back({table.head[i], row[i]});
        if (!cells.rows.empty())
            told.blocks.emplace_back(std::move(cells));
    }
}

/// The same where there is no room for columns.
Document rowByRow(const Document& document) {
    Document told = document;
    told.blocks.clear();
    for (const Document::Block& block : document.blocks)
        if (const auto* table = std::get_if<Document::Table>(&block); !table)
            told.blocks.push_back(block);
        else if (table->head.empty())
            told.blocks.emplace_back(inTwoColumns(*table));
        else
            addRows(told, *table);
    return told;
}

} // namespace

DocumentView::DocumentView(const Theme& theme, const QString& name, QWidget* parent)
    : QTextEdit(parent), m_theme(theme) {
    setAccessibleName(name);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &DocumentView::fitText);
    connect(&m_theme, &Theme::changed, this, &DocumentView::dress);
    dress();
}

void DocumentView::show(const Document& document) {
    if (document == m_document)
        return;
    m_document = document;
    lay();
}

void DocumentView::lay() {
    m_isNarrow = isNarrow(*this);
    setHtml(textOf(asHtml(m_isNarrow ? rowByRow(m_document) : m_document)));
}

void DocumentView::setGrowth(double growth) {
    if (growth == m_growth)
        return;
    m_growth = growth;
    dress();
}

void DocumentView::dress() {
    document()->setDefaultFont(m_theme.font(TextSize::lead, QFont::Normal, m_growth));
    lay();
    fitText();
}

void DocumentView::fitText() {
    const int around = height() - viewport()->height();
    setFixedHeight(int(std::ceil(document()->size().height())) + std::max(around, 0));
}

void DocumentView::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    if (isNarrow(*this) != m_isNarrow)
        lay();
    fitText();
}

void DocumentView::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace unknot
