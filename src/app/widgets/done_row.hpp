// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/journal_presenter.hpp"

#include <QWidget>

namespace unknot {

/// Something of a routine that was done: one quiet line among the entries, without a ground of its own.
/// Borrows: the theme.
class DoneRow final : public QWidget {
    Q_OBJECT

public:
    DoneRow(const DoneView& done, const Theme& theme, QWidget* parent = nullptr);

signals:
    void removeWanted(const ActivityId& activity);
    void bringBackWanted(const ActivityId& activity);
};

} // namespace unknot
