// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/after_card.hpp"

#include "app/time_text.hpp"
#include "app/timer_text.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

AfterCard::AfterCard(const Theme& theme, ButtonRole done, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "card");
    setAttribute(Qt::WA_StyledBackground);
    m_lines = new QWidget(this);
    auto* lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    m_layout = lines;
    m_done = new ActionButton(theme, done, tr("All right"), this);
    m_done->setKeyHint(tr("Space"));
    connect(m_done, &ActionButton::clicked, this, &AfterCard::done);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_lines);
    column->addWidget(m_done);
}

void AfterCard::render(const AfterView& after) {
    if (m_after == after)
        return;
    m_after = after;
    emptyLayout(*m_lines->layout());
    const auto add = [this](TextSize size, const QString& text, QFont::Weight weight = QFont::Normal) {
        m_lines->layout()->addWidget(new Text(m_theme, size, Tone::ink, text, m_lines, weight));
    };
    const QString title = textOf(after.title);
    setAccessibleName(tr("After: %1").arg(title));
    add(TextSize::section,
        after.stayed ? tr("%1: done after %2").arg(title, lengthText(*after.stayed))
                     : tr("%1: done").arg(title),
        QFont::DemiBold);
    if (after.advice) {
        add(TextSize::section, textOf(after.advice->text));
        add(TextSize::body, textOf(after.advice->credit));
    }
    if (!after.next.empty()) {
        m_layout->addSpacing(12);
        add(TextSize::lead, tr("The next time, counted from when it came off"), QFont::DemiBold);
    }
    for (const NextSessionView& next : after.next) {
        m_layout->addSpacing(8);
        add(TextSize::section, tr("%1: from %2").arg(textOf(next.side.label), spanText(next.from, next.upTo)),
            QFont::DemiBold);
        add(TextSize::section, textOf(next.side.claim.text));
        add(TextSize::body, textOf(next.side.claim.credit));
    }
    growWithWindow(*m_lines);
}

} // namespace unknot
