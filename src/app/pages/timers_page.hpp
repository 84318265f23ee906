// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/timers_presenter.hpp"

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace unknot {

class AfterCard;
class OwnTimerForm;
class ReminderCard;
class RunCard;
class Text;
class TimersDesk;

/// All timers: what runs, cold and warmth, the reminders, today's sessions, the person's own. Borrows: desk,
/// content, theme.
class TimersPage final : public QWidget {
    Q_OBJECT

public:
    TimersPage(TimersDesk& desk, const Content& content, const Theme& theme, QWidget* parent = nullptr);

    void render();
    /// What is entered for a timer of the person's own and not kept yet. Empty where nothing is.
    [[nodiscard]] std::optional<OwnTimer> halfTyped() const;
    /// Has that timer entered, or goes on with it; an empty id is a new one.
    void edit(const OwnTimer& timer);

signals:
    void treatmentWanted(const TimerId& treatment);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeTreatments(QVBoxLayout& column);
    void makeOwn(QVBoxLayout& column);
    QWidget* addList(QVBoxLayout& column);
    Text* addHeading(QVBoxLayout& column, const QString& text);
    void renderRuns();
    void renderReminders();
    void renderToday();
    void renderOwn();
    void addOwn(const OwnTimerView& own);
    ReminderCard* addReminder();
    void keep();
    void closeForm();
    void fit();

    TimersDesk& m_desk;
    const Content& m_content;
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_column;
    QWidget* m_runs;
    std::vector<RunCard*> m_runCards;
    Text* m_nothing;
    Text* m_withheld;
    AfterCard* m_after;
    std::vector<ActionButton*> m_treatments;
    QWidget* m_reminders;
    std::vector<ReminderCard*> m_reminderCards;
    Text* m_todayTitle;
    QWidget* m_today;
    std::vector<SessionView> m_todayShown;
    QWidget* m_own;
    std::vector<OwnTimerView> m_ownShown;
    ActionButton* m_new;
    OwnTimerForm* m_form;
};

} // namespace unknot
