// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/reminder_card.hpp"

#include "app/time_text.hpp"
#include "app/timer_text.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

ReminderCard::ReminderCard(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "card");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(4);
    m_title = new Text(theme, TextSize::lead, Tone::ink, {}, this, QFont::DemiBold);
    column->addWidget(m_title);
    m_state = new Text(theme, TextSize::lead, Tone::ink, {}, this);
    column->addWidget(m_state);
    m_asking = new FlowLayout(4);
    column->addLayout(m_asking);
    m_moved = addButton(*m_asking, ButtonRole::row, tr("Yes, I moved"));
    connect(m_moved, &ActionButton::clicked, this, &ReminderCard::moved);
    m_notMoved = addButton(*m_asking, ButtonRole::row, tr("Not yet"));
    connect(m_notMoved, &ActionButton::clicked, this, &ReminderCard::notMoved);
    m_about = new QWidget(this);
    auto* about = new QVBoxLayout(m_about);
    about->setContentsMargins(0, 0, 0, 0);
    about->setSpacing(4);
    column->addWidget(m_about);
    m_row = new FlowLayout(4);
    column->addLayout(m_row);
    m_turn = addButton(*m_row, ButtonRole::row, {});
    connect(m_turn, &ActionButton::clicked, this, [this] { emit turned(!m_reminder.isOn); });
    m_resume = addButton(*m_row, ButtonRole::row, tr("Go on now"));
    connect(m_resume, &ActionButton::clicked, this, &ReminderCard::resumed);
}

ActionButton* ReminderCard::addButton(FlowLayout& row, ButtonRole role, const QString& text) {
    auto* button = new ActionButton(m_theme, role, text, this);
    row.addWidget(button);
    return button;
}

void ReminderCard::makeLengths(std::vector<ActionButton*>& buttons, FlowLayout& row, const QString& first,
    const std::vector<std::chrono::minutes>& lengths, void (ReminderCard::*chosen)(std::chrono::minutes)) {
    if (!buttons.empty())
        return;
    for (const std::chrono::minutes by : lengths) {
        const QString whole = first.arg(lengthText(by));
        ActionButton* button = addButton(row, ButtonRole::row, buttons.empty() ? whole : lengthText(by));
        button->setAccessibleName(tr("%1: %2").arg(textOf(m_reminder.title), whole));
        connect(button, &ActionButton::clicked, this, [this, chosen, by] { (this->*chosen)(by); });
        buttons.push_back(button);
    }
}

void ReminderCard::render(const ReminderView& reminder, const TimersView& all) {
    m_reminder = reminder;
    makeLengths(m_snoozes, *m_asking, tr("Ask in %1"), all.snoozes, &ReminderCard::snoozed);
    makeLengths(m_pauses, *m_row, tr("Pause %1"), all.pauses, &ReminderCard::paused);
    const QString title = textOf(reminder.title);
    setAccessibleName(title);
    m_title->setText(tr("%1, every %2").arg(title, lengthText(reminder.interval)));
    m_state->setText(stateText(reminder));
    if (reminder.about != m_aboutShown) {
        m_aboutShown = reminder.about;
        emptyLayout(*m_about->layout());
        for (const ClaimView& claim : m_aboutShown)
            m_about->layout()->addWidget(new Text(m_theme, TextSize::body, Tone::muted,
                tr("%1  (%2)").arg(textOf(claim.text), textOf(claim.credit)), m_about));
        growWithWindow(*m_about);
    }
    const bool isAsking = reminder.isOn && reminder.isAsking;
    m_moved->setVisible(isAsking);
    m_notMoved->setVisible(isAsking);
    for (ActionButton* button : m_snoozes)
        button->setVisible(isAsking);
    m_turn->setLabel(reminder.isOn ? tr("Turn off") : tr("Turn on"));
    m_turn->setAccessibleName(tr("%1: %2").arg(m_turn->text(), title));
    m_resume->setVisible(reminder.isOn && reminder.pausedUntil);
    for (ActionButton* button : m_pauses)
        button->setVisible(reminder.isOn && !reminder.pausedUntil);
}

} // namespace unknot
