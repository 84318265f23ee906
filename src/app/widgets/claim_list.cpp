// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/claim_list.hpp"

#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

ClaimList::ClaimList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

void ClaimList::showLines(const std::vector<ClaimView>& lines, Credits credits) {
    std::vector<Row> rows;
    for (const ClaimView& line : lines)
        rows.push_back({{}, textOf(line.text), credits == Credits::shown ? textOf(line.credit) : QString()});
    showRows(std::move(rows));
}

void ClaimList::showSides(const std::vector<SideView>& sides) {
    std::vector<Row> rows;
    for (const SideView& side : sides)
        rows.push_back({textOf(side.label), textOf(side.claim.text), textOf(side.claim.credit)});
    showRows(std::move(rows));
}

void ClaimList::setGrowth(double growth) {
    if (growth == m_growth)
        return;
    m_growth = growth;
    rebuild();
}

void ClaimList::showRows(std::vector<Row> rows) {
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    rebuild();
}

void ClaimList::rebuild() {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString& text, TextSize size, QFont::Weight weight) {
        if (text.isEmpty())
            return;
        auto* label = new Text(m_theme, size, Tone::ink, text, this, weight);
        label->setGrowth(m_growth);
        m_layout->addWidget(label);
    };
    for (const Row& row : m_rows) {
        if (m_layout->count() > 0)
            m_layout->addSpacing(int(12 * m_growth));
        add(row.heading, TextSize::section, QFont::DemiBold);
        add(row.text, TextSize::section, QFont::Normal);
        add(row.credit, TextSize::body, QFont::Normal);
    }
    m_layout->addStretch(1);
}

} // namespace unknot
