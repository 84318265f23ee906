// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/toggle_list.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"

namespace unknot {

ToggleList::ToggleList(const Theme& theme, const QString& name, Picking picking, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_name(name), m_picking(picking) {
    setAccessibleName(name);
    m_row = new FlowLayout(0, this);
}

void ToggleList::setOptions(const QStringList& options) {
    // A page shows itself anew with each letter that is typed; nothing is laid out again for that.
    if (options == m_options)
        return;
    m_options = options;
    while (m_buttons.size() > std::size_t(options.size())) {
        // Hidden first: the focus goes on to a neighbour instead of nowhere.
        m_buttons.back()->hide();
        m_buttons.back()->deleteLater();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < std::size_t(options.size()))
        addButton();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setLabel(options[qsizetype(i)]);
        m_buttons[i]->setAccessibleName(tr("%1: %2").arg(m_name, options[qsizetype(i)]));
    }
}

void ToggleList::addButton() {
    const int option = int(m_buttons.size());
    auto* button = new ActionButton(m_theme, ButtonRole::row, {}, this);
    button->setCheckable(true);
    connect(button, &ActionButton::clicked, this, [this, option, button] {
        // A click turns it by itself, which is for whoever listens to say.
        button->setChecked(!button->isChecked());
        emit pressed(option);
    });
    m_row->addWidget(button);
    m_buttons.push_back(button);
    mark(std::size_t(option), false);
}

void ToggleList::setOn(const std::vector<bool>& on) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        mark(i, i < on.size() && on[i]);
}

void ToggleList::setChosen(int option) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        mark(i, int(i) == option);
}

void ToggleList::mark(std::size_t option, bool isOn) {
    ActionButton* button = m_buttons[option];
    button->setChecked(isOn);
    button->setCurrent(isOn);
    // Not by its colour alone.
    if (m_picking == Picking::one)
        button->setIconName(isOn ? QStringLiteral("chosen") : QStringLiteral("choosable"));
    else
        button->setIconName(isOn ? QStringLiteral("ticked") : QStringLiteral("tickable"));
}

} // namespace unknot
