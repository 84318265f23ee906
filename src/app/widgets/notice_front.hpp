// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "presenters/notices_presenter.hpp"

class QVBoxLayout;

namespace unknot {

class ActionButton;
class Theme;

/// One notice of the journal: heading, advice and who gives it, and whose number it is.
[[nodiscard]] QWidget* makeNotice(const Theme& theme, const NoticeView& notice, QWidget* parent);
/// "2 notices from your journal".
[[nodiscard]] QString noticeCountText(std::size_t count);

/// The journal's notices on Now: the strongest as a card while it asks for attention, else one quiet line
/// that leads to the journal. Hidden where there is none. Borrows: the theme.
class NoticeFront final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeFront(const Theme& theme, QWidget* parent = nullptr);

    void render(const NoticesView& notices);
    /// K: I have read it. J: all of them, in the journal.
    bool handleKey(int key);
    /// Whether one asks for attention.
    [[nodiscard]] bool isInFront() const { return m_notices.isInFront; }

signals:
    void read();
    void journalWanted();
    /// It takes another room.
    void changed();

private:
    void rebuild();

    const Theme& m_theme;
    NoticesView m_notices;
    QVBoxLayout* m_layout;
    QWidget* m_inside = nullptr;
};

} // namespace unknot
