// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/care_card.hpp"

#include "app/time_text.hpp"
#include "app/timer_text.hpp"
#include "app/widgets/card.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/fold.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/text.hpp"

#include <QKeySequence>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unknot {

namespace {

/// What decides which rows and buttons there are.
CareCardView withoutTimes(CareCardView care) {
    care.untilNextChange.reset();
    return care;
}

struct Rows {
    TimerId run;
    bool isRunAsking = false;
    TimerId reminder;
    bool isReminderOn = false;
    bool isReminderAsking = false;

    bool operator==(const Rows&) const = default;
};

Rows rowsOf(const RunView* run, const ReminderView* reminder) {
    Rows rows;
    if (run)
        rows.run = run->timer;
    if (reminder) {
        rows.reminder = reminder->id;
        rows.isReminderOn = reminder->isOn;
        rows.isReminderAsking = reminder->isAsking;
    }
    return rows;
}

QString joined(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list << textOf(name);
    return list.join(QStringLiteral(", "));
}

QString buttonText(const CareOptionView& option) {
    return CareCard::tr("%1, up to %2").arg(textOf(option.title), lengthText(option.length));
}

/// Why it stands there as it does, in words: a mark alone would be seen by some only.
QStringList reasonsOf(const CareOptionView& option) {
    QStringList reasons;
    if (option.standing == OptionStanding::withheld)
        reasons << CareCard::tr("Held back: you said that a joint is swollen or hot.");
    else if (option.helpedBefore)
        reasons << CareCard::tr("Proposed: it helped you before.");
    else if (option.standing == OptionStanding::preselected)
        reasons << CareCard::tr("Proposed for these hours.");
    if (!option.voices.empty())
        reasons << CareCard::tr("Named for these hours by: %1.").arg(joined(option.voices));
    if (!option.lastFeel.empty())
        reasons << CareCard::tr("Last time: %1.").arg(textOf(option.lastFeel));
    if (option.skinRestsUntil)
        reasons << CareCard::tr("The skin rests until %1.").arg(timeText(*option.skinRestsUntil));
    return reasons;
}

QString lineOf(const RunView& run) {
    const QString title = textOf(run.title);
    if (run.status == RunStatus::running)
        return CareCard::tr("%1: %2").arg(title, leftText(run.left));
    if (run.status == RunStatus::asking)
        return CareCard::tr("%1: something is asked").arg(title);
    return CareCard::tr("%1: %2").arg(title, stateText(run));
}

} // namespace

QString treatmentKey(const TimerId& treatment) {
    if (treatment.value == "cold")
        return CareCard::tr("C");
    return treatment.value == "heat" ? CareCard::tr("E") : QString();
}

CareCard::CareCard(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "card");
    setAttribute(Qt::WA_StyledBackground);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(16, 12, 16, 12);
    hide();
}

const ReminderView* CareCard::reminder() const {
    const auto found = std::ranges::find(m_timers.reminders, ReminderUse::episode, &ReminderView::use);
    return found == m_timers.reminders.end() ? nullptr : &*found;
}

const RunView* CareCard::run() const {
    const auto found = std::ranges::find(m_timers.runs, true, &RunView::isTreatment);
    return found == m_timers.runs.end() ? nullptr : &*found;
}

void CareCard::render(const CareCardView& care, const TimersView& timers, Ladder ladder) {
    const Rows rowsBefore = rowsOf(run(), reminder());
    const Ladder ladderBefore = std::exchange(m_ladder, ladder);
    const CareCardView careBefore = std::exchange(m_care, care);
    m_timers = timers;
    const bool isOpen = !m_care.episode.empty();
    setVisible(isOpen);
    if (!isOpen)
        return;
    setAccessibleName(textOf(m_care.title));
    // Whoever is about to press a button must not lose it because a minute has gone by.
    if (m_inside && withoutTimes(m_care) == withoutTimes(careBefore) &&
        rowsOf(run(), reminder()) == rowsBefore && m_ladder == ladderBefore)
        showTimes();
    else
        rebuild();
}

