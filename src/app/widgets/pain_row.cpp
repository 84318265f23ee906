// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/pain_row.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace unknot {

namespace {

constexpr int kMost = 10;

} // namespace

PainRow::PainRow(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("How strong the pain is"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new Text(theme, TextSize::body, Tone::ink,
        tr("How strong is it now? 0 is no pain, 10 the worst there can be. Only if you like."), this));
    auto* row = new FlowLayout(4);
    column->addLayout(row);
    for (int score = 0; score <= kMost; ++score) {
        auto* button = new ActionButton(theme, ButtonRole::choice, QString::number(score), this);
        button->setAccessibleName(tr("Pain %1 of 10").arg(score));
        if (score == kMost)
            button->setKeyHint(tr("T"));
        connect(button, &ActionButton::clicked, this, [this, score] { emit chosen(score); });
        row->addWidget(button);
    }
}

void PainRow::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_0;
    const bool isOwn = isPagesOwn(*event);
    if (isOwn && digit >= 0 && digit <= 9)
        emit chosen(digit);
    else if (isOwn && event->key() == Qt::Key_T)
        emit chosen(kMost);
    else
        QWidget::keyPressEvent(event);
}

} // namespace unknot
