// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace unknot {

/// The window as the desktop knows it. What is inside can be made anew, in another language or from content
/// that was read again, and the window stays where it is, as large as it is, and active. Without an inside it
/// is empty. Borrows: the inside.
class WindowFrame final : public QWidget {
    Q_OBJECT

public:
    WindowFrame();

    /// Shows it from now on, in place of what was there, which is gone by then or hidden.
    void hold(QWidget& inside);

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QPointer<QWidget> m_inside;
};

} // namespace unknot
