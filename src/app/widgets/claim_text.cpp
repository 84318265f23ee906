// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/claim_text.hpp"

#include <QVBoxLayout>

namespace unknot {

ClaimText::ClaimText(const ClaimView& claim, const Theme& theme, Tone tone, QWidget* parent)
    : QWidget(parent) {
    m_text = new Text(theme, TextSize::lead, tone, {}, this);
    m_credit = new Text(theme, TextSize::body, tone == Tone::ink ? Tone::muted : tone, {}, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_text);
    column->addWidget(m_credit);
    show(claim);
}

void ClaimText::show(const ClaimView& claim) {
    m_text->setText(textOf(claim.text));
    m_credit->setText(textOf(claim.credit));
    m_credit->setVisible(!claim.credit.empty());
}

void ClaimText::setSmall() {
    m_text->setTextSize(TextSize::body);
}

} // namespace unknot
