// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/now_page.hpp"

#include "app/time_text.hpp"
#include "app/timers_desk.hpp"
#include "app/widgets/care_card.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/now_safety.hpp"
#include "app/widgets/open_episodes_card.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/small_print.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace unknot {

namespace {

constexpr int kWidest = 860;

QString sinceText(const UnfinishedView& unfinished) {
    return sinceText(unfinished.since, unfinished.isToday ? DayShown::today : DayShown::other);
}

} // namespace

NowPage::NowPage(NowPresenters presenters, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenters(presenters), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Now"));
    m_title = new Text(theme, TextSize::page, Tone::ink, {}, this, QFont::DemiBold);
    m_about = new Text(theme, TextSize::lead, Tone::ink, {}, this);
    makeButtons(theme);
    m_column = new QWidget(this);
    m_column->setLayout(makeColumn());
    auto* inside = new QWidget(this);
    auto* middle = new QHBoxLayout(inside);
    middle->setContentsMargins(24, 16, 24, 16);
    middle->addStretch(1);
    middle->addWidget(m_column, 1000);
    middle->addStretch(1);
    m_scroll = scrolling(inside, this);
    // What asks at the foot of the window, and the button below, are never cut off for it.
    m_scroll->setMinimumHeight(1);
    connect(&m_theme, &Theme::changed, this, &NowPage::fit);
    m_foot = new QWidget(this);
    m_foot->setProperty("ground", "rail");
    m_foot->setAttribute(Qt::WA_StyledBackground);
    m_footColumn = new QWidget(m_foot);
    m_footPlace = new QVBoxLayout(m_footColumn);
    m_footPlace->setContentsMargins(0, 0, 0, 0);
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(24, 4, 24, 4);
    foot->addStretch(1);
    foot->addWidget(m_footColumn, 1000);
    foot->addStretch(1);
    m_foot->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_foot);
    connectCare();
    connectSafety();
}

void NowPage::connectCare() {
    connect(m_care, &CareCard::treatmentWanted, this, &NowPage::treatmentWanted);
    connect(m_care, &CareCard::runWanted, this, &NowPage::treatmentWanted);
    connect(m_care, &CareCard::guideWanted, this, &NowPage::guideWanted);
    connect(m_care, &CareCard::changed, this, &NowPage::fit);
    using Intent = void (TimersPresenter::*)(const TimerId&);
    const auto say = [&](void (CareCard::*pressed)(const TimerId&), Intent intent) {
        connect(m_care, pressed, this, [this, intent](const TimerId& reminder) {
            m_presenters.timers.act(
                [id = reminder, intent](TimersPresenter& timers) { (timers.*intent)(id); });
        });
    };
    say(&CareCard::moved, &TimersPresenter::moved);
    say(&CareCard::notMoved, &TimersPresenter::notMoved);
    connect(m_care, &CareCard::turnedOn, this, [this](const TimerId& reminder) {
        m_presenters.timers.act([id = reminder](TimersPresenter& timers) { timers.setOn(id, true); });
    });
    connect(&m_presenters.timers, &TimersDesk::changed, this, [this] {
        if (isVisible() && m_hasSeenJournal)
            showCare();
    });
    // One waking a minute serves both.
    connect(m_open, &OpenEpisodesCard::minuteGone, this, [this] {
        m_presenters.timers.lookAtTheTime();
        m_safety->renderJournal();
        emit minuteGone();
    });
}

void NowPage::connectSafety() {
    connect(m_safety, &NowSafety::emergencyWanted, this, &NowPage::emergencyWanted);
    connect(m_safety, &NowSafety::sheetWanted, this, &NowPage::sheetWanted);
    connect(m_safety, &NowSafety::signsWanted, this, &NowPage::signsWanted);
    connect(m_safety, &NowSafety::journalWanted, this, &NowPage::journalWanted);
    connect(m_safety, &NowSafety::released, this, &NowPage::render);
    connect(m_safety, &NowSafety::changed, this, [this] {
        placePrimary();
        fit();
    });
}

