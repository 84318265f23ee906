// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

namespace unknot {

class NotesField;

/// Notes, and own words for the doctor. Borrows: presenter, theme.
class WordsSection final : public EditorSection {
    Q_OBJECT

public:
    WordsSection(EditorPresenter& presenter, const Theme& theme, QWidget* parent);

    void render(const EditorView& view) override;

private:
    NotesField* addField(EditorPresenter& presenter, const QString& name, std::string Episode::*words);

    NotesField* m_notes;
    NotesField* m_ownWords;
};

} // namespace unknot
