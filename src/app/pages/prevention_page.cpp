// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/prevention_page.hpp"

#include "app/timers_desk.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/plan_detail.hpp"
#include "app/widgets/plan_overview.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/tab_order.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

PreventionPage::PreventionPage(PreventionPresenter& presenter, TimersDesk& desk, const Content& content,
    const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_desk(desk), m_content(content), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Prevention"));
    makeOverview();
    makeDetail();
    connect(&m_theme, &Theme::changed, this, &PreventionPage::fit);
}

void PreventionPage::makeOverview() {
    // Two columns of text, one for all and one for a thing: each keeps the place that was scrolled to.
    auto* all = new QWidget(this);
    const ReadingColumn reading = readingColumn(all);
    m_allScroll = reading.scroll;
    m_allColumn = reading.widget;
    m_overview = new PlanOverview(m_theme, m_allColumn);
    reading.layout->addWidget(m_overview);
    reading.layout->addStretch(1);
    connect(m_overview, &PlanOverview::opened, this, &PreventionPage::showItem);
    connect(m_overview, &PlanOverview::guideWanted, this, &PreventionPage::guideWanted);
    connect(m_overview, &PlanOverview::treatmentWanted, this, &PreventionPage::treatmentWanted);
    connect(m_overview, &PlanOverview::nowWanted, this, &PreventionPage::nowWanted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(all, 1);
}

void PreventionPage::makeDetail() {
    auto* one = new QWidget(this);
    const ReadingColumn reading = readingColumn(one);
    m_oneScroll = reading.scroll;
    m_oneColumn = reading.widget;
    auto* head = new FlowLayout(8);
    reading.layout->addLayout(head);
    m_back = new ActionButton(m_theme, ButtonRole::quiet, tr("All of the plan"), m_oneColumn);
    m_back->setKeyHint(tr("Esc"));
    connect(m_back, &ActionButton::clicked, this, &PreventionPage::goBack);
    head->addWidget(m_back);
    m_detail = new PlanDetail(m_content, m_theme, m_oneColumn);
    reading.layout->addWidget(m_detail, 1);
    connect(m_detail, &PlanDetail::conditionTicked, this, [this](const ConditionId& id, bool isSo) {
        act([&](PreventionPresenter& plan) { isSo ? plan.confirm(id) : plan.unconfirm(id); });
    });
    one->hide();
    layout()->addWidget(one);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(one, 1);
    makeFoot();
}

/// Stays in its place below what is read, all of one size but for the one that leads on.
void PreventionPage::makeFoot() {
    m_foot = new QWidget(this);
    // Below the text, in a column as wide.
    auto* middle = new QHBoxLayout(m_foot);
    middle->setContentsMargins(24, 8, 24, 12);
    m_footColumn = new QWidget(m_foot);
    middle->addStretch(1);
    middle->addWidget(m_footColumn, 1000);
    middle->addStretch(1);
    m_footRow = new FlowLayout(8, m_footColumn);
    m_next = addToFoot(ButtonRole::primary, {}, tr("Space"));
    connect(m_next, &ActionButton::clicked, this, &PreventionPage::goNext);
    m_start = addToFoot(ButtonRole::choice, {}, tr("S"));
    connect(m_start, &ActionButton::clicked, this, [this] {
        const PlanItemView item = m_detail->shown();
        if (!item.guide.empty())
            emit guideWanted(item.guide);
        else
            emit treatmentWanted(item.timer);
    });
    m_choose = addToFoot(ButtonRole::choice, {}, tr("A"));
    connect(m_choose, &ActionButton::clicked, this,
        [this] { act([id = m_front](PreventionPresenter& plan) { plan.choose(id); }); });
    m_decline = addToFoot(ButtonRole::choice, tr("Not now"), tr("N"));
    connect(m_decline, &ActionButton::clicked, this,
        [this] { act([id = m_front](PreventionPresenter& plan) { plan.decline(id); }); });
    m_takeOut = addToFoot(ButtonRole::choice, {}, tr("T"));
    connect(m_takeOut, &ActionButton::clicked, this,
        [this] { act([id = m_front](PreventionPresenter& plan) { plan.takeOut(id); }); });
    m_foot->hide();
    layout()->addWidget(m_foot);
}

ActionButton* PreventionPage::addToFoot(ButtonRole role, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, role, text, m_footColumn);
    button->setKeyHint(key);
    m_footRow->addWidget(button);
    return button;
}

/// Through the desk: a reminder of the plan is the timers'.
void PreventionPage::act(const Intent& intent) {
    m_desk.act([&](TimersPresenter&) { intent(m_presenter); });
    showViews();
    if (const auto error = m_presenter.view().keepError)
        emit keepFailed(*error);
}

