// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QWidget>

#include <functional>

class QAbstractSpinBox;

namespace unknot {

/// A field between two buttons, one for less and one for more: somebody with one hand needs no keyboard for
/// it. Borrows: the theme.
class SteppedField final : public QWidget {
    Q_OBJECT

public:
    /// Of the buttons, for screen readers.
    struct Names {
        QString less;
        QString more;
    };
    /// `step` is told -1 or 1. Takes the field.
    SteppedField(const Theme& theme, QAbstractSpinBox* field, const Names& names,
        std::function<void(int)> step, QWidget* parent = nullptr);
};

} // namespace unknot
