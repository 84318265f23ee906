// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_foot.hpp"
#include "presenters/editor_presenter.hpp"

#include <QTimer>
#include <QWidget>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace unknot {

class ActionButton;
class EditorSection;
class MedicinesSection;
class NotesField;
class Text;
class TriedSection;
class TriggersSection;

/// One entry of the journal, to be told as far as somebody likes. What is entered is kept as a draft while it
/// is not saved. Borrows: presenter, content, theme.
class EditorPage final : public QWidget {
    Q_OBJECT

public:
    EditorPage(
        EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent = nullptr);

    // Each gives what the presenter's gives; an entry that stays open is shown again.
    bool openNew();
    bool open(const EpisodeId& episode);
    bool openDraft();

    void render();

signals:
    /// It is stored; closed() follows.
    void saved(const EpisodeId& episode);
    /// Nothing is open any more; a draft may wait.
    void closed();
    /// The same hours of the days before that onset are to be told, too. What is open here stays open.
    void compareWanted(const WallTime& onset);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeSections(const Content& content);
    void addSection(EditorSection* section);
    QWidget* makeHead();
    void makeShortcuts();
    bool opened(bool isOpened);
    void changed();
    void keepDraft();
    void save();
    void putAside();
    void letGo();
    void goToSection(int direction);
    [[nodiscard]] QWidget* firstControlOf(const EditorSection& section) const;
    void keepInSight(const NotesField* field);
    void renderFoot();
    void fit();

    EditorPresenter& m_presenter;
    const Theme& m_theme;
    QTimer m_draftTimer{this};
    EditorFoot::Draft m_draft = EditorFoot::Draft::waiting;
    QScrollArea* m_scroll;
    QWidget* m_whole;
    QVBoxLayout* m_column;
    Text* m_title;
    ActionButton* m_back;
    TriggersSection* m_triggers;
    TriedSection* m_tried;
    MedicinesSection* m_medicines;
    std::vector<EditorSection*> m_sections;
    std::vector<QWidget*> m_controls; ///< all that Tab goes through
    EditorFoot* m_foot;
};

} // namespace unknot
