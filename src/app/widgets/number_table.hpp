// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/insights/insight_section.hpp"
#include "app/theme/theme.hpp"

#include <QAbstractTableModel>
#include <QTableView>

namespace unknot {

/// The numbers of a section for a table view. Folded, each row has its numbers in one cell, each with its
/// head before it, for a page on which columns beside each other have no room.
class NumberModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const InsightTable& table);
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    [[nodiscard]] const InsightTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(const QModelIndex& index) const;

    InsightTable m_table;
    bool m_isFolded = false;
};

/// A table as high as its rows, which stands in a page that scrolls: one stop of Tab, and the arrow keys go
/// from cell to cell, where a screen reader reads each number with its row and column. Borrows: the theme.
class NumberTable final : public QTableView {
    Q_OBJECT

public:
    explicit NumberTable(const Theme& theme, QWidget* parent = nullptr);

    /// `name`: what a screen reader calls it.
    void show(const InsightTable& table, const QString& name);
    /// Grows with its window; 1 is the size at 1280×800.
    void setGrowth(double growth);

signals:
    /// The keyboard is on that cell; it should be in sight.
    void reached(const QRect& cell);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void dress();
    void fit();
    [[nodiscard]] int widthOf(int column) const;
    [[nodiscard]] int longestWord() const;

    const Theme& m_theme;
    NumberModel* m_model;
    double m_growth = 1;
    int m_fitted = -1; ///< the width it was laid out for
};

} // namespace unknot
