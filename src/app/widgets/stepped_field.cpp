// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/stepped_field.hpp"

#include "app/widgets/action_button.hpp"

#include <QAbstractSpinBox>
#include <QHBoxLayout>

namespace unknot {

namespace {

constexpr int kLeastWidth = 48;

} // namespace

SteppedField::SteppedField(const Theme& theme, QAbstractSpinBox* field, const Names& names,
    std::function<void(int)> step, QWidget* parent)
    : QWidget(parent) {
    const auto make = [&](const QString& sign, const QString& name, int direction) {
        auto* button = new ActionButton(theme, ButtonRole::row, sign, this);
        button->setAccessibleName(name);
        button->setMinimumWidth(kLeastWidth + 2 * kFocusRoom);
        connect(button, &ActionButton::clicked, this, [step, direction] { step(direction); });
        return button;
    };
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(make(QStringLiteral("\u2212"), names.less, -1));
    row->addWidget(field, 1);
    row->addWidget(make(QStringLiteral("+"), names.more, 1));
}

} // namespace unknot
