// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rail.hpp"

#include <QVBoxLayout>

namespace unknot {

Rail::Rail(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "rail");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Pages"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 16, 8, 16);
    layout->setSpacing(4);
    layout->addWidget(add(RailPlace::now, ButtonRole::rail, tr("Now"), QStringLiteral("now"), tr("Ctrl+1")));
    layout->addWidget(
        add(RailPlace::breathe, ButtonRole::rail, tr("Breathe"), QStringLiteral("breathe"), tr("Ctrl+2")));
    layout->addWidget(
        add(RailPlace::timers, ButtonRole::rail, tr("Timers"), QStringLiteral("timers"), tr("Ctrl+3")));
    layout->addWidget(
        add(RailPlace::journal, ButtonRole::rail, tr("Journal"), QStringLiteral("journal"), tr("Ctrl+4")));
    layout->addStretch(1);
    layout->addWidget(
        add(RailPlace::settings, ButtonRole::rail, tr("Settings"), QStringLiteral("settings"), tr("Ctrl+8")));
    layout->addWidget(
        add(RailPlace::signs, ButtonRole::warning, tr("Warning signs"), QStringLiteral("warning"), tr("W")));
    connect(&m_theme, &Theme::changed, this, &Rail::fitKeys);
    fitKeys();
}

/// Very large text leaves the page its room, and the rail its words.
void Rail::fitKeys() {
    constexpr double kLargest = 1.5;
    for (auto& [place, button] : m_buttons)
        button->setKeyShown(place == RailPlace::signs || m_theme.look().textScale <= kLargest);
}

ActionButton* Rail::add(
    RailPlace place, ButtonRole role, const QString& text, const QString& icon, const QString& key) {
    auto* button = new ActionButton(m_theme, role, text, this);
    button->setIconName(icon);
    button->setKeyHint(key);
    connect(button, &ActionButton::clicked, this, [this, place] { emit chosen(place); });
    m_buttons.emplace_back(place, button);
    return button;
}

void Rail::setCurrent(std::optional<RailPlace> place) {
    for (auto& [own, button] : m_buttons)
        button->setCurrent(own == place);
}

} // namespace unknot
