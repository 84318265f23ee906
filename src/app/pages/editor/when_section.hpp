// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

namespace unknot {

class LengthField;
class MomentChoice;
class MomentField;
class Text;
class ToggleList;

/// When it began and ended, and how it goes. Borrows: presenter, theme.
class WhenSection final : public EditorSection {
    Q_OBJECT

public:
    WhenSection(EditorPresenter& presenter, const Theme& theme, QWidget* parent);

    void begin(const EditorView& view) override;
    void render(const EditorView& view) override;

private:
    void addOnset();
    void addEnd();
    void addKind();
    void end(int option);
    void setEnd(const EpisodeEnd& end);

    EditorPresenter& m_presenter;
    MomentChoice* m_onset;
    Text* m_onsetHint;
    ToggleList* m_end;
    LengthField* m_length;
    MomentField* m_endedAt;
    Text* m_endHint;
    ToggleList* m_kind;
    bool m_isEndNow = false; ///< "now" was pressed, and no other time was entered since
};

} // namespace unknot
