// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/timers_presenter.hpp"

#include <vector>

namespace unknot {

class ClaimList;
class FlowLayout;
class Text;

/// One reminder: what it is for and who says so, when it asks, and what can be answered. A pause says when
/// it ends. Borrows: the theme.
class ReminderCard final : public QWidget {
    Q_OBJECT

public:
    explicit ReminderCard(const Theme& theme, QWidget* parent = nullptr);

    void render(const ReminderView& reminder, const TimersView& all);
    [[nodiscard]] const ReminderView& reminder() const { return m_reminder; }

signals:
    void turned(bool isOn);
    void moved();
    void notMoved();
    void snoozed(std::chrono::minutes by);
    void paused(std::chrono::minutes by);
    void resumed();

private:
    ActionButton* addButton(FlowLayout& row, ButtonRole role, const QString& text);
    /// One button for each of the lengths, the first with `first` around it.
    void makeLengths(std::vector<ActionButton*>& buttons, FlowLayout& row, const QString& first,
        const std::vector<std::chrono::minutes>& lengths, void (ReminderCard::*chosen)(std::chrono::minutes));

    const Theme& m_theme;
    ReminderView m_reminder;
    Text* m_title;
    Text* m_state;
    QWidget* m_about;
    std::vector<ClaimView> m_aboutShown;
    FlowLayout* m_asking;
    FlowLayout* m_row;
    ActionButton* m_moved;
    ActionButton* m_notMoved;
    ActionButton* m_turn;
    ActionButton* m_resume;
    std::vector<ActionButton*> m_snoozes;
    std::vector<ActionButton*> m_pauses;
};

} // namespace unknot
