// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include "app/insights/insight_section.hpp"

#include <QWidget>

class QVBoxLayout;

namespace unknot {

class BodyCountsPicture;
class ChartMaker;
class ChartView;
class NumberTable;
class Text;

/// One thing the journal tells: its heading, its sentence, the chart or the drawn body, what has to be known
/// about it, and the numbers as a table that can be unfolded. Borrows: map, theme.
class InsightCard final : public QWidget {
    Q_OBJECT

public:
    InsightCard(const BodyMap& body, const Theme& theme, QWidget* parent = nullptr);

    /// `places`: of the section that has them on the body; else null.
    void show(const InsightSection& section, const Places* places);
    /// The chart of what is shown: apart, for the first one takes its time. Without a maker there is none,
    /// and the table is unfolded. Borrows: the maker.
    void drawWith(ChartMaker* maker);
    void setTableShown(bool isShown);
    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] bool hasTable() const { return !m_section.table.rows.isEmpty(); }
    [[nodiscard]] const InsightSection& section() const { return m_section; }
    /// Below the sentence, for what chooses what is shown.
    [[nodiscard]] QVBoxLayout& controls() { return *m_controls; }
    /// Texts grow by themselves with the page.
    void setGrowth(double growth);

signals:
    /// The person unfolded or folded the table.
    void tableTurned();
    void cellReached(const QRect& cell);

private:
    void turnTable();
    void redraw();

    const BodyMap& m_body;
    const Theme& m_theme;
    InsightSection m_section;
    Text* m_heading;
    Text* m_sentence;
    QVBoxLayout* m_controls;
    QVBoxLayout* m_picture;
    BodyCountsPicture* m_places = nullptr;
    ChartView* m_chart = nullptr;
    Text* m_notes;
    ActionButton* m_tableButton;
    NumberTable* m_table;
    double m_growth = 1;
};

} // namespace unknot