void CareCard::rebuild() {
    if (m_inside) {
        m_inside->hide();
        m_inside->deleteLater(); // its button may be what brought us here
    }
    m_rows.clear();
    m_runText = m_reminderText = nullptr;
    m_inside = new QWidget(this);
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addText(*column, TextSize::section, textOf(m_care.title), QFont::DemiBold);
    addRest(*column);
    addRun(*column);
    addText(*column, TextSize::lead, textOf(m_care.phaseTitle));
    addOptions(*column);
    addSides(*column);
    addReminder(*column);
    addMoving(*column);
    m_column->addWidget(m_inside);
    showTimes();
    growWithWindow(*this);
    emit changed();
}

Text* CareCard::addText(QVBoxLayout& column, TextSize size, const QString& text, QFont::Weight weight) {
    auto* label = new Text(m_theme, size, Tone::ink, text, m_inside, weight);
    column.addWidget(label);
    return label;
}

ActionButton* CareCard::makeButton(ButtonRole role, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, role, text, m_inside);
    if (!key.isEmpty())
        button->setKeyHint(key);
    return button;
}

QBoxLayout* CareCard::addRow(QVBoxLayout& column) {
    auto* row = new QBoxLayout(m_direction);
    row->setSpacing(8);
    column.addLayout(row);
    m_rows.push_back(row);
    return row;
}

void CareCard::addClaims(QVBoxLayout& column, const std::vector<ClaimView>& claims) {
    for (const ClaimView& claim : claims) {
        addText(column, TextSize::lead, textOf(claim.text));
        addText(column, TextSize::body, textOf(claim.credit));
        column.addSpacing(8);
    }
}

void CareCard::addRest(QVBoxLayout& column) {
    if (m_care.rest.empty())
        return;
    QVBoxLayout* lines = addCard(column, CardGround::caution, m_inside);
    QWidget* box = lines->parentWidget();
    const auto weight = m_care.isRestStrong ? QFont::DemiBold : QFont::Normal;
    for (const ClaimView& claim : m_care.rest) {
        lines->addWidget(new Text(m_theme, TextSize::lead, Tone::caution, textOf(claim.text), box, weight));
        lines->addWidget(new Text(m_theme, TextSize::body, Tone::caution, textOf(claim.credit), box));
    }
}

void CareCard::addRun(QVBoxLayout& column) {
    const RunView* now = run();
    if (!now)
        return;
    QBoxLayout* row = addRow(column);
    m_runText = new Text(m_theme, TextSize::lead, Tone::accent, {}, m_inside, QFont::DemiBold);
    row->addWidget(m_runText, 1);
    ActionButton* show = makeButton(ButtonRole::row, tr("Show it"), tr("S"));
    connect(show, &ActionButton::clicked, this, [this, timer = now->timer] { emit runWanted(timer); });
    row->addWidget(show);
}

void CareCard::addOptions(QVBoxLayout& column) {
    if (m_care.learnt) {
        addText(column, TextSize::body, textOf(m_care.learnt->text));
        addText(column, TextSize::body, textOf(m_care.learnt->credit));
    }
    QBoxLayout* row = addRow(column);
    for (const CareOptionView& option : m_care.options)
        row->addLayout(addOption(option), 1);
}

QVBoxLayout* CareCard::addOption(const CareOptionView& option) {
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    ActionButton* button = makeButton(ButtonRole::choice, buttonText(option), treatmentKey(option.treatment));
    const bool isProposed = option.standing == OptionStanding::preselected;
    button->setCurrent(isProposed);
    button->setIconName(isProposed ? QStringLiteral("chosen") : QStringLiteral("choosable"));
    const QString reasons = reasonsOf(option).join(u' ');
    button->setAccessibleName(tr("%1. %2").arg(button->text(), reasons));
    connect(button, &ActionButton::clicked, this,
        [this, treatment = option.treatment] { emit treatmentWanted(treatment); });
    column->addWidget(button);
    if (!reasons.isEmpty())
        column->addWidget(
            new Text(m_theme, TextSize::body, Tone::ink, reasonsOf(option).join(u'\n'), m_inside));
    column->addStretch(1);
    return column;
}

