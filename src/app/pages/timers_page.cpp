// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/timers_page.hpp"

#include "app/pages/run_answers.hpp"
#include "app/timer_text.hpp"
#include "app/timers_desk.hpp"
#include "app/widgets/after_card.hpp"
#include "app/widgets/care_card.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/own_timer_form.hpp"
#include "app/widgets/reminder_card.hpp"
#include "app/widgets/run_card.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/tab_order.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QKeySequence>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

TimersPage::TimersPage(TimersDesk& desk, const Content& content, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_content(content), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timers"));
    const ReadingColumn reading = readingColumn(this);
    m_scroll = reading.scroll;
    m_column = reading.widget;
    QVBoxLayout& column = *reading.layout;
    column.addWidget(new Text(theme, TextSize::page, Tone::ink, tr("Timers"), m_column, QFont::DemiBold));
    m_runs = addList(column);
    m_after = new AfterCard(theme, ButtonRole::choice, m_column);
    connect(m_after, &AfterCard::done, this, [this] { m_desk.act(&TimersPresenter::dismissAfter); });
    m_after->doneButton()->setKeyHint(tr("A")); // Space is for what runs
    column.addWidget(m_after);
    m_nothing = new Text(theme, TextSize::lead, Tone::ink, tr("Nothing is running."), m_column);
    column.addWidget(m_nothing);
    makeTreatments(column);
    m_todayTitle = addHeading(column, tr("Today"));
    m_today = addList(column);
    addHeading(column, tr("Reminders"));
    m_reminders = addList(column);
    makeOwn(column);
    column.addStretch(1);
    connect(&m_desk, &TimersDesk::changed, this, [this] {
        if (isVisible())
            render();
    });
    connect(&m_theme, &Theme::changed, this, &TimersPage::fit);
}

Text* TimersPage::addHeading(QVBoxLayout& column, const QString& text) {
    auto* heading = new Text(m_theme, TextSize::section, Tone::ink, text, m_column, QFont::DemiBold);
    heading->setContentsMargins(kFocusRoom, 12, kFocusRoom, 0);
    column.addWidget(heading);
    return heading;
}

QWidget* TimersPage::addList(QVBoxLayout& column) {
    auto* list = new QWidget(m_column);
    auto* lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(12);
    column.addWidget(list);
    return list;
}

void TimersPage::makeTreatments(QVBoxLayout& column) {
    m_withheld = new Text(m_theme, TextSize::lead, Tone::ink,
        tr("You named a warning sign: get help first. No cold and no warmth until it was looked at."),
        m_column);
    column.addWidget(m_withheld);
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    for (const Treatment& treatment : m_content.timers.treatments) {
        auto* button =
            new ActionButton(m_theme, ButtonRole::choice, tr("%1…").arg(textOf(treatment.title)), m_column);
        button->setAccessibleName(tr("%1: read, choose, start").arg(textOf(treatment.title)));
        button->setKeyHint(treatmentKey(treatment.id));
        connect(
            button, &ActionButton::clicked, this, [this, id = treatment.id] { emit treatmentWanted(id); });
        row->addWidget(button);
        m_treatments.push_back(button);
    }
}

void TimersPage::makeOwn(QVBoxLayout& column) {
    addHeading(column, tr("Your own timers"));
    m_own = addList(column);
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    m_new = new ActionButton(m_theme, ButtonRole::choice, tr("New timer"), m_column);
    m_new->setKeyHint(tr("N"));
    connect(m_new, &ActionButton::clicked, this, [this] { edit({}); });
    row->addWidget(m_new);
    m_form = new OwnTimerForm(m_theme, m_column);
    connect(m_form, &OwnTimerForm::keepWanted, this, &TimersPage::keep);
    connect(m_form, &OwnTimerForm::closed, this, &TimersPage::closeForm);
    m_form->hide();
    column.addWidget(m_form);
    const ClaimView own = viewOf(m_content, m_content.timers.ownNumbers);
    if (!own.text.empty())
        column.addWidget(new Text(m_theme, TextSize::body, Tone::muted,
            tr("%1  (%2)").arg(textOf(own.text), textOf(own.credit)), m_column));
}

