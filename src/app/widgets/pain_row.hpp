// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QWidget>

namespace unknot {

/// Eleven buttons, 0 to 10, for who wants to give the pain a number. While it has the focus the digits
/// choose, and T chooses ten. Borrows: the theme.
class PainRow final : public QWidget {
    Q_OBJECT

public:
    explicit PainRow(const Theme& theme, QWidget* parent = nullptr);

signals:
    /// 0 to 10.
    void chosen(int score);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace unknot
