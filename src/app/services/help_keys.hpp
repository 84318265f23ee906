// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace unknot {

/// W, F1 and F2 where the window's own shortcuts do not reach: in a dialog, a menu or a list that has opened
/// over it. What is in the way is closed, as if Esc had been pressed, and the way is free.
/// Borrows: the window, as its parent.
class HelpKeys final : public QObject {
    Q_OBJECT

public:
    explicit HelpKeys(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Nothing is open over the window any more.
    void signsWanted();
    void helpWanted();

private:
    bool take(const QWidget& focused, const QKeyEvent& event);
};

} // namespace unknot
