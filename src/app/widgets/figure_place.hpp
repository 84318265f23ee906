// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "unknot/content/guide.hpp"

#include <QWidget>

class QLabel;

namespace unknot {

/// The figure's place beside a step. It says what the step needs; the figure itself comes to stand
/// above that. Borrows: the theme.
class FigurePlace final : public QWidget {
    Q_OBJECT

public:
    explicit FigurePlace(const Theme& theme, QWidget* parent = nullptr);

    void showNeeds(const std::vector<Need>& needs);
    /// Instead of needs: one large number with what it counts.
    void showCount(const QString& number, const QString& what);
    void setGrowth(double growth);

    [[nodiscard]] static QString wordsFor(const std::vector<Need>& needs);

private:
    const Theme& m_theme;
    QLabel* m_heading;
    QLabel* m_text;
    bool m_isCount = false;
    double m_growth = 1;
};

} // namespace unknot
