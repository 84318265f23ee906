// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/moment_presenter.hpp"

#include <QWidget>

namespace unknot {

/// An ordinary moment that was noted: one quiet line. Borrows: the theme.
class MomentRow final : public QWidget {
    Q_OBJECT

public:
    MomentRow(const MomentLine& moment, const Theme& theme, QWidget* parent = nullptr);

signals:
    void openWanted(const MomentId& moment);
    void bringBackWanted(const MomentId& moment);
};

} // namespace unknot
