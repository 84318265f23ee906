// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/closing_question.hpp"

#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace unknot {

ClosingQuestion::ClosingQuestion(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setProperty("ground", "alert");
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    auto* question = new Text(theme, TextSize::lead, Tone::ink, tr("A timer is still running. Close Unknot?"),
        this, QFont::DemiBold);
    setAccessibleName(question->text());
    m_way = new Text(theme, TextSize::body, Tone::ink, {}, this);
    auto* buttons = new FlowLayout(4);
    const auto add = [&](const QString& text, const QString& key, void (ClosingQuestion::*answer)()) {
        auto* button = new ActionButton(theme, ButtonRole::row, text, this);
        button->setKeyHint(key);
        connect(button, &ActionButton::clicked, this, answer);
        buttons->addWidget(button);
        return button;
    };
    m_keep = add(tr("Keep it running"), tr("1"), &ClosingQuestion::keepRunning);
    add(tr("Stop it"), tr("2"), &ClosingQuestion::stopAll);
    add(tr("Go back"), tr("Esc"), &ClosingQuestion::goBack);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 8, 16, 4);
    column->setSpacing(4);
    column->addWidget(question);
    column->addWidget(m_way);
    column->addLayout(buttons);
    setTrayThere(false);
    connect(&theme, &Theme::changed, this, &ClosingQuestion::fit);
    hide();
}

void ClosingQuestion::setTrayThere(bool isThere) {
    m_way->setText(isThere ? tr("Kept running in the background, it still tells you when time is up. Its "
                                "sign in the tray, or starting "
                                "Unknot again, brings this window back.")
                           : tr("Kept running in the background, it still tells you when time is up. "
                                "Starting Unknot again brings this "
                                "window back."));
}

void ClosingQuestion::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

/// Where room is scarce it belongs to the question and its answers.
void ClosingQuestion::fit() {
    constexpr double kMost = 0.6; // of the window
    growWithWindow(*this);
    const int inside = layout()->contentsRect().width();
    int needed = layout()->totalHeightForWidth(width());
    // It is not shown to be measured: what is shown and hidden is laid out in between, and asked here again.
    if (m_way->isHidden())
        needed += m_way->heightForWidth(inside) + layout()->spacing();
    m_way->setVisible(needed <= kMost * window()->height());
}

void ClosingQuestion::ask() {
    fit();
    show();
    m_keep->setFocus();
}

void ClosingQuestion::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event))
        return;
    switch (event->key()) {
    case Qt::Key_1: emit keepRunning(); break;
    case Qt::Key_2: emit stopAll(); break;
    case Qt::Key_Escape: emit goBack(); break;
    default: break; // nothing below may act while this is open
    }
}

} // namespace unknot
