// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <optional>
#include <utility>
#include <vector>

class QVBoxLayout;

namespace unknot {

/// The places of the rail.
enum class RailPlace { now, breathe, timers, journal, insights, prevention, learn, settings, signs };

/// The way between the pages, with the warning signs always at its foot. Borrows: the theme.
class Rail final : public QWidget {
    Q_OBJECT

public:
    Rail(const Theme& theme, QWidget* parent);

    void setCurrent(std::optional<RailPlace> place);

signals:
    void chosen(RailPlace place);

protected:
    /// The parent's width decides on its own.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    ActionButton* add(
        RailPlace place, ButtonRole role, const QString& text, const QString& icon, const QString& key);

    const Theme& m_theme;
    QVBoxLayout* m_layout;
    std::vector<std::pair<RailPlace, ActionButton*>> m_buttons;
};

} // namespace unknot
