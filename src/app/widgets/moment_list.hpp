// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/moment_presenter.hpp"

#include <QWidget>

class QVBoxLayout;

namespace unknot {

class ActionButton;
class Text;

/// The ordinary moments that were noted, or those that were deleted. Borrows: presenter, theme.
class MomentList final : public QWidget {
    Q_OBJECT

public:
    MomentList(MomentPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    void render();
    /// Does what the key stands for here; false where it stands for nothing.
    bool handleKey(int key);

signals:
    void openWanted(const MomentId& moment);
    /// It, or one of them, is to be shown anew.
    void changed();

private:
    void add(const MomentLine& moment);
    void toggleRemoved();

    MomentPresenter& m_presenter;
    const Theme& m_theme;
    std::vector<MomentLine> m_shown;
    Text* m_head;
    Text* m_empty;
    QVBoxLayout* m_rows;
    ActionButton* m_more;
    ActionButton* m_removed;
};

} // namespace unknot
