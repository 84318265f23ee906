// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QWidget>

class QLineEdit;

namespace unknot {

/// A line for own words, and a button that adds them. Enter adds, too. Borrows: the theme.
class AddField final : public QWidget {
    Q_OBJECT

public:
    AddField(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// What was typed and not added yet.
    [[nodiscard]] QString text() const;
    void clear();

signals:
    void typed();
    /// Never of blanks alone; the line is empty again by then.
    void added(const QString& text);

private:
    void add();

    QLineEdit* m_line;
};

} // namespace unknot
