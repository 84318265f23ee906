// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/length_field.hpp"

#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/stepped_field.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace unknot {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::seconds, 5> kUnits = {1s, 1min, 1h, 24h, 7 * 24h};

/// What an episode may hold (faultsOf).
constexpr std::chrono::seconds kLongest = std::chrono::years(50);

/// The largest unit in which it is a whole number.
int unitFor(std::chrono::seconds length, std::chrono::seconds longest) {
    for (int unit = int(kUnits.size()) - 1; unit > 0; --unit)
        if (kUnits[std::size_t(unit)] < longest && length > 0s && length % kUnits[std::size_t(unit)] == 0s)
            return unit;
    return length == 0s ? 1 : 0;
}

} // namespace

LengthField::LengthField(const Theme& theme, const QString& name, QWidget* parent)
    : LengthField(theme, name, kLongest, parent) {}

LengthField::LengthField(
    const Theme& theme, const QString& name, std::chrono::seconds longest, QWidget* parent)
    : QWidget(parent), m_longest(longest) {
    setAccessibleName(name);
    m_number = numberField(tr("%1: how many").arg(name), this);
    connect(m_number, &QSpinBox::valueChanged, this, &LengthField::changed);
    m_units = new ToggleList(theme, tr("%1: unit").arg(name), Picking::one, this);
    const QStringList names{tr("Seconds"), tr("Minutes"), tr("Hours"), tr("Days"), tr("Weeks")};
    const auto offered = std::ranges::count_if(kUnits, [&](auto unit) { return unit < m_longest; });
    m_units->setOptions(names.first(offered));
    connect(m_units, &ToggleList::pressed, this, [this](int unit) {
        m_unit = unit;
        const QSignalBlocker quiet(m_number);
        showUnit();
        emit changed();
    });
    auto* row = new FlowLayout(0, this);
    row->addWidget(new SteppedField(
        theme, m_number, {tr("%1: one less").arg(name), tr("%1: one more").arg(name)},
        [this](int direction) { m_number->setValue(m_number->value() + direction); }, this));
    row->addWidget(m_units);
    showUnit();
}

void LengthField::show(std::chrono::seconds length) {
    if (length == this->length())
        return;
    m_unit = unitFor(length, m_longest);
    const QSignalBlocker quiet(m_number);
    showUnit();
    m_number->setValue(int(length / kUnits[std::size_t(m_unit)]));
}

void LengthField::showUnit() {
    m_number->setMaximum(int(m_longest / kUnits[std::size_t(m_unit)]));
    m_units->setChosen(m_unit);
}

std::chrono::seconds LengthField::length() const {
    return m_number->value() * kUnits[std::size_t(m_unit)];
}

} // namespace unknot
