// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QWidget>

#include <chrono>

class QSpinBox;

namespace unknot {

class ToggleList;

/// How long something lasted, or is to last: a number and a unit, from seconds to weeks. Borrows: the theme.
class LengthField final : public QWidget {
    Q_OBJECT

public:
    /// No longer than `longest`; units that do not fit in it are not offered.
    LengthField(const Theme& theme, const QString& name, std::chrono::seconds longest, QWidget* parent);
    /// As long as an episode may last (faultsOf).
    LengthField(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void show(std::chrono::seconds length);
    [[nodiscard]] std::chrono::seconds length() const;

signals:
    /// Somebody entered another one.
    void changed();

private:
    void showUnit();

    std::chrono::seconds m_longest;
    QSpinBox* m_number;
    ToggleList* m_units;
    int m_unit = 1;
};

} // namespace unknot
