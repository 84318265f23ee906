// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/signs_follow_up.hpp"

#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unknot {

SignsFollowUp::SignsFollowUp(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 24, 0, 0);
    column->setSpacing(12);
    m_question = new Text(theme, TextSize::title, Tone::ink, {}, inside, QFont::DemiBold);
    m_credit = new Text(theme, TextSize::caption, Tone::muted, {}, inside);
    m_answers = new QVBoxLayout;
    m_answers->setSpacing(8);
    column->addWidget(m_question);
    column->addWidget(m_credit);
    column->addLayout(m_answers);
    column->addStretch(1);
    m_scroll = scrolling(inside, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void SignsFollowUp::render(const FollowUpView& followUp) {
    if (followUp == m_shown)
        return;
    m_shown = followUp;
    m_question->setText(textOf(followUp.question.text));
    m_credit->setText(textOf(followUp.question.credit));
    emptyLayout(*m_answers);
    m_choices.clear();
    for (std::size_t i = 0; i < followUp.choices.size(); ++i) {
        auto* choice = new ActionButton(m_theme, ButtonRole::choice, textOf(followUp.choices[i]), this);
        choice->setKeyHint(QString::number(i + 1));
        connect(choice, &ActionButton::clicked, this, [this, i] { emit answered(i); });
        m_answers->addWidget(choice);
        m_choices.push_back(choice);
    }
    growWithWindow(*this);
}

bool SignsFollowUp::handleKey(const QKeyEvent& event) {
    if (scrollByKey(*m_scroll, event))
        return true;
    const int number = event.key() - Qt::Key_0;
    if (number < 1 || number > int(m_choices.size()))
        return false;
    emit answered(std::size_t(number - 1));
    return true;
}

} // namespace unknot
