// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

namespace unknot {

class AddField;
class ToggleList;

/// What was going on before: of the list, in own words, or none known. Borrows: presenter, content, theme.
class TriggersSection final : public EditorSection {
    Q_OBJECT

public:
    TriggersSection(EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent);

    void begin(const EditorView& view) override;
    void render(const EditorView& view) override;
    /// Own words that were not added yet.
    [[nodiscard]] std::string typed() const;

private:
    void pressed(int option);
    void removeOwn(int option);

    EditorPresenter& m_presenter;
    const PickList<TriggerId>& m_list;
    ToggleList* m_toggles;
    ToggleList* m_own;
    AddField* m_add;
    std::vector<TriggerId> m_ids;
};

} // namespace unknot
