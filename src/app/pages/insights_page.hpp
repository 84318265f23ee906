// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/insights/insight_section.hpp"
#include "app/widgets/action_button.hpp"
#include "presenters/insights_presenter.hpp"

#include "unknot/content/content.hpp"

#include <QPageSize>
#include <QTimer>
#include <QWidget>

#include <array>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace unknot {

class Charts;
class ChoiceGroup;
class InsightCard;
class PaperRow;
class PeriodFields;
class Text;

/// What the journal tells, section by section. It is on the screen before anything is counted: reading,
/// counting and drawing are done in short parts between what the person does.
/// Borrows: presenter, content, charts, theme.
class InsightsPage final : public QWidget {
    Q_OBJECT

public:
    InsightsPage(InsightsPresenter& presenter, const Content& content, Charts& charts, const Theme& theme,
        QWidget* parent = nullptr);

    void setPaper(QPageSize::PageSizeId size) { m_paperSize = size; }
    /// Shows what is known, and counts anew where the journal or the day is another one.
    void render();

signals:
    /// An ordinary moment is to be noted.
    void momentWanted();
    void reportWanted();
    void journalFailed(ErrorCode code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeHead(QVBoxLayout& column);
    void makeCards(QVBoxLayout& column);
    void makeFoot(QVBoxLayout& column);
    void goOn();
    void showView();
    void showSections();
    void showPeriods();
    void choosePeriod(InsightPeriod period);
    void toggleTables();
    void showTablesState();
    void goBySections(int step);
    [[nodiscard]] QByteArray pdf();
    void bringIntoSight(const QWidget& widget, const QRect& part);
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] bool hasSections() const;
    void fit();

    InsightsPresenter& m_presenter;
    const Content& m_content;
    Charts& m_charts;
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_column;
    PeriodFields* m_days;
    Text* m_state;
    ActionButton* m_tables;
    std::array<InsightCard*, kInsightTopics> m_cards{};
    ActionButton* m_moment;
    ChoiceGroup* m_periods = nullptr;
    std::vector<InsightPeriod> m_offered;
    std::optional<InsightPeriod> m_period; ///< as it was chosen
    Text* m_noCharts;                      ///< that there are none
    PaperRow* m_paper;
    QPageSize::PageSizeId m_paperSize = QPageSize::A4;
    QTimer m_work;
    bool m_isTold = false;                 ///< what was counted is on the page
    std::size_t m_toDraw = kInsightTopics; ///< the next card whose chart is to be drawn
};

} // namespace unknot
