// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/period.hpp"

#include <QWidget>

class QDateEdit;

namespace unknot {

class ChoiceGroup;

/// Which days: one of the usual spans, or two days that are typed or stepped. It shows what it is told.
/// Borrows: the theme.
class PeriodFields final : public QWidget {
    Q_OBJECT

public:
    PeriodFields(const Theme& theme, const QString& key, QWidget* parent = nullptr);

    void show(Period period, const InsightRange& range);
    /// As if the span after the chosen one had been pressed.
    void next();

signals:
    void chosen(Period period);
    void daysChosen(const InsightRange& range);

private:
    QDateEdit* addDay(
        QLayout& row, const Theme& theme, const QString& name, const QString& earlier, const QString& later);
    void take();

    ChoiceGroup* m_spans;
    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace unknot
