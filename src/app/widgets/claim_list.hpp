// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/credits.hpp"

#include <QWidget>

class QVBoxLayout;

namespace unknot {

/// Whether who says it stands below a text.
enum class Credits { hidden, shown };

/// Lines of guidance in large type, with who says each below it when asked; or the sides of a
/// disagreement, each in that same type with its name and who says it. Borrows: the theme.
class ClaimList final : public QWidget {
    Q_OBJECT

public:
    explicit ClaimList(const Theme& theme, QWidget* parent = nullptr);

    void showLines(const std::vector<ClaimView>& lines, Credits credits);
    void showSides(const std::vector<SideView>& sides);
    void setGrowth(double growth);

private:
    struct Row {
        QString heading; ///< may be empty
        QString text;
        QString credit; ///< may be empty

        bool operator==(const Row&) const = default;
    };
    void showRows(std::vector<Row> rows);
    void rebuild();

    const Theme& m_theme;
    QVBoxLayout* m_layout;
    std::vector<Row> m_rows;
    double m_growth = 1;
};

} // namespace unknot
