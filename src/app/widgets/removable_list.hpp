// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace unknot {

class ActionButton;
class Text;

/// Lines of text, each with a button that removes it. Borrows: the theme.
class RemovableList final : public QWidget {
    Q_OBJECT

public:
    explicit RemovableList(const Theme& theme, QWidget* parent = nullptr);

    void setLines(const QStringList& lines);

signals:
    /// The lines are counted from 0.
    void removed(int line);

private:
    struct Row {
        QWidget* whole;
        Text* text;
        ActionButton* remove;
    };
    void addRow();

    const Theme& m_theme;
    QVBoxLayout* m_column;
    QStringList m_lines;
    std::vector<Row> m_rows;
};

} // namespace unknot