/// A row of buttons, the last of which shows or hides what follows; gives the room for that.
QVBoxLayout* CareCard::addFold(QVBoxLayout& column, Part part, const QString& text, const QString& key) {
    ActionButton* button = makeButton(ButtonRole::row, text, key);
    bool& isOpen = m_isOpen[part];
    auto* fold = new Fold(*button, isOpen ? Fold::State::open : Fold::State::closed, m_inside);
    fold->lines().setSpacing(4);
    connect(fold, &Fold::turned, this, [this, &isOpen](Fold::State state) {
        isOpen = state == Fold::State::open;
        growWithWindow(*this);
        emit changed();
    });
    m_flow->addWidget(button);
    column.addWidget(fold);
    return &fold->lines();
}

void CareCard::addSides(QVBoxLayout& column) {
    m_flow = new FlowLayout(8);
    column.addLayout(m_flow);
    QVBoxLayout* lines = addFold(column, kSides, tr("Who says what"), tr("V"));
    for (const SideView& side : m_care.sides) {
        addText(*lines, TextSize::lead, textOf(side.label), QFont::DemiBold);
        addClaims(*lines, {side.claim});
    }
    addClaims(*lines, m_care.notes);
}

void CareCard::addReminder(QVBoxLayout& column) {
    const ReminderView* now = reminder();
    if (!now)
        return;
    QBoxLayout* row = addRow(column);
    m_reminderText = new Text(m_theme, TextSize::lead, Tone::ink, {}, m_inside, QFont::DemiBold);
    row->addWidget(m_reminderText, 1);
    const TimerId id = now->id;
    const auto add = [&](const QString& text, const QString& key, void (CareCard::*said)(const TimerId&)) {
        ActionButton* button = makeButton(ButtonRole::row, text, key);
        connect(button, &ActionButton::clicked, this, [this, said, id] { (this->*said)(id); });
        row->addWidget(button);
    };
    if (!now->isOn) {
        add(tr("Remind me every %1").arg(lengthText(now->interval)), tr("M"), &CareCard::turnedOn);
        return;
    }
    add(now->isAsking ? tr("Yes, I moved") : tr("I did it just now"), tr("M"), &CareCard::moved);
    if (now->isAsking)
        add(tr("Not yet"), {}, &CareCard::notMoved);
}

void CareCard::addMoving(QVBoxLayout& column) {
    if (m_care.ladder.empty() || m_care.moving.empty())
        return;
    addText(column, TextSize::lead, textOf(m_care.movingTitle), QFont::DemiBold);
    if (m_ladder == Ladder::withheld) {
        addText(column, TextSize::lead,
            tr("Held back: you named a warning sign. Moving step by step waits until it was looked at. This "
               "is Unknot's own rule."));
        return;
    }
    // Who had better not is told before the way there.
    addClaims(column, {m_care.moving.front()});
    m_flow = new FlowLayout(8);
    column.addLayout(m_flow);
    ActionButton* button = makeButton(ButtonRole::choice, tr("Move again, step by step"), tr("T"));
    connect(button, &ActionButton::clicked, this, [this] { emit guideWanted(m_care.ladder); });
    m_flow->addWidget(button);
    QVBoxLayout* lines = addFold(column, kMoving, tr("Who says what about it"), tr("R"));
    addClaims(*lines, {m_care.moving.begin() + 1, m_care.moving.end()});
}

void CareCard::showTimes() {
    if (const RunView* now = run(); now && m_runText)
        m_runText->setText(lineOf(*now));
    const ReminderView* next = reminder();
    if (!next || !m_reminderText)
        return;
    const QString title = textOf(next->title);
    if (next->isOn && next->isOfUse && !next->isAsking && !next->pausedUntil && !next->quietUntil)
        m_reminderText->setText(tr("%1 in %2").arg(title, lengthText(next->left)));
    else
        m_reminderText->setText(tr("%1: %2").arg(title, stateText(*next)));
}

void CareCard::fit(double growth) {
    m_direction = m_theme.isTight(width(), growth) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    for (QBoxLayout* row : m_rows)
        row->setDirection(m_direction);
}

bool CareCard::handleKey(int key) {
    if (isHidden() || !m_inside)
        return false;
    const QString name = QKeySequence(key).toString();
    for (ActionButton* button : m_inside->findChildren<ActionButton*>())
        if (!button->isHidden() && button->keyHint() == name && !name.isEmpty()) {
            button->click();
            return true;
        }
    return false;
}

} // namespace unknot
