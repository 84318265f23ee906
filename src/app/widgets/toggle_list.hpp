// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace unknot {

class ActionButton;
class FlowLayout;

/// How many of its options can be on.
enum class Picking { one, many };

/// Options side by side, each of which is on or off. It shows what it is told and turns nothing on by itself.
/// Borrows: the theme.
class ToggleList final : public QWidget {
    Q_OBJECT

public:
    /// `name` stands before each option's own for screen readers.
    ToggleList(const Theme& theme, const QString& name, Picking picking, QWidget* parent = nullptr);

    void setOptions(const QStringList& options);
    /// One for each option.
    void setOn(const std::vector<bool>& on);
    /// That one is on and no other; a negative one means none.
    void setChosen(int option);

signals:
    /// The options are counted from 0.
    void pressed(int option);

private:
    void addButton();
    void mark(std::size_t option, bool isOn);

    const Theme& m_theme;
    QString m_name;
    Picking m_picking;
    QStringList m_options;
    FlowLayout* m_row;
    std::vector<ActionButton*> m_buttons;
};

} // namespace unknot
