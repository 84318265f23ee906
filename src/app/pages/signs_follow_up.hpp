// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/signs_view.hpp"

#include <QWidget>

#include <vector>

class QKeyEvent;
class QScrollArea;
class QVBoxLayout;

namespace unknot {

class Text;

/// What is meant by a sign, or by what was noted, as a question of its own: "because it hurts, or because the
/// leg gives way?" Nothing is chosen beforehand. Borrows: the theme.
class SignsFollowUp final : public QWidget {
    Q_OBJECT

public:
    explicit SignsFollowUp(const Theme& theme, QWidget* parent = nullptr);

    void render(const FollowUpView& followUp);
    /// 1 to 4 answer, arrow and page keys read on; true where the key was one of them.
    bool handleKey(const QKeyEvent& event);

signals:
    /// Counted from 0.
    void answered(std::size_t choice);

private:
    const Theme& m_theme;
    Text* m_question;
    Text* m_credit;
    QVBoxLayout* m_answers;
    QScrollArea* m_scroll;
    FollowUpView m_shown;
    std::vector<ActionButton*> m_choices;
};

} // namespace unknot