void PreventionPage::render() {
    m_desk.refresh();
    m_presenter.refresh();
    showViews();
    if (const auto problem = m_presenter.view().problem)
        emit planUnreadable(*problem);
}

void PreventionPage::showViews() {
    const bool mayFocus = mayTakeFocus(*this);
    const PreventionView& view = m_presenter.view();
    m_overview->render(view);
    const PlanItemView* item = view.find(m_front);
    if (item) {
        m_detail->render(*item);
        showFoot(*item);
    } else if (!m_front.empty()) {
        bring({});
    }
    fit();
    // What was pressed may be gone; keys go on to the page.
    const QWidget* focused = focusWidget();
    if (mayFocus && isVisible() && (!focused || !focused->isVisible()))
        setFocus();
}

void PreventionPage::showFoot(const PlanItemView& item) {
    const bool isReminder = item.kind == PlanKind::reminder;
    const PlanItemView* next = nextToAnswer(m_presenter.view(), item.place);
    const bool isAnswered = !item.canDecline;
    m_next->setVisible(next && isAnswered);
    if (next)
        m_next->setLabel(tr("Next: %1").arg(textOf(next->title)));
    m_start->setVisible(!item.guide.empty() || !item.timer.empty());
    m_start->setLabel(item.timer.empty() ? tr("Start") : tr("Open the timer"));
    m_choose->setVisible(item.canChoose);
    m_choose->setLabel(isReminder ? tr("Turn the reminder on") : tr("Add to my plan"));
    m_decline->setVisible(item.canDecline);
    m_takeOut->setVisible(item.canTakeOut);
    m_takeOut->setLabel(isReminder ? tr("Turn the reminder off") : tr("Take out of my plan"));
    for (ActionButton* button : {m_next, m_start, m_choose, m_decline, m_takeOut})
        button->setAccessibleName(tr("%1: %2").arg(textOf(item.title), button->text()));
    m_next->setAccessibleName(m_next->text());
    const auto buttons = {m_next, m_start, m_choose, m_decline, m_takeOut};
    m_foot->setVisible(
        std::ranges::any_of(buttons, [](const ActionButton* button) { return !button->isHidden(); }));
}

void PreventionPage::showAll() {
    bring({});
    m_allScroll->verticalScrollBar()->setValue(0);
    render();
}

void PreventionPage::showItem(const PlanItemId& id) {
    if (!m_presenter.view().find(id))
        return;
    bring(id);
    showViews();
    m_oneScroll->verticalScrollBar()->setValue(0);
    setFocus();
}

void PreventionPage::bring(const PlanItemId& id) {
    m_front = id;
    m_allScroll->parentWidget()->setVisible(id.empty());
    m_oneScroll->parentWidget()->setVisible(!id.empty());
    if (id.empty())
        m_foot->hide();
}

/// To where it was opened from.
void PreventionPage::goBack() {
    const PlanItemId before = m_front;
    bring({});
    showViews();
    setFocus();
    QTimer::singleShot(0, this, [this, before] {
        if (QWidget* button = m_overview->buttonOf(before)) {
            m_allScroll->ensureWidgetVisible(button);
            button->setFocus();
        }
    });
}

void PreventionPage::goNext() {
    const PlanItemView* next = nextToAnswer(m_presenter.view(), m_detail->shown().place);
    if (next)
        showItem(PlanItemId(next->id));
    else
        goBack();
}

void PreventionPage::keyPressEvent(QKeyEvent* event) {
    QScrollArea* scroll = m_front.empty() ? m_allScroll : m_oneScroll;
    if (!isPagesOwn(*event) || scrollByKey(*scroll, *event))
        return;
    const int key = event->key();
    if (m_front.empty() ? m_overview->handleKey(key) : m_detail->handleKey(key))
        return;
    if (!m_front.empty()) {
        const std::pair<int, ActionButton*> keys[] = {{Qt::Key_Escape, m_back}, {Qt::Key_Space, m_next},
            {Qt::Key_S, m_start}, {Qt::Key_A, m_choose}, {Qt::Key_N, m_decline}, {Qt::Key_T, m_takeOut}};
        for (const auto& [wanted, button] : keys)
            if (key == wanted && button->isVisible()) {
                button->click();
                return;
            }
    }
    QWidget::keyPressEvent(event);
}

void PreventionPage::fit() {
    const double growth = std::max(growthFor(window()->size()), 1.0);
    fitReadingColumn(*m_allColumn, m_theme);
    fitReadingColumn(*m_oneColumn, m_theme);
    fitReadingColumn(*m_footColumn, m_theme);
    growWithWindow(*this);
    m_detail->fit(growth);
}

void PreventionPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

} // namespace unknot
