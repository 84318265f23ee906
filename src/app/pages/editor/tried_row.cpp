// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/tried_row.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace unknot {

namespace {

constexpr std::array kOutcomes = {Outcome::better, Outcome::same, Outcome::worse, Outcome::couldNot};

} // namespace

TriedRow::TriedRow(const Theme& theme, const TriedId& tried, const QString& name, QWidget* parent)
    : QWidget(parent), m_tried(tried) {
    setAccessibleName(name);
    auto* remove = new ActionButton(theme, ButtonRole::row, tr("Remove"), this);
    remove->setAccessibleName(tr("Remove: %1").arg(name));
    connect(remove, &ActionButton::clicked, this, &TriedRow::removed);
    m_outcomes = new ToggleList(theme, name, Picking::one, this);
    m_outcomes->setOptions({tr("Better"), tr("The same"), tr("Worse"), tr("Could not do it")});
    connect(m_outcomes, &ToggleList::pressed, this,
        [this](int option) { emit pressed(kOutcomes[std::size_t(option)]); });
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(new Text(theme, TextSize::lead, Tone::ink, name, this));
    column->addWidget(m_outcomes);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addLayout(column, 1);
    row->addWidget(remove, 0, Qt::AlignBottom);
}

void TriedRow::setOutcome(std::optional<Outcome> outcome) {
    const auto found = outcome ? std::ranges::find(kOutcomes, *outcome) : kOutcomes.end();
    m_outcomes->setChosen(found == kOutcomes.end() ? -1 : int(found - kOutcomes.begin()));
}

} // namespace unknot
