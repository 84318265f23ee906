// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/treatment_page.hpp"

#include "app/pages/run_answers.hpp"
#include "app/time_text.hpp"
#include "app/timer_text.hpp"
#include "app/timers_desk.hpp"
#include "app/widgets/after_card.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/run_card.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/tab_order.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/treatment_sheet.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unknot {

TreatmentPage::TreatmentPage(TimersDesk& desk, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Treatment"));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(makeBefore());
    m_stack->addWidget(makeRunning());
    m_stack->addWidget(makeAfter());
    connect(&m_desk, &TimersDesk::changed, this, [this] {
        if (isVisible())
            render();
    });
    connect(&m_theme, &Theme::changed, this, &TreatmentPage::fit);
}

Text* TreatmentPage::addHead(QVBoxLayout& column, QWidget* parent) {
    auto* head = new QHBoxLayout;
    column.addLayout(head);
    auto* title = new Text(m_theme, TextSize::page, Tone::ink, {}, parent, QFont::DemiBold);
    head->addWidget(title, 1);
    auto* back = new ActionButton(m_theme, ButtonRole::quiet, tr("Back"), parent);
    back->setKeyHint(tr("Esc"));
    connect(back, &ActionButton::clicked, this, &TreatmentPage::leave);
    head->addWidget(back, 0, Qt::AlignTop | Qt::AlignRight);
    return title;
}

QWidget* TreatmentPage::makeBefore() {
    auto* page = new QWidget;
    auto* body = new QWidget(page);
    const ReadingColumn reading = readingColumn(body);
    m_scrolls.push_back(reading.scroll);
    m_columns.push_back(reading.widget);
    m_title = addHead(*reading.layout, reading.widget);
    m_sheet = new TreatmentSheet(m_theme, reading.widget);
    connect(m_sheet, &TreatmentSheet::chosen, this, [this] {
        m_startRefusal = Refusal::none;
        showFoot();
    });
    connect(m_sheet, &TreatmentSheet::swollenAnswered, this, [this](bool isSwollen) {
        m_desk.act([isSwollen](TimersPresenter& timers) { timers.answerSwollen(isSwollen); });
    });
    reading.layout->addWidget(m_sheet);
    reading.layout->addStretch(1);
    auto* foot = new QWidget(page);
    foot->setProperty("ground", "rail");
    foot->setAttribute(Qt::WA_StyledBackground);
    m_start = new ActionButton(m_theme, ButtonRole::primary, tr("Start"), foot);
    m_start->setKeyHint(tr("Space"));
    connect(m_start, &ActionButton::clicked, this, &TreatmentPage::start);
    m_footText = new Text(m_theme, TextSize::lead, Tone::ink, {}, foot);
    m_footRow = new QBoxLayout(QBoxLayout::LeftToRight, foot);
    m_footRow->setContentsMargins(24, 8, 24, 8);
    m_footRow->setSpacing(8);
    m_footRow->addWidget(m_start);
    m_footRow->addWidget(m_footText, 1);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(body, 1);
    layout->addWidget(foot);
    return page;
}

QWidget* TreatmentPage::makeRunning() {
    auto* page = new QWidget;
    const ReadingColumn reading = readingColumn(page);
    m_scrolls.push_back(reading.scroll);
    m_columns.push_back(reading.widget);
    addHead(*reading.layout, reading.widget)->hide(); // the run has a title of its own
    m_run = new RunCard(m_theme, RunLook::page, ButtonRole::primary, reading.widget);
    answerThrough(m_desk, *m_run);
    reading.layout->addStretch(1);
    reading.layout->addWidget(m_run);
    reading.layout->addStretch(2);
    return page;
}

QWidget* TreatmentPage::makeAfter() {
    auto* page = new QWidget;
    const ReadingColumn reading = readingColumn(page);
    m_scrolls.push_back(reading.scroll);
    m_columns.push_back(reading.widget);
    m_after = new AfterCard(m_theme, ButtonRole::primary, reading.widget);
    connect(m_after, &AfterCard::done, this, &TreatmentPage::leave);
    reading.layout->addWidget(m_after);
    reading.layout->addStretch(1);
    return page;
}

const RunView* TreatmentPage::run() const {
    const auto& runs = m_desk.view().runs;
    const auto found = std::ranges::find(runs, m_treatment, &RunView::timer);
    return found == runs.end() ? nullptr : &*found;
}

bool TreatmentPage::showsRun(const TimerRunId& wanted) const {
    const RunView* shown = run();
    return isVisible() && shown && shown->id == wanted;
}

