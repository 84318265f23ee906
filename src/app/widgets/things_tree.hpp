// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QTreeView>

namespace unknot {

/// A long list with a tick before each line, some of which unfold. The arrow keys go through it and unfold,
/// Space turns a tick, and all other keys are the page's. Borrows: the theme.
class ThingsTree final : public QTreeView {
    Q_OBJECT

public:
    ThingsTree(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// Grows with its window; 1 is the size at 1280×800.
    void setGrowth(double growth);
    /// The tick turns, where it can.
    void turn(const QModelIndex& index);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] double growth() const { return m_growth; }
    void keyboardSearch(const QString&) override {}

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}

private:
    void dress();

    const Theme& m_theme;
    double m_growth = 1;
};

} // namespace unknot
