// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/timers_presenter.hpp"

#include <vector>

class QBoxLayout;

namespace unknot {

class FlowLayout;
class Text;

/// What is to be noticed now, above the foot of every page: one alert in full, and how many more there are.
/// It takes room from the page and covers nothing of it. Borrows: the theme.
class AlertBar final : public QWidget {
    Q_OBJECT

public:
    explicit AlertBar(const Theme& theme, QWidget* parent = nullptr);

    /// The one that matters most is shown: a treatment before an own timer, that before a reminder; of
    /// these the latest.
    void render(const std::vector<AlertView>& alerts, const std::vector<std::chrono::minutes>& snoozes);
    /// Empty where nothing is shown.
    [[nodiscard]] const std::string& topic() const { return m_alert.topic; }

    /// As if the button had been pressed; for keys that work on every page.
    void answer();
    void open();

signals:
    /// `action` as TimersDesk::answerAlert() has it.
    void answered(const QString& topic, const QString& action);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void showKeys(bool areShown);
    void showSnoozes(const std::vector<std::chrono::minutes>& snoozes);
    void announce();

    const Theme& m_theme;
    AlertView m_alert;
    std::vector<std::chrono::minutes> m_snoozes;
    QBoxLayout* m_row;
    Text* m_text;
    FlowLayout* m_buttons;
    ActionButton* m_answer;
    ActionButton* m_open;
    std::vector<ActionButton*> m_snoozeButtons;
};

/// Which of them is shown first; null for none.
[[nodiscard]] const AlertView* foremost(const std::vector<AlertView>& alerts);

} // namespace unknot
