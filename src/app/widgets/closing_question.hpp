// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

namespace unknot {

class Text;

/// Whether what runs goes on when the window is closed. It stands at the foot of whatever page is in front
/// and covers nothing: an emergency number stays in sight. While it is there its keys are the only ones.
/// Borrows: the theme.
class ClosingQuestion final : public QWidget {
    Q_OBJECT

public:
    explicit ClosingQuestion(const Theme& theme, QWidget* parent = nullptr);

    /// Whether the window can be had back from a tray.
    void setTrayThere(bool isThere);
    void ask();

signals:
    void keepRunning();
    void stopAll();
    void goBack();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    Text* m_way;
    ActionButton* m_keep;
};

} // namespace unknot
