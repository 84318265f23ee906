// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/card.hpp"

#include "app/widgets/claim_text.hpp"

#include <QVBoxLayout>

namespace unknot {

QVBoxLayout* addCard(QVBoxLayout& column, CardGround ground, QWidget* parent) {
    auto* card = new QWidget(parent);
    card->setProperty("ground", ground == CardGround::caution ? "caution-card" : "card");
    card->setAttribute(Qt::WA_StyledBackground);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(12, 8, 12, 8);
    lines->setSpacing(4);
    column.addWidget(card);
    return lines;
}

QWidget* addCautionCard(
    QVBoxLayout& column, const std::vector<ClaimView>& claims, const Theme& theme, QWidget* parent) {
    if (claims.empty())
        return nullptr;
    QVBoxLayout* lines = addCard(column, CardGround::caution, parent);
    lines->setSpacing(8);
    QWidget* card = lines->parentWidget();
    for (const ClaimView& claim : claims)
        lines->addWidget(new ClaimText(claim, theme, Tone::caution, card));
    return card;
}

} // namespace unknot