void TimersPage::render() {
    const bool mayFocus = mayTakeFocus(*this);
    const bool offersTreatments = m_desk.offersTreatments();
    m_withheld->setVisible(!offersTreatments);
    for (ActionButton* button : m_treatments)
        button->setVisible(offersTreatments);
    renderRuns();
    const auto& after = m_desk.presenter().after();
    m_after->setVisible(after.has_value());
    if (after)
        m_after->render(*after);
    m_nothing->setVisible(m_runCards.empty() && !after);
    renderReminders();
    renderToday();
    renderOwn();
    const QWidget* focused = focusWidget();
    if (mayFocus && isVisible() && (!focused || !focused->isVisible()))
        setFocus();
}

void TimersPage::renderRuns() {
    const auto& runs = m_desk.view().runs;
    const bool areSame = std::ranges::equal(runs, m_runCards, std::equal_to<>(), &RunView::id,
        [](const RunCard* card) { return card->run().id; });
    if (!areSame) {
        emptyLayout(*m_runs->layout());
        m_runCards.clear();
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const bool isFirst = i == 0;
            auto* card = new RunCard(
                m_theme, RunLook::card, isFirst ? ButtonRole::primary : ButtonRole::choice, m_runs);
            card->setKeys(isFirst);
            answerThrough(m_desk, *card);
            m_runs->layout()->addWidget(card);
            m_runCards.push_back(card);
        }
    }
    bool isAskingNow = !areSame;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        isAskingNow = isAskingNow || m_runCards[i]->run().status != runs[i].status;
        m_runCards[i]->render(runs[i]);
    }
    // What was started or is asked must not stand out of sight.
    if (isAskingNow)
        m_scroll->verticalScrollBar()->setValue(0);
    m_runs->setVisible(!runs.empty());
    if (!areSame)
        fit();
}

ReminderCard* TimersPage::addReminder() {
    auto* card = new ReminderCard(m_theme, m_reminders);
    card->hide();
    using Intent = void (TimersPresenter::*)(const TimerId&);
    const auto say = [&](void (ReminderCard::*pressed)(), Intent intent) {
        connect(card, pressed, this, [this, card, intent] {
            m_desk.act([id = card->reminder().id, intent](TimersPresenter& timers) { (timers.*intent)(id); });
        });
    };
    say(&ReminderCard::moved, &TimersPresenter::moved);
    say(&ReminderCard::notMoved, &TimersPresenter::notMoved);
    say(&ReminderCard::resumed, &TimersPresenter::resumeReminder);
    connect(card, &ReminderCard::turned, this, [this, card](bool isOn) {
        m_desk.act([&](TimersPresenter& timers) { timers.setOn(TimerId(card->reminder().id), isOn); });
    });
    connect(card, &ReminderCard::paused, this, [this, card](std::chrono::minutes by) {
        m_desk.act([&](TimersPresenter& timers) { timers.pauseReminder(TimerId(card->reminder().id), by); });
    });
    connect(card, &ReminderCard::snoozed, this, [this, card](std::chrono::minutes by) {
        // Its alert is what is put off.
        for (const AlertView& alert : m_desk.view().alerts)
            if (alert.kind == AlertView::Kind::reminder && alert.timer == card->reminder().id) {
                m_desk.act([topic = alert.topic, by](TimersPresenter& timers) { timers.snooze(topic, by); });
                return;
            }
    });
    m_reminders->layout()->addWidget(card);
    return card;
}

void TimersPage::renderReminders() {
    const TimersView& view = m_desk.view();
    while (m_reminderCards.size() < view.reminders.size())
        m_reminderCards.push_back(addReminder());
    for (std::size_t i = 0; i < view.reminders.size(); ++i) {
        m_reminderCards[i]->render(view.reminders[i], view);
        // One of the plan is chosen, or declined, there. Here it is once it is on, and what is turned off by
        // mistake does not go away.
        const auto& plan = m_content.prevention.items;
        const bool isOfPlan = std::ranges::find(plan, view.reminders[i].id, &PlanItem::timer) != plan.end();
        if (view.reminders[i].isOn || !isOfPlan)
            m_reminderCards[i]->show();
    }
}

