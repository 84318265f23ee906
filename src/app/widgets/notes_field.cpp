// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/notes_field.hpp"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

constexpr int kFewestLines = 3;

} // namespace

NotesField::NotesField(const QString& name, QWidget* parent) : QPlainTextEdit(parent) {
    setAccessibleName(name);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &NotesField::fitText);
    fitText();
}

void NotesField::show(const QString& text) {
    if (text == toPlainText())
        return;
    const QSignalBlocker quiet(this);
    setPlainText(text);
}

void NotesField::fitText() {
    // The layout of a plain text counts its height in lines.
    const int lines = std::max(int(std::ceil(document()->size().height())), kFewestLines);
    const int inside = lines * fontMetrics().lineSpacing() + int(std::ceil(2 * document()->documentMargin()));
    const int around = height() - viewport()->height();
    setFixedHeight(inside + std::max(around, 0));
}

void NotesField::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fitText();
}

void NotesField::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitText();
}

void NotesField::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace unknot
