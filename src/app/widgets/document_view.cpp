// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/document_view.hpp"

#include "app/widgets/text.hpp"

#include <QAbstractTextDocumentLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace unknot {

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
    setHtml(textOf(asHtml(document)));
}

void DocumentView::setGrowth(double growth) {
    if (growth == m_growth)
        return;
    m_growth = growth;
    dress();
}

void DocumentView::dress() {
    document()->setDefaultFont(m_theme.font(TextSize::lead, QFont::Normal, m_growth));
    fitText();
}

void DocumentView::fitText() {
    const int around = height() - viewport()->height();
    setFixedHeight(int(std::ceil(document()->size().height())) + std::max(around, 0));
}

void DocumentView::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    fitText();
}

void DocumentView::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace unknot
