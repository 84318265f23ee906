// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the page Insights, and what they bring into sight.
#include "app/pages/insights_page.hpp"

#include "app/widgets/choice_group.hpp"
#include "app/widgets/insight_card.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/paper_row.hpp"
#include "app/widgets/period_fields.hpp"
#include "app/widgets/tab_order.hpp"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace unknot {

void InsightsPage::goBySections(int step) {
    if (!hasSections())
        return;
    const int top = m_scroll->widget()->mapFrom(m_scroll->viewport(), QPoint(0, 0)).y();
    const auto topOf = [this](
                           const InsightCard* card) { return card->mapTo(m_scroll->widget(), QPoint()).y(); };
    // The one at the top of the window, or above it.
    int at = -1;
    for (std::size_t i = 0; i < kInsightTopics; ++i)
        if (topOf(m_cards[i]) <= top + m_theme.scaled(40))
            at = int(i);
    const auto next = std::size_t(std::clamp(at + step, 0, int(kInsightTopics) - 1));
    m_scroll->verticalScrollBar()->setValue(topOf(m_cards[next]) - m_theme.scaled(8));
    for (QWidget* widget : focusableIn(*m_cards[next]))
        if (widget->isVisible())
            return widget->setFocus();
}

void InsightsPage::bringIntoSight(const QWidget& widget, const QRect& part) {
    const QRect place(widget.mapTo(m_scroll->widget(), part.topLeft()), part.size());
    m_scroll->ensureVisible(place.center().x(), place.center().y(), 0, place.height());
}

void InsightsPage::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Print) && m_paper->isVisibleTo(this))
        return m_paper->print();
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    switch (event->key()) {
    case Qt::Key_D: m_days->next(); break;
    case Qt::Key_U:
        if (m_periods && hasSections())
            m_periods->next();
        break;
    case Qt::Key_T:
        if (hasSections())
            m_tables->click();
        break;
    case Qt::Key_S:
        if (m_paper->isVisibleTo(this))
            m_paper->save();
        break;
    case Qt::Key_M:
        if (m_moment->isVisibleTo(this))
            emit momentWanted();
        break;
    case Qt::Key_R: emit reportWanted(); break;
    case Qt::Key_N: goBySections(1); break;
    case Qt::Key_B: goBySections(-1); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace unknot
