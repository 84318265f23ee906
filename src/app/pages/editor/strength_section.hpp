// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

namespace unknot {

class MomentChoice;
class RemovableList;

/// How strong it is or was, for whoever likes a number. Borrows: presenter, content, theme.
class StrengthSection final : public EditorSection {
    Q_OBJECT

public:
    StrengthSection(EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent);

    void begin(const EditorView& view) override;
    void render(const EditorView& view) override;

private:
    void addScores();

    EditorPresenter& m_presenter;
    MomentChoice* m_at;
    RemovableList* m_readings;
};

} // namespace unknot