void NowPage::makeButtons(const Theme& theme) {
    const auto make = [&](ButtonRole role, const QString& text, const QString& key, auto&& clicked) {
        auto* button = new ActionButton(theme, role, text, this);
        button->setKeyHint(key);
        connect(button, &ActionButton::clicked, this, clicked);
        return button;
    };
    m_primary = make(ButtonRole::primary, {}, tr("Space"), &NowPage::actPrimary);
    m_passed = make(
        ButtonRole::choice, tr("It just passed"), tr("1"), [this] { emit guideWanted({"just-passed"}); });
    m_breathe = make(ButtonRole::choice, tr("Breathe with me"), tr("2"), &NowPage::breatheWanted);
    m_again = make(ButtonRole::choice, tr("My back has locked up: start anew"), tr("3"),
        [this] { emit guideWanted({"spasm-now"}); });
    m_routine = make(ButtonRole::choice, {}, tr("P"), &NowPage::routineWanted);
    m_help = make(ButtonRole::quiet, tr("How to get help now"), tr("F2"), &NowPage::emergencyWanted);
    m_help->setIconName(QStringLiteral("warning"));
    m_draft =
        make(ButtonRole::choice, tr("Go on with the entry you were writing"), tr("G"), &NowPage::draftWanted);
    m_draft->hide();
    m_safety = new NowSafety({m_presenters.now, m_presenters.screening, m_presenters.notices}, theme, this);
    m_open = new OpenEpisodesCard(m_presenters.open, theme, this);
    connect(m_open, &OpenEpisodesCard::editWanted, this, &NowPage::editWanted);
    connect(m_open, &OpenEpisodesCard::journalFailed, this, &NowPage::journalFailed);
    connect(m_open, &OpenEpisodesCard::changed, this, &NowPage::lookAgain);
    m_care = new CareCard(theme, this);
}

QVBoxLayout* NowPage::makeColumn() {
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_safety);
    column->addWidget(m_open);
    // Who had better not is told before the plan.
    m_notFor = new Text(m_theme, TextSize::body, Tone::ink, notForText(m_presenters.content), this);
    m_notFor->hide();
    column->addWidget(m_notFor);
    column->addWidget(m_care);
    column->addSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_about);
    m_primaryPlace = new QVBoxLayout;
    m_primaryPlace->addWidget(m_primary);
    column->addLayout(m_primaryPlace);
    m_second = new QBoxLayout(QBoxLayout::LeftToRight);
    m_second->setSpacing(8);
    m_second->addWidget(m_passed, 1);
    m_second->addWidget(m_breathe, 1);
    column->addLayout(m_second);
    column->addWidget(m_again);
    column->addWidget(m_routine);
    column->addWidget(m_draft);
    column->addWidget(m_help);
    column->addStretch(3);
    m_smallPrint = new SmallPrint(m_presenters.content, m_theme, this);
    column->addWidget(m_smallPrint);
    return column;
}

void NowPage::render() {
    m_presenters.now.refresh();
    renderView();
    // The first look into the journal may take its time; the page and its button do not wait for it.
    if (m_hasSeenJournal)
        lookAgain();
    else
        QTimer::singleShot(0, this, &NowPage::lookAgain);
    if (isVisible())
        m_primary->setFocus();
}

void NowPage::renderView() {
    m_view = m_presenters.now.view();
    m_safety->renderStanding();
    const bool hasUnfinished = m_view.unfinished.has_value() && !isEmergency();
    m_title->setVisible(!isEmergency());
    m_about->setVisible(hasUnfinished);
    m_again->setVisible(hasUnfinished);
    m_passed->setVisible(!isEmergency());
    m_routine->setVisible(offersRoutine());
    if (offersRoutine())
        m_routine->setLabel(tr("Go on with %1").arg(textOf(m_view.unfinishedRoutine->guideTitle)));
    m_help->setVisible(!m_view.standing); // its card leads there
    if (isEmergency())
        m_primary->setLabel(tr("Show how to get help now"));
    else
        renderUnfinished();
    placePrimary();
}

