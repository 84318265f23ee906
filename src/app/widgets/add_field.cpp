// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/add_field.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/fields.hpp"

#include <QHBoxLayout>
#include <QLineEdit>

namespace unknot {

AddField::AddField(const Theme& theme, const QString& name, QWidget* parent) : QWidget(parent) {
    m_line = lineField(name, this);
    connect(m_line, &QLineEdit::textEdited, this, &AddField::typed);
    connect(m_line, &QLineEdit::returnPressed, this, &AddField::add);
    auto* button = new ActionButton(theme, ButtonRole::row, tr("Add"), this);
    button->setAccessibleName(tr("%1: add").arg(name));
    connect(button, &ActionButton::clicked, this, &AddField::add);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kFocusRoom, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_line, 1);
    row->addWidget(button);
}

QString AddField::text() const {
    return m_line->text();
}

void AddField::clear() {
    m_line->clear();
}

void AddField::add() {
    const QString text = m_line->text();
    if (text.trimmed().isEmpty())
        return;
    clear();
    emit added(text);
}

} // namespace unknot
