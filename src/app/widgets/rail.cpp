// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rail.hpp"

#include "app/widgets/scrolling.hpp"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

constexpr int kMargin = 8;
constexpr int kLowWindow = 600;  ///< below it the places stand closer
constexpr double kWidest = 0.36; ///< of the window's width, however long its names are

} // namespace

Rail::Rail(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "rail");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Pages"));
    m_layout = new QVBoxLayout(this);
    auto* places = new QWidget;
    auto* column = new QVBoxLayout(places);
    column->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(scrolling(places, this), 1);
    const auto addPlace = [this, column](
                              RailPlace place, const QString& text, const char* icon, const QString& key) {
        column->addWidget(add(place, ButtonRole::rail, text, QLatin1String(icon), key));
    };
    addPlace(RailPlace::now, tr("Now"), "now", tr("Ctrl+1"));
    addPlace(RailPlace::breathe, tr("Breathe"), "breathe", tr("Ctrl+2"));
    addPlace(RailPlace::timers, tr("Timers"), "timers", tr("Ctrl+3"));
    addPlace(RailPlace::journal, tr("Journal"), "journal", tr("Ctrl+4"));
    addPlace(RailPlace::insights, tr("Insights"), "insights", tr("Ctrl+5"));
    addPlace(RailPlace::prevention, tr("Prevention"), "prevention", tr("Ctrl+6"));
    addPlace(RailPlace::learn, tr("Learn"), "learn", tr("Ctrl+7"));
    column->addStretch(1);
    addPlace(RailPlace::settings, tr("Settings"), "settings", tr("Ctrl+8"));
    m_layout->addWidget(
        add(RailPlace::signs, ButtonRole::warning, tr("Warning signs"), QStringLiteral("warning"), tr("W")));
    connect(&m_theme, &Theme::changed, this, &Rail::fit);
    parent->installEventFilter(this);
    fit();
}

bool Rail::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

/// Very large text leaves the page its room, and the rail its words: its places stand closer then, and where
/// the lowest window has no room for all of them they scroll. The warning signs never do.
void Rail::fit() {
    constexpr double kLargestWithKeys = 1.5;
    const double scale = m_theme.look().textScale;
    int widest = 0;
    for (auto& [place, button] : m_buttons) {
        button->setKeyShown(place == RailPlace::signs || scale <= kLargestWithKeys);
        if (place != RailPlace::signs)
            widest = std::max(widest, button->sizeHint().width());
    }
    // A page that wants much room does not take it from them: broken, their words would not all fit below
    // each other.
    int places = widest + 2 * kMargin;
    const bool isClose = scale > 1 || parentWidget()->height() < kLowWindow;
    m_layout->setContentsMargins(kMargin, isClose ? 4 : 16, kMargin, isClose ? 4 : 16);
    const auto* scroll = findChild<QScrollArea*>();
    m_layout->setSpacing(isClose ? 0 : 4);
    scroll->widget()->layout()->setSpacing(isClose ? 0 : 4);
    if (scale > 1)
        places += scroll->verticalScrollBar()->sizeHint().width();
    setMinimumWidth(places);
    // The longest name of all, that of the warning signs, wraps before it takes the page's room.
    setMaximumWidth(std::max(places, int(kWidest * parentWidget()->width())));
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
    for (auto& [own, button] : m_buttons)
        if (own == place && own != RailPlace::signs)
            findChild<QScrollArea*>()->ensureWidgetVisible(button, 0, 0);
}

} // namespace unknot
