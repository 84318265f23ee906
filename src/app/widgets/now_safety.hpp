// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "presenters/notices_presenter.hpp"
#include "presenters/now_presenter.hpp"
#include "presenters/screening_presenter.hpp"

namespace unknot {

class AskCard;
class NoticeFront;
class StandingCard;
class Theme;

/// Whose cards they are. Borrows: all of them.
struct SafetyPresenters {
    NowPresenter& now;
    ScreeningPresenter& screening;
    NoticesPresenter& notices;
};

/// What stands above all else on Now: where the answers to the warning signs led, that they are to be asked
/// again, and what the journal gives rise to. In an emergency the first alone. Borrows: presenters, theme.
class NowSafety final : public QWidget {
    Q_OBJECT

public:
    NowSafety(SafetyPresenters presenters, const Theme& theme, QWidget* parent = nullptr);

    /// What stands; the disk was read before.
    void renderStanding();
    /// What the journal says; reads it again.
    void renderJournal();
    bool handleKey(int key);
    /// More than a quiet line is there.
    [[nodiscard]] bool hasCard() const;

signals:
    void emergencyWanted();
    void sheetWanted();
    void signsWanted();
    /// The notices are to be read where all of them are.
    void journalWanted();
    /// Nothing stands any more.
    void released();
    /// It takes another room.
    void changed();

private:
    void showOrHide();

    SafetyPresenters m_presenters;
    StandingCard* m_standing;
    AskCard* m_ask;
    NoticeFront* m_notices;
};

} // namespace unknot
