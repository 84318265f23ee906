// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/care_presenter.hpp"
#include "presenters/editor_presenter.hpp"
#include "presenters/notices_presenter.hpp"
#include "presenters/now_presenter.hpp"
#include "presenters/open_episodes_presenter.hpp"
#include "presenters/screening_presenter.hpp"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;
class QScrollArea;

namespace unknot {

class CareCard;
class NowSafety;
class OpenEpisodesCard;
class SmallPrint;
class Text;
class TimersDesk;

/// What the start page is about. Borrows: all of them.
struct NowPresenters {
    const Content& content;
    NowPresenter& now;
    ScreeningPresenter& screening;
    NoticesPresenter& notices;
    OpenEpisodesPresenter& open;
    const EditorPresenter& editor;
    CarePresenter& care;
    TimersDesk& timers;
};

/// The start page: what stands above all else, what is open and what may help now, one big button, two
/// smaller ones, and the way back into an unfinished guide or entry. In an emergency the big button leads to
/// help, and no guide and no treatment is offered. Borrows: presenters, theme.
class NowPage final : public QWidget {
    Q_OBJECT

public:
    NowPage(NowPresenters presenters, const Theme& theme, QWidget* parent = nullptr);

    /// Reads the kept place again and shows it.
    void render();
    /// Shows what stands, what the journal has open now, and the draft; the rest stays.
    void lookAgain();

signals:
    void guideWanted(const GuideId& guide);
    void resumeWanted();
    void routineWanted();
    void breatheWanted();
    void editWanted(const EpisodeId& episode);
    void draftWanted();
    void journalFailed(ErrorCode code);
    /// What was being written could not be read.
    void draftFailed(ErrorCode code);
    void emergencyWanted();
    void sheetWanted();
    void signsWanted();
    void journalWanted();
    /// A minute has gone by, and the page was in front.
    void minuteGone();
    void treatmentWanted(const TimerId& treatment);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeButtons(const Theme& theme);
    QVBoxLayout* makeColumn();
    void connectCare();
    void connectSafety();
    void renderView();
    void renderUnfinished();
    void showCare();
    [[nodiscard]] bool isEmergency() const { return !m_view.offersGuides; }
    [[nodiscard]] bool offersRoutine() const { return m_view.unfinishedRoutine && !isEmergency(); }
    /// In sight, however long the page is; else where the page has its middle.
    void placePrimary();
    void actPrimary();
    void fit();

    NowPresenters m_presenters;
    const Theme& m_theme;
    NowView m_view;
    QScrollArea* m_scroll;
    QWidget* m_column;
    QBoxLayout* m_second;
    NowSafety* m_safety;
    OpenEpisodesCard* m_open;
    CareCard* m_care;
    QWidget* m_foot;
    QWidget* m_footColumn;
    QVBoxLayout* m_footPlace;
    QVBoxLayout* m_primaryPlace;
    ActionButton* m_draft;
    Text* m_notFor; ///< before the plan, while there is one
    SmallPrint* m_smallPrint;
    Text* m_title;
    Text* m_about;
    ActionButton* m_primary;
    ActionButton* m_again;
    ActionButton* m_routine; ///< back into one that was left today
    ActionButton* m_passed;
    ActionButton* m_breathe;
    ActionButton* m_help;
    bool m_hasSeenJournal = false;
};

} // namespace unknot
