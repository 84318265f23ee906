// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/signs_view.hpp"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QKeyEvent;
class QScrollArea;
class QVBoxLayout;

namespace unknot {

class Text;

/// All signs but the emergency ones, on one screen. Each is marked with "yes", with "not sure", or not at
/// all, and says so in words. Borrows: the theme.
class SignsOthers final : public QWidget {
    Q_OBJECT

public:
    explicit SignsOthers(const Theme& theme, QWidget* parent = nullptr);

    void render(const SignsView& view);
    /// Y and U mark the row that has the focus, Delete takes its mark back, G goes on, N is none of these,
    /// arrow and page keys read on; true where the key was one of them.
    bool handleKey(const QKeyEvent& event);

signals:
    /// Empty takes the mark back.
    void marked(const SignId& sign, std::optional<Answer> answer);
    void goneOn();
    void noneChosen();

private:
    QHBoxLayout* makeAnswers();
    void makeRows(const std::vector<SignGroupView>& groups);
    void markFocused(std::optional<Answer> answer);

    const Theme& m_theme;
    Text* m_kept;
    QVBoxLayout* m_column;
    QScrollArea* m_scroll;
    std::map<SignId, ActionButton*> m_rows;
    std::map<SignId, QString> m_texts;
    std::map<SignId, std::optional<Answer>> m_marks;
};

} // namespace unknot