void TreatmentPage::open(const TimerId& treatment) {
    m_treatment = treatment;
    m_startRefusal = Refusal::none;
    // What followed from the session before was read, or is not asked for any more.
    if (m_desk.presenter().after() && !run())
        m_desk.act(&TimersPresenter::dismissAfter);
    m_scrolls.front()->verticalScrollBar()->setValue(0);
    render();
    focusMain();
}

void TreatmentPage::render() {
    const bool mayFocus = mayTakeFocus(*this);
    const Stage before = m_stage;
    const auto& after = m_desk.presenter().after();
    if (const RunView* now = run()) {
        m_stage = Stage::running;
        m_run->render(*now);
    } else if (after && after->timer == m_treatment) {
        m_stage = Stage::after;
        m_after->render(*after);
    } else {
        m_stage = Stage::before;
        renderBefore();
    }
    m_stack->setCurrentIndex(int(m_stage));
    fit();
    const QWidget* focused = focusWidget();
    if (mayFocus && (m_stage != before || !focused || focused == this || !focused->isVisible()))
        focusMain();
}

void TreatmentPage::renderBefore() {
    // Only what is seen counts as read.
    if (!isVisible())
        return;
    m_view = m_desk.offersTreatments() ? m_desk.prepare(m_treatment) : std::nullopt;
    if (!m_view) {
        emit closed();
        return;
    }
    m_title->setText(textOf(m_view->title));
    setAccessibleName(m_title->text());
    m_sheet->render(*m_view);
    showFoot();
}

void TreatmentPage::showFoot() {
    if (!m_view)
        return;
    TreatmentView view = *m_view;
    if (m_startRefusal != Refusal::none)
        view.refusal = m_startRefusal;
    const bool canStart = view.refusal == Refusal::none;
    m_start->setVisible(canStart);
    m_start->setLabel(tr("Start: %1").arg(lengthText(m_sheet->length())));
    m_footText->setText(canStart ? m_sheet->wayLabel() : refusalText(view));
    m_footText->setAccessibleName(m_footText->text());
}

void TreatmentPage::start() {
    if (!m_desk.offersTreatments()) {
        emit closed();
        return;
    }
    m_desk.act([this](TimersPresenter& timers) {
        m_startRefusal = timers.start(m_treatment, m_sheet->way(), m_sheet->length());
    });
    showFoot();
}

void TreatmentPage::leave() {
    if (m_stage == Stage::after)
        m_desk.act(&TimersPresenter::dismissAfter);
    emit closed();
}

void TreatmentPage::focusMain() {
    if (!isVisible())
        return;
    switch (m_stage) {
    case Stage::before:
        // Hidden where it is refused.
        if (m_start->isVisible())
            m_start->setFocus();
        else
            setFocus();
        break;
    case Stage::running:
        setFocus();
        m_run->focusAnswer();
        break;
    case Stage::after: m_after->doneButton()->setFocus(); break;
    }
}

bool TreatmentPage::handleBeforeKey(int key) {
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_start->isVisible())
            start();
        return true;
    case Qt::Key_Plus: m_sheet->step(1); return true;
    case Qt::Key_Minus: m_sheet->step(-1); return true;
    case Qt::Key_Y:
    case Qt::Key_N:
        if (m_view && !m_view->swollenQuestion.empty())
            emit m_sheet->swollenAnswered(key == Qt::Key_Y);
        return true;
    default: return false;
    }
}

void TreatmentPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scrolls[std::size_t(m_stage)], *event))
        return;
    const int key = event->key();
    if (key == Qt::Key_Escape) {
        leave();
        return;
    }
    const bool isEnter = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    bool isHandled = false;
    switch (m_stage) {
    case Stage::before: isHandled = handleBeforeKey(key); break;
    case Stage::running: isHandled = m_run->handleKey(key); break;
    case Stage::after:
        isHandled = isEnter;
        if (isEnter)
            leave();
        break;
    }
    if (!isHandled)
        QWidget::keyPressEvent(event);
}

void TreatmentPage::fit() {
    const double growth = std::max(growthFor(window()->size()), 1.0);
    for (QWidget* column : m_columns)
        fitReadingColumn(*column, m_theme);
    const bool isTight = m_theme.isTight(width(), growth);
    m_footRow->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_start->setEmphasis(isTight ? 0.75 : 1);
    growWithWindow(*this);
    growFields(*this, m_theme);
    m_run->fit(growth);
}

void TreatmentPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TreatmentPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_treatment.empty())
        render();
}

} // namespace unknot
