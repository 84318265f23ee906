// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/timers_presenter.hpp"

class QBoxLayout;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace unknot {

class AfterCard;
class RunCard;
class Text;
class TimersDesk;
class TreatmentSheet;

/// Cold or warmth from before its start to the advice after it. Borrows: desk, theme.
class TreatmentPage final : public QWidget {
    Q_OBJECT

public:
    TreatmentPage(TimersDesk& desk, const Theme& theme, QWidget* parent = nullptr);

    void open(const TimerId& treatment);
    void render();
    /// Empty before the first open().
    [[nodiscard]] const TimerId& treatment() const { return m_treatment; }
    /// Whether a run of it is on the screen, with all that it asks.
    [[nodiscard]] bool showsRun(const TimerRunId& run) const;

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Stage { before, running, after };

    QWidget* makeBefore();
    QWidget* makeRunning();
    QWidget* makeAfter();
    /// The top line of a stage: its way back and, where there is one, its title.
    Text* addHead(QVBoxLayout& column, QWidget* parent);
    void renderBefore();
    void showFoot();
    void start();
    void leave();
    void fit();
    void focusMain();
    bool handleBeforeKey(int key);
    [[nodiscard]] const RunView* run() const;

    TimersDesk& m_desk;
    const Theme& m_theme;
    TimerId m_treatment;
    std::optional<TreatmentView> m_view;
    Refusal m_startRefusal = Refusal::none;
    Stage m_stage = Stage::before;
    QStackedLayout* m_stack;
    std::vector<QScrollArea*> m_scrolls; ///< by stage
    std::vector<QWidget*> m_columns;
    Text* m_title = nullptr;
    TreatmentSheet* m_sheet = nullptr;
    QBoxLayout* m_footRow = nullptr;
    Text* m_footText = nullptr;
    ActionButton* m_start = nullptr;
    RunCard* m_run = nullptr;
    AfterCard* m_after = nullptr;
};

} // namespace unknot
