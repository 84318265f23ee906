// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/credits.hpp"

#include <QWidget>

class QGridLayout;

namespace unknot {

/// The sides of a disagreement beside each other, each in the same size and on a ground of its own, with its
/// name and who says it; in one column where there is no room. Borrows: the theme.
class SidesRow final : public QWidget {
    Q_OBJECT

public:
    SidesRow(const std::vector<SideView>& sides, const Theme& theme, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* cardOf(const SideView& side);
    [[nodiscard]] int columnsIn(int width) const;
    void arrange();

    const Theme& m_theme;
    QGridLayout* m_grid;
    std::vector<QWidget*> m_cards;
    int m_columns = 0;
};

} // namespace unknot
