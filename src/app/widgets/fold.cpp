// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/fold.hpp"

#include "app/widgets/action_button.hpp"

#include <QVBoxLayout>

namespace unknot {

Fold::Fold(ActionButton& button, State state, QWidget* parent) : QWidget(parent), m_button(button) {
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(8);
    button.setCheckable(true);
    turn(state);
    connect(&button, &ActionButton::clicked, this, [this] {
        const State turnedTo = isHidden() ? State::open : State::closed;
        turn(turnedTo);
        emit turned(turnedTo);
    });
}

void Fold::turn(State state) {
    const bool isOpen = state == State::open;
    m_button.setChecked(isOpen);
    m_button.setCurrent(isOpen);
    setVisible(isOpen);
}

} // namespace unknot
