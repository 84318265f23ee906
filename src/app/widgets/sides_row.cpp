// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/sides_row.hpp"

#include "app/widgets/claim_text.hpp"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

constexpr int kGap = 12;
constexpr int kMostColumns = 5;
constexpr double kNarrowest = 180; ///< of a side, at 100 % in a window of 1280x800

} // namespace

SidesRow::SidesRow(const std::vector<SideView>& sides, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGap);
    for (const SideView& side : sides)
        m_cards.push_back(cardOf(side));
    connect(&m_theme, &Theme::changed, this, &SidesRow::arrange);
    arrange();
}

QWidget* SidesRow::cardOf(const SideView& side) {
    auto* card = new QWidget(this);
    card->setProperty("ground", "card");
    card->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(4);
    column->addWidget(
        new Text(m_theme, TextSize::lead, Tone::ink, textOf(side.label), card, QFont::DemiBold));
    auto* claim = new ClaimText(side.claim, m_theme, Tone::ink, card);
    claim->setSmall();
    column->addWidget(claim);
    column->addStretch(1);
    return card;
}

/// As many as have room, and as many in each row as can be: one alone in a second row would look like less.
int SidesRow::columnsIn(int width) const {
    const double growth = std::max(growthFor(window()->size()), 1.0);
    const int fitting = int((width + kGap) / (kNarrowest * growth * m_theme.look().textScale + kGap));
    const int count = std::max(int(m_cards.size()), 1);
    const int most = std::clamp(fitting, 1, std::min(kMostColumns, count));
    const int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
}

void SidesRow::arrange() {
    const int columns = columnsIn(width());
    if (columns == m_columns)
        return;
    for (QWidget* card : m_cards)
        m_grid->removeWidget(card);
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < int(m_cards.size()); ++i)
        m_grid->addWidget(m_cards[std::size_t(i)], i / columns, i % columns);
    m_columns = columns;
    updateGeometry();
}

void SidesRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace unknot
