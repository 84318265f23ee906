// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace unknot {

class ActionButton;

/// Lines that a button shows and hides. Where the button stands is for whoever made it to say: several of
/// them may share a row above what they open.
class Fold final : public QWidget {
    Q_OBJECT

public:
    enum class State { open, closed };

    /// `button` is told from then on which of the two it is. Borrows: the button.
    Fold(ActionButton& button, State state, QWidget* parent);

    /// To be filled.
    [[nodiscard]] QVBoxLayout& lines() { return *m_lines; }

signals:
    /// The person opened or closed it; it takes another room now.
    void turned(State state);

private:
    void turn(State state);

    ActionButton& m_button;
    QVBoxLayout* m_lines;
};

} // namespace unknot
