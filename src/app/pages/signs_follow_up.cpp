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
    const ScrolledColumn made = scrolledColumn(this);
    m_scroll = made.scroll;
    made.layout->setContentsMargins(0, 24, 0, 0);
    made.layout->setSpacing(12);
    m_question = new Text(theme, TextSize::title, Tone::ink, {}, made.widget, QFont::DemiBold);
    m_credit = new Text(theme, TextSize::caption, Tone::muted, {}, made.widget);
    m_answers = new QVBoxLayout;
    m_answers->setSpacing(8);
    made.layout->addWidget(m_question);
    made.layout->addWidget(m_credit);
    made.layout->addLayout(m_answers);
    made.layout->addStretch(1);
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
