// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/caution_band.hpp"

#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

CautionBand::CautionBand(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setProperty("ground", "caution");
    setAttribute(Qt::WA_StyledBackground);
    m_text = new Text(theme, TextSize::lead, Tone::caution, {}, this);
    m_credit = new Text(theme, TextSize::body, Tone::caution, {}, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(m_credit);
    hide();
}

void CautionBand::show(const std::optional<ClaimView>& caution, Credits credits) {
    if (caution) {
        m_text->setText(textOf(caution->text));
        m_credit->setText(textOf(caution->credit));
    }
    m_credit->setVisible(credits == Credits::shown);
    setVisible(caution.has_value());
}

void CautionBand::setGrowth(double growth) {
    m_text->setGrowth(growth);
    m_credit->setGrowth(growth);
}

} // namespace unknot