void TimersPage::renderToday() {
    const auto& today = m_desk.view().today;
    m_todayTitle->setVisible(!today.empty());
    m_today->setVisible(!today.empty());
    if (today == m_todayShown)
        return;
    m_todayShown = today;
    emptyLayout(*m_today->layout());
    for (const SessionView& session : today)
        m_today->layout()->addWidget(new Text(m_theme, TextSize::lead, Tone::ink,
            tr("%1: %2").arg(textOf(session.title), sessionText(session)), m_today));
    growWithWindow(*m_today);
}

void TimersPage::renderOwn() {
    const auto& own = m_desk.view().own;
    m_own->setVisible(!own.empty());
    if (own == m_ownShown)
        return;
    m_ownShown = own;
    emptyLayout(*m_own->layout());
    for (const OwnTimerView& timer : own)
        addOwn(timer);
    growWithWindow(*m_own);
}

void TimersPage::addOwn(const OwnTimerView& own) {
    auto* card = new QWidget(m_own);
    card->setProperty("ground", "card");
    card->setAttribute(Qt::WA_StyledBackground);
    const QString name = textOf(own.timer.name);
    card->setAccessibleName(name);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(4);
    column->addWidget(new Text(m_theme, TextSize::lead, Tone::ink, name, card, QFont::DemiBold));
    column->addWidget(new Text(m_theme, TextSize::body, Tone::ink, aboutText(own.timer), card));
    auto* row = new FlowLayout(4);
    column->addLayout(row);
    const auto add = [&](const QString& text, auto&& pressed) {
        auto* button = new ActionButton(m_theme, ButtonRole::row, text, card);
        button->setAccessibleName(tr("%1: %2").arg(name, text));
        connect(button, &ActionButton::clicked, this, pressed);
        row->addWidget(button);
    };
    const TimerId id = own.timer.id;
    if (!own.isRunning)
        add(tr("Start"),
            [this, id] { m_desk.act([id](TimersPresenter& timers) { (void)timers.startOwn(id); }); });
    add(tr("Change"), [this, timer = own.timer] { edit(timer); });
    add(tr("Remove"), [this, id] { m_desk.act([id](TimersPresenter& timers) { timers.removeOwn(id); }); });
    m_own->layout()->addWidget(card);
}

std::optional<OwnTimer> TimersPage::halfTyped() const {
    return m_form->isHidden() ? std::nullopt : std::optional(m_form->timer());
}

void TimersPage::edit(const OwnTimer& timer) {
    m_form->show();
    m_new->hide();
    m_form->edit(timer);
    fit();
    // The page grows by it only when its layout is next done.
    QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_form); });
}

void TimersPage::keep() {
    std::optional<ErrorCode> trouble;
    m_desk.act([&](TimersPresenter& timers) {
        if (const auto kept = timers.keepOwn(m_form->timer()); !kept)
            trouble = kept.error().code;
    });
    if (trouble)
        m_form->showTrouble(ownTimerNotKeptText(*trouble));
    else
        closeForm();
}

void TimersPage::closeForm() {
    m_form->hide();
    m_new->show();
    setFocus();
}

void TimersPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    const int key = event->key();
    if (!m_runCards.empty() && m_runCards.front()->handleKey(key))
        return;
    if (key == Qt::Key_A && m_after->isVisible()) {
        emit m_after->done();
        return;
    }
    const QString name = QKeySequence(key).toString();
    for (ActionButton* button : m_treatments)
        if (button->keyHint() == name && !name.isEmpty()) {
            button->click();
            return;
        }
    if (key == Qt::Key_N && m_new->isVisible())
        edit({});
    else
        QWidget::keyPressEvent(event);
}

void TimersPage::fit() {
    const double growth = std::max(growthFor(window()->size()), 1.0);
    fitReadingColumn(*m_column, m_theme);
    growWithWindow(*this);
    growFields(*this, m_theme);
    for (RunCard* card : m_runCards)
        card->fit(growth);
}

void TimersPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TimersPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    render();
}

} // namespace unknot
