// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/editor_presenter.hpp"
#include "presenters/now_presenter.hpp"
#include "presenters/open_episodes_presenter.hpp"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;
class QScrollArea;

namespace unknot {

class OpenEpisodesCard;
class Text;

/// What the start page is about. Borrows: all of them.
struct NowPresenters {
    NowPresenter& now;
    OpenEpisodesPresenter& open;
    const EditorPresenter& editor;
};

/// The start page: what is open, one big button, two smaller ones, and the way back into an unfinished guide
/// or entry. Borrows: presenters, theme.
class NowPage final : public QWidget {
    Q_OBJECT

public:
    NowPage(NowPresenters presenters, const Theme& theme, QWidget* parent = nullptr);

    /// Reads the kept place again and shows it.
    void render();
    /// Shows what the journal has open now, and the draft; the rest stays.
    void lookAgain();
    /// Keeps the way to the emergency page in sight: it was shown in this sitting.
    void offerHelp();

signals:
    void guideWanted(const GuideId& guide);
    void resumeWanted();
    void breatheWanted();
    void editWanted(const EpisodeId& episode);
    void draftWanted();
    void journalFailed(ErrorCode code);
    /// What was being written could not be read.
    void draftFailed(ErrorCode code);
    void emergencyWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeButtons(const Theme& theme);
    QVBoxLayout* makeColumn(const Theme& theme);
    void actPrimary();
    void fit();

    NowPresenters m_presenters;
    const Theme& m_theme;
    NowView m_view;
    QScrollArea* m_scroll;
    QWidget* m_column;
    QBoxLayout* m_second;
    OpenEpisodesCard* m_open;
    ActionButton* m_draft;
    Text* m_title;
    Text* m_about;
    ActionButton* m_primary;
    ActionButton* m_again;
    ActionButton* m_passed;
    ActionButton* m_breathe;
    ActionButton* m_help;
    bool m_hasSeenJournal = false;
};

} // namespace unknot
