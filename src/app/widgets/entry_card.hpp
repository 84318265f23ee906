// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/journal_presenter.hpp"

#include <QWidget>

namespace unknot {

/// One episode of the history: when and how long, what is known of it, and what can be done with it.
/// Borrows: the theme.
class EntryCard final : public QWidget {
    Q_OBJECT

public:
    EntryCard(const EntryView& entry, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const EpisodeId& episode() const { return m_episode; }
    /// Where the keyboard begins in it.
    [[nodiscard]] QWidget* firstButton() const { return m_first; }

signals:
    void editWanted(const EpisodeId& episode);
    void removeWanted(const EpisodeId& episode);
    void sheetWanted(const EpisodeId& episode);
    void bringBackWanted(const EpisodeId& episode);

private:
    EpisodeId m_episode;
    QWidget* m_first = nullptr;
};

} // namespace unknot
