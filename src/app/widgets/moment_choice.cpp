// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moment_choice.hpp"

#include "app/widgets/moment_field.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QVBoxLayout>

namespace unknot {

MomentChoice::MomentChoice(const Theme& theme, const QString& name, NotKnown notKnown,
    std::function<WallTime()> now, QWidget* parent)
    : QWidget(parent), m_now(std::move(now)) {
    setAccessibleName(name);
    m_choice = new ToggleList(theme, name, Picking::one, this);
    QStringList options{tr("Now"), tr("Another time")};
    if (notKnown == NotKnown::offered)
        options << tr("Not known");
    m_choice->setOptions(options);
    m_field = new MomentField(theme, name, this);
    connect(m_choice, &ToggleList::pressed, this, [this](int option) { choose(Mode(option)); });
    connect(m_field, &MomentField::changed, this, &MomentChoice::changed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_choice);
    column->addWidget(m_field);
    setMode(Mode::now);
}

void MomentChoice::setMode(Mode mode) {
    m_mode = mode;
    if (mode == Mode::now)
        m_field->show(m_now());
    m_choice->setChosen(int(mode));
    m_field->setVisible(mode == Mode::another);
}

void MomentChoice::choose(Mode mode) {
    if (mode == Mode::another && m_mode == Mode::notKnown)
        m_field->show(m_now());
    setMode(mode);
    emit changed();
}

void MomentChoice::show(const std::optional<WallTime>& moment) {
    if (moment && m_mode == Mode::notKnown)
        setMode(Mode::another);
    else if (!moment)
        setMode(Mode::notKnown);
    if (moment)
        m_field->show(*moment);
}

std::optional<WallTime> MomentChoice::moment() const {
    switch (m_mode) {
    case Mode::now: return m_now();
    case Mode::another: return m_field->moment();
    case Mode::notKnown: break;
    }
    return std::nullopt;
}

} // namespace unknot