void NowPage::renderUnfinished() {
    const auto& unfinished = m_view.unfinished;
    if (!unfinished) {
        m_title->setText(tr("Is your back locking up?"));
        m_primary->setLabel(tr("My back has locked up"));
        return;
    }
    m_title->setText(tr("Go on where you were?"));
    const QString about = unfinished->startsWithSigns
        ? tr("%1, begun %2. A new day starts with the warning signs.")
        : tr("%1, begun %2. Starting anything else lets this place go.");
    m_about->setText(about.arg(textOf(unfinished->guideTitle), sinceText(*unfinished)));
    m_primary->setLabel(tr("Go on: %1").arg(textOf(unfinished->stepTitle)));
}

void NowPage::lookAgain() {
    m_hasSeenJournal = true;
    // Another program may have found a warning sign, or a day has gone by.
    m_presenters.now.refreshStanding();
    renderView();
    m_open->render();
    m_safety->renderJournal();
    const WaitingDraft draft = m_presenters.editor.waitingDraft();
    m_draft->setVisible(m_presenters.editor.isOpen() || draft.isThere);
    if (draft.problem)
        emit draftFailed(*draft.problem);
    // An episode may have been opened or closed since; what comes of it is shown as it changes.
    m_presenters.timers.refresh();
}

void NowPage::showCare() {
    m_presenters.care.refresh();
    const auto ladder = m_view.offersLadder ? CareCard::Ladder::offered : CareCard::Ladder::withheld;
    m_care->render(
        isEmergency() ? CareCardView() : m_presenters.care.view(), m_presenters.timers.view(), ladder);
    m_notFor->setVisible(!m_care->isHidden() && !m_notFor->text().isEmpty());
    m_smallPrint->showNotFor(m_care->isHidden());
    placePrimary();
    fit();
}

void NowPage::placePrimary() {
    const bool isLong = m_safety->hasCard() || !m_care->isHidden();
    if (isLong == !m_foot->isHidden())
        return;
    // Also of a window that is not in front just now.
    const bool hadFocus = window()->focusWidget() == m_primary;
    (isLong ? m_footPlace : m_primaryPlace)->addWidget(m_primary);
    m_foot->setVisible(isLong);
    m_primary->show();
    if (hadFocus)
        m_primary->setFocus();
}

void NowPage::actPrimary() {
    if (isEmergency())
        emit emergencyWanted();
    else if (!m_view.unfinished)
        emit guideWanted({"spasm-now"});
    else
        emit resumeWanted();
}

void NowPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void NowPage::fit() {
    const double growth = growthFor(window()->size());
    const bool isTight = m_theme.isTight(width(), growth);
    m_column->setMaximumWidth(m_theme.scaled(kWidest * growth));
    m_footColumn->setMaximumWidth(m_column->maximumWidth());
    m_primary->setEmphasis(!m_foot->isHidden() ? 0.8 : isTight ? 1 : 1.35);
    m_second->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    growWithWindow(*this);
    m_care->fit(growth);
    // In the smallest room its key leaves a line to the page.
    constexpr int kLeastSeen = 100;
    m_primary->setKeyShown(true);
    m_primary->setKeyShown(
        m_foot->isHidden() || height() - m_foot->layout()->totalHeightForWidth(width()) >= kLeastSeen);
}

void NowPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event) || m_safety->handleKey(event->key()) ||
        m_open->handleKey(event->key()) || m_care->handleKey(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: actPrimary(); break;
    case Qt::Key_1:
        if (!isEmergency())
            emit guideWanted({"just-passed"});
        break;
    case Qt::Key_2: emit breatheWanted(); break;
    case Qt::Key_3:
        if (m_view.unfinished && !isEmergency())
            emit guideWanted({"spasm-now"});
        break;
    case Qt::Key_P:
        if (offersRoutine())
            emit routineWanted();
        break;
    case Qt::Key_G:
        if (m_draft->isVisible())
            emit draftWanted();
        break;
    case Qt::Key_H: emit emergencyWanted(); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace unknot
