// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QWidget>

#include "unknot/base/day_span.hpp"

class QTimeEdit;

namespace unknot {

/// A span of the day, from one time to another; it may go over midnight. Borrows: the theme.
class SpanField final : public QWidget {
    Q_OBJECT

public:
    SpanField(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void show(const DaySpan& span);
    [[nodiscard]] DaySpan span() const;

signals:
    /// Somebody entered another one.
    void changed();

private:
    QTimeEdit* add(const Theme& theme, const QString& caption, const QString& name);

    QTimeEdit* m_from;
    QTimeEdit* m_to;
};

} // namespace unknot
