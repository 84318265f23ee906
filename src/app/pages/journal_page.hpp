// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/editor_presenter.hpp"
#include "presenters/journal_presenter.hpp"
#include "presenters/notices_presenter.hpp"
#include "presenters/open_episodes_presenter.hpp"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace unknot {

class EntryCard;
class FlowLayout;
class JournalFilter;
class NoticeList;
class OpenEpisodesCard;
class Text;

/// What the journal page is about. Borrows: all of them.
struct JournalPresenters {
    JournalPresenter& history;
    OpenEpisodesPresenter& open;
    const EditorPresenter& editor;
    NoticesPresenter& notices;
};

/// The journal: what is open on top, what the journal gives rise to, then the history by month. Borrows:
/// presenters, theme.
class JournalPage final : public QWidget {
    Q_OBJECT

public:
    JournalPage(JournalPresenters presenters, const Theme& theme, QWidget* parent = nullptr);

    /// Reads the journal again and shows it.
    void render();
    /// The same where somebody else has written meanwhile.
    void renderIfChanged();

signals:
    void newWanted();
    void editWanted(const EpisodeId& episode);
    void sheetWanted(const EpisodeId& episode);
    void draftWanted();
    void reportWanted();
    void safekeepingWanted();
    /// An ordinary moment is to be told.
    void momentWanted();
    void journalFailed(ErrorCode code);
    /// What was being written could not be read.
    void draftFailed(ErrorCode code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHead(QVBoxLayout& column);
    void makeFoot(QVBoxLayout& column);
    ActionButton* addButton(FlowLayout& row, ButtonRole role, const QString& text, const QString& key);
    void toggleFilter();
    void toggleRemoved();
    void undo();
    template <class Id>
    void remove(const Id& id);
    template <class Id>
    void bringBack(const Id& id);
    void showHistory();
    /// After something was changed.
    void showAll();
    void add(const EntryView& entry);
    void add(const DoneView& done);
    [[nodiscard]] QString emptyText() const;
    void fit();

    JournalPresenters m_presenters;
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_column;
    OpenEpisodesCard* m_open;
    ActionButton* m_draft;
    ActionButton* m_new;
    ActionButton* m_filterButton;
    ActionButton* m_removedButton;
    JournalFilter* m_filter;
    QWidget* m_undoRow;
    ActionButton* m_undo;
    Text* m_empty;
    NoticeList* m_notices;
    QWidget* m_history;
    ActionButton* m_more;
};

} // namespace unknot
