// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include "unknot/base/clock.hpp"

#include <QWidget>

class QDateEdit;
class QDateTime;
class QTimeEdit;

namespace unknot {

/// A day and a time of day, to be typed or stepped. Borrows: the theme.
class MomentField final : public QWidget {
    Q_OBJECT

public:
    MomentField(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// Shows it as it read where it was noted.
    void show(const WallTime& moment);
    /// What was shown, or what was entered since: then with the UTC offset in force here at that time.
    [[nodiscard]] const WallTime& moment() const { return m_moment; }

signals:
    /// Somebody entered another one.
    void changed();

private:
    void enter(const QDateTime& local);
    void take();
    void step(int minutes);

    QDateEdit* m_day;
    QTimeEdit* m_time;
    WallTime m_moment;
};

} // namespace unknot
