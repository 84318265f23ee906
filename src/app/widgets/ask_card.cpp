// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/ask_card.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

namespace {

QString reasonText(AskReason reason) {
    switch (reason) {
    case AskReason::newDay: return AskCard::tr("A spasm is open, and this was not asked today.");
    case AskReason::painRose: return AskCard::tr("The pain is stronger than it was.");
    case AskReason::worse: return AskCard::tr("Something that you tried made it worse.");
    case AskReason::legSymptom: return AskCard::tr("You noted something about a leg or the bladder.");
    }
    return {};
}

} // namespace

AskCard::AskCard(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setProperty("ground", "caution-card");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Warning signs, asked again"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addWidget(
        new Text(theme, TextSize::section, Tone::caution, tr("Any of these, today?"), this, QFont::DemiBold));
    m_reason = new Text(theme, TextSize::lead, Tone::caution, {}, this);
    column->addWidget(m_reason);
    auto* row = new FlowLayout(8);
    column->addLayout(row);
    auto* look = new ActionButton(theme, ButtonRole::row, tr("Look at the warning signs"), this);
    look->setKeyHint(tr("F1")); // W stands on the rail
    connect(look, &ActionButton::clicked, this, &AskCard::signsWanted);
    row->addWidget(look);
    hide();
}

void AskCard::render(const std::optional<AskView>& due) {
    if (due)
        m_reason->setText(reasonText(due->reason));
    setVisible(due.has_value());
}

} // namespace unknot
