// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rail.hpp"

#include <QVBoxLayout>

namespace unknot {

Rail::Rail(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "rail");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Pages"));
    m_layout = new QVBoxLayout(this);
    const auto addPlace = [this](RailPlace place, const QString& text, const char* icon, const QString& key) {
        m_layout->addWidget(add(place, ButtonRole::rail, text, QLatin1String(icon), key));
    };
    addPlace(RailPlace::now, tr("Now"), "now", tr("Ctrl+1"));
    addPlace(RailPlace::breathe, tr("Breathe"), "breathe", tr("Ctrl+2"));
    addPlace(RailPlace::timers, tr("Timers"), "timers", tr("Ctrl+3"));
    addPlace(RailPlace::journal, tr("Journal"), "journal", tr("Ctrl+4"));
    addPlace(RailPlace::prevention, tr("Prevention"), "prevention", tr("Ctrl+6"));
    addPlace(RailPlace::learn, tr("Learn"), "learn", tr("Ctrl+7"));
    m_layout->addStretch(1);
    addPlace(RailPlace::settings, tr("Settings"), "settings", tr("Ctrl+8"));
    m_layout->addWidget(
        add(RailPlace::signs, ButtonRole::warning, tr("Warning signs"), QStringLiteral("warning"), tr("W")));
    connect(&m_theme, &Theme::changed, this, &Rail::fit);
    fit();
}

/// Very large text leaves the page its room, and the rail its words: its places stand closer then, so that
/// all of them have room in the lowest window.
void Rail::fit() {
    constexpr double kLargestWithKeys = 1.5;
    const double scale = m_theme.look().textScale;
    for (auto& [place, button] : m_buttons)
        button->setKeyShown(place == RailPlace::signs || scale <= kLargestWithKeys);
    const bool isClose = scale > 1;
    m_layout->setContentsMargins(8, isClose ? 4 : 16, 8, isClose ? 4 : 16);
    m_layout->setSpacing(isClose ? 0 : 4);
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
