// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/learn_page.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/learn_card.hpp"
#include "app/widgets/learn_list.hpp"
#include "app/widgets/muscle_list.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

/// With a picture, or sides beside each other, a card may be wider than a column of text.
constexpr int kCardWidth = 1060;
constexpr int kMargin = 24;

} // namespace

LearnPage::LearnPage(LearnPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_presenter(presenter),
      m_content(content),
      m_theme(theme),
      m_muscles(muscleMapOf(content)) {
    setFocusPolicy(Qt::StrongFocus);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(makeList());
    m_stack->addWidget(makeCard());
    connect(&m_theme, &Theme::changed, this, &LearnPage::fit);
    connect(qApp, &QApplication::focusChanged, this, &LearnPage::follow);
}

QWidget* LearnPage::makeList() {
    m_listSide = new QWidget(this);
    const ReadingColumn reading = readingColumn(m_listSide);
    m_listScroll = reading.scroll;
    m_listColumn = reading.widget;
    reading.layout->addWidget(
        new Text(m_theme, TextSize::page, Tone::ink, tr("Learn"), m_listColumn, QFont::DemiBold));
    m_list = new LearnList(m_theme, m_listColumn);
    reading.layout->addWidget(m_list);
    reading.layout->addStretch(1);
    connect(m_list, &LearnList::searched, this, &LearnPage::search);
    connect(m_list, &LearnList::cardWanted, this, &LearnPage::open);
    return m_listSide;
}

QWidget* LearnPage::makeCard() {
    m_cardSide = new QWidget(this);
    auto* inside = new QWidget;
    m_cardColumn = new QWidget(inside);
    auto* lines = new QVBoxLayout(m_cardColumn);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* middle = new QHBoxLayout(inside);
    middle->setContentsMargins(kMargin, 4, kMargin, 8);
    middle->addStretch(1);
    middle->addWidget(m_cardColumn, 1000);
    middle->addStretch(1);
    m_cardScroll = scrolling(inside, m_cardSide);
    auto* head = new FlowLayout(4);
    head->setContentsMargins(kMargin, 12, kMargin, 0);
    addButton(*head, tr("All cards"), tr("Esc"), m_cardSide);
    m_topic = new Text(m_theme, TextSize::body, Tone::muted, {}, m_cardSide);
    m_topic->setWordWrap(false);
    head->addWidget(m_topic);
    head->addSpring();
    m_sources = addButton(*head, tr("Who these sources are"), tr("S"), m_cardSide);
    m_sources->setCheckable(true);
    m_previous = addButton(*head, tr("Card before"), tr("P"), m_cardSide);
    m_next = addButton(*head, tr("Next card"), tr("N"), m_cardSide);
    connect(static_cast<ActionButton*>(head->itemAt(0)->widget()), &ActionButton::clicked, this,
        &LearnPage::showList);
    connect(m_sources, &ActionButton::clicked, this, &LearnPage::toggleSources);
    connect(m_previous, &ActionButton::clicked, this, [this] { turn(&LearnPresenter::openPrevious); });
    connect(m_next, &ActionButton::clicked, this, [this] { turn(&LearnPresenter::openNext); });
    auto* column = new QVBoxLayout(m_cardSide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_cardScroll, 1);
    return m_cardSide;
}

ActionButton* LearnPage::addButton(QLayout& row, const QString& text, const QString& key, QWidget* parent) {
    auto* button = new ActionButton(m_theme, ButtonRole::quiet, text, parent);
    button->setKeyHint(key);
    row.addWidget(button);
    return button;
}

void LearnPage::render() {
    const LearnView& view = m_presenter.view();
    m_list->render(view);
    if (view.card && view.card != m_shown)
        renderCard(*view.card);
    m_stack->setCurrentWidget(view.card ? m_cardSide : m_listSide);
    setAccessibleName(view.card ? textOf(view.card->title) : tr("Learn"));
    fit();
}

void LearnPage::open(const CardId& card) {
    if (m_presenter.open(card))
        showCard();
}

void LearnPage::turn(void (LearnPresenter::*way)()) {
    (m_presenter.*way)();
    showCard();
}

/// From its beginning, and with the keyboard on it.
void LearnPage::showCard() {
    if (!m_presenter.view().card)
        return;
    render();
    m_cardScroll->verticalScrollBar()->setValue(0);
    // The page's own name is the card's title: a screen reader begins with it.
    setFocus();
}

void LearnPage::renderCard(const CardView& card) {
    m_shown = card;
    emptyLayout(*m_cardColumn->layout());
    m_card = new LearnCardWidget(card, m_content.find(card.figure), m_muscles, m_theme, m_cardColumn);
    m_cardColumn->layout()->addWidget(m_card);
    connect(m_card, &LearnCardWidget::cardWanted, this, &LearnPage::open);
    connect(m_card, &LearnCardWidget::guideWanted, this, &LearnPage::guideWanted);
    connect(m_card, &LearnCardWidget::grown, this, [this](QWidget* part) {
        // The page is as long as it will be once the events of this moment are done.
        QTimer::singleShot(0, part, [this, part] {
            if (part->isVisible())
                m_cardScroll->ensureWidgetVisible(part);
        });
    });
    m_topic->setText(textOf(card.topic));
    m_previous->setEnabled(card.previous.has_value());
    m_next->setEnabled(card.next.has_value());
    m_sources->setEnabled(m_card->hasSources());
    showSourcesState();
}

void LearnPage::toggleSources() {
    m_card->toggleSources();
    showSourcesState();
}

void LearnPage::showSourcesState() {
    m_sources->setChecked(m_card->showsSources());
    m_sources->setCurrent(m_card->showsSources());
}

void LearnPage::showList() {
    const auto card = m_presenter.view().card;
    m_presenter.close();
    render();
    QWidget* button = card ? m_list->buttonOf(card->id) : nullptr;
    if (button)
        button->setFocus();
    else
        setFocus();
}

void LearnPage::search(const QString& words) {
    m_presenter.search(words.toStdString());
    render();
    m_listScroll->verticalScrollBar()->setValue(0);
}

void LearnPage::focusSearch() {
    m_presenter.close();
    render();
    m_list->focusSearch();
}

void LearnPage::follow() {
    QWidget* focused = QApplication::focusWidget();
    if (!focused)
        return;
    for (QScrollArea* area : {m_listScroll, m_cardScroll})
        if (area->widget()->isAncestorOf(focused))
            area->ensureWidgetVisible(focused, 0, m_theme.scaled(40));
}

void LearnPage::fit() {
    fitReadingColumn(*m_listColumn, m_theme);
    const double growth = std::max(growthFor(window()->size()), 1.0);
    m_cardColumn->setMaximumWidth(m_theme.scaled(kCardWidth * growth));
    growWithWindow(*this);
    growFields(*this, m_theme);
    // The topic stands in the list, too; a card's title and its ways on go first.
    m_topic->setVisible(m_topic->sizeHint().width() <= width() - 2 * kMargin);
}

void LearnPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void LearnPage::keyPressEvent(QKeyEvent* event) {
    const bool isFind = event->key() == Qt::Key_F && event->modifiers() == Qt::ControlModifier;
    if (isFind || (event->key() == Qt::Key_Slash && isPagesOwn(*event)))
        focusSearch();
    else if (!isPagesOwn(*event))
        QWidget::keyPressEvent(event);
    else if (m_presenter.view().card)
        handleCardKey(*event);
    else
        handleListKey(*event);
}

void LearnPage::handleListKey(QKeyEvent& event) {
    const bool isSearching = m_presenter.view().isSearching;
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Right: m_list->goBy(1); return;
    case Qt::Key_Up:
    case Qt::Key_Left: m_list->goBy(-1); return;
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
        if (isSearching)
            m_list->clearSearch();
        setFocus();
        return;
    default: break;
    }
    const int topic = event.key() - Qt::Key_1;
    if (topic >= 0 && topic < 9 && m_list->goToTopic(std::size_t(topic)))
        return;
    if (!scrollByKey(*m_listScroll, event))
        QWidget::keyPressEvent(&event);
}

void LearnPage::handleCardKey(QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Right:
    case Qt::Key_N: turn(&LearnPresenter::openNext); return;
    case Qt::Key_Left:
    case Qt::Key_P: turn(&LearnPresenter::openPrevious); return;
    case Qt::Key_S: toggleSources(); return;
    case Qt::Key_Escape:
    case Qt::Key_Backspace: showList(); return;
    default: break;
    }
    if (!scrollByKey(*m_cardScroll, event) && !m_card->handleKey(event.key()))
        QWidget::keyPressEvent(&event);
}

} // namespace unknot
