// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/how_long_question.hpp"

#include "app/time_text.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/stepped_field.hpp"
#include "app/widgets/text.hpp"

#include <QSpinBox>
#include <QVBoxLayout>

namespace unknot {

using std::chrono::minutes;
using std::chrono::seconds;

HowLongQuestion::HowLongQuestion(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("How long did it really stay?"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Text(theme, TextSize::section, Tone::ink, accessibleName(), this, QFont::DemiBold));
    const auto add = [&](const QString& key, auto&& answer) {
        auto* button = new ActionButton(theme, ButtonRole::choice, {}, this);
        button->setKeyHint(key);
        connect(button, &ActionButton::clicked, this, answer);
        column->addWidget(button);
        return button;
    };
    m_planned = add(tr("1"), [this] { emit answered(m_plannedLength); });
    m_all = add(tr("2"), [this] { emit answered(m_atMost); });
    m_unknown = add(tr("3"), [this] { emit answered(std::nullopt); });
    m_unknown->setLabel(tr("I do not know"));
    auto* row = new FlowLayout(4);
    column->addLayout(row);
    auto* between = new Text(theme, TextSize::lead, Tone::ink, tr("Or minutes:"), this);
    between->setWordWrap(false);
    row->addWidget(between);
    m_minutes = numberField(tr("How many minutes it stayed"), this);
    connect(m_minutes, &QSpinBox::valueChanged, this,
        [this](int value) { m_other->setLabel(tr("It was %1 min").arg(value)); });
    row->addWidget(new SteppedField(
        theme, m_minutes, {tr("One minute less"), tr("One minute more")},
        [this](int direction) { m_minutes->setValue(m_minutes->value() + direction); }, this));
    m_other = new ActionButton(theme, ButtonRole::row, {}, this);
    connect(m_other, &ActionButton::clicked, this,
        [this] { emit answered(std::min<seconds>(minutes(m_minutes->value()), m_atMost)); });
    row->addWidget(m_other);
}

void HowLongQuestion::ask(seconds planned, seconds atMost) {
    // What was typed so far stays while the question is the same.
    if (planned == m_plannedLength && atMost == m_atMost)
        return;
    m_plannedLength = std::min(planned, atMost);
    m_atMost = atMost;
    m_planned->setLabel(tr("I took it off in time: %1").arg(lengthText(m_plannedLength)));
    m_all->setLabel(tr("It stayed all the time: %1").arg(lengthText(std::chrono::floor<minutes>(m_atMost))));
    m_minutes->setRange(0, int(std::chrono::ceil<minutes>(m_atMost).count()));
    m_minutes->setValue(int(std::chrono::floor<minutes>(m_plannedLength).count()));
    m_other->setLabel(tr("It was %1 min").arg(m_minutes->value()));
}

bool HowLongQuestion::handleKey(int key) {
    switch (key) {
    case Qt::Key_1: m_planned->click(); return true;
    case Qt::Key_2: m_all->click(); return true;
    case Qt::Key_3: m_unknown->click(); return true;
    default: return false;
    }
}

} // namespace unknot
