// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/journal_presenter.hpp"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace unknot {

class FlowLayout;

/// What the history is narrowed down to: words, trigger, place, measure, days. Borrows: presenter, theme.
class JournalFilter final : public QWidget {
    Q_OBJECT

public:
    JournalFilter(JournalPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Puts the keyboard where words are typed.
    void focusText();
    /// Shows nothing chosen, without a signal.
    void clear();

signals:
    /// The presenter lists something else now.
    void changed();

private:
    QComboBox* addChoice(const QString& label, const QStringList& options);
    QLineEdit* addDay(const QString& label);
    void addNamed(const QString& label, QWidget* field);
    void applyText();
    void applyDays();
    void dress();

    JournalPresenter& m_presenter;
    const Theme& m_theme;
    FlowLayout* m_row;
    QLineEdit* m_text;
    QComboBox* m_trigger;
    QComboBox* m_area;
    QComboBox* m_measure;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QTimer m_typed;
};

} // namespace unknot
