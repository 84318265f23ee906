// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "presenters/notices_presenter.hpp"

class QVBoxLayout;

namespace unknot {

class Theme;

/// All notices of the journal, on its page, and "it feels frequent to me". Hidden where there is nothing to
/// say. Borrows: presenter, theme.
class NoticeList final : public QWidget {
    Q_OBJECT

public:
    NoticeList(NoticesPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Reads the journal again and shows what it gives rise to.
    void render();
    /// I: it feels frequent, or not any more.
    bool handleKey(int key);

signals:
    /// It takes another room.
    void changed();

private:
    void rebuild();
    void sayFrequent();

    NoticesPresenter& m_presenter;
    const Theme& m_theme;
    NoticesView m_view;
    QVBoxLayout* m_layout;
    QWidget* m_inside = nullptr;
};

} // namespace unknot
