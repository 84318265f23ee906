// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

class QVBoxLayout;

namespace unknot {

class AddField;
class ToggleList;
class TriedRow;

/// What was tried for relief, and how each worked. Borrows: presenter, content, theme.
class TriedSection final : public EditorSection {
    Q_OBJECT

public:
    TriedSection(EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent);

    void begin(const EditorView& view) override;
    void render(const EditorView& view) override;
    /// Own words that were not added yet.
    [[nodiscard]] std::string typed() const;

private:
    void toggle(int option);
    TriedRow* addRow(const Tried& tried);
    void press(const TriedId& tried, Outcome outcome);
    [[nodiscard]] QString nameOf(const Tried& tried) const;

    EditorPresenter& m_presenter;
    const PickList<MeasureId>& m_list;
    ToggleList* m_toggles;
    AddField* m_add;
    QWidget* m_results;
    QVBoxLayout* m_column;
    std::vector<TriedRow*> m_rows;
};

} // namespace unknot
