// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/timers_presenter.hpp"

class QVBoxLayout;

namespace unknot {

/// What follows from a session that was answered: the advice, and when the next may come by each source.
/// Borrows: the theme.
class AfterCard final : public QWidget {
    Q_OBJECT

public:
    AfterCard(const Theme& theme, ButtonRole done, QWidget* parent = nullptr);

    void render(const AfterView& after);
    [[nodiscard]] ActionButton* doneButton() const { return m_done; }

signals:
    void done();

private:
    const Theme& m_theme;
    std::optional<AfterView> m_after;
    QWidget* m_lines;
    QVBoxLayout* m_layout;
    ActionButton* m_done;
};

} // namespace unknot
