// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/open_episodes_presenter.hpp"

#include <QTimer>

class QVBoxLayout;

namespace unknot {

class Text;

/// The episodes that are open: since when, how long, and "it's over". Hidden while there is none. While it is
/// seen it looks into the journal once a minute, for the time and for what another program has written.
/// Borrows: presenter, theme.
class OpenEpisodesCard final : public QWidget {
    Q_OBJECT

public:
    OpenEpisodesCard(OpenEpisodesPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Reads the journal again and shows what is open.
    void render();
    /// O: it's over, N: not yet, U: undo, A: add to it. False for a key that means nothing here now.
    bool handleKey(int key);

signals:
    void editWanted(const EpisodeId& episode);
    /// Something was closed or opened again.
    void changed();
    void journalFailed(ErrorCode code);
    /// Once a minute while it is seen.
    void minuteGone();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// One open episode: its texts, whose numbers go on, and its buttons.
    struct Row {
        QWidget* widget;
        Text* since;
    };

    Row addRow(const OpenEpisodeView& episode, bool isFirst);
    void addClosed();
    ActionButton* addButton(QLayout& layout, QWidget* parent, const QString& text, const QString& key);
    void act(void (OpenEpisodesPresenter::*intent)(const EpisodeId&), const EpisodeId& episode);
    void undo();
    void showTimes();
    void rebuild();

    OpenEpisodesPresenter& m_presenter;
    const Theme& m_theme;
    OpenEpisodesView m_view;
    QVBoxLayout* m_layout;
    std::vector<Row> m_rows;
    QTimer m_minute;
};

} // namespace unknot
