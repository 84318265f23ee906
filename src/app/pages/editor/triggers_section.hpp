// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

namespace unknot {

class ActionButton;
class TriggerPicker;

/// What was going on before: of the list, in own words, or none known. Borrows: presenter, content, theme.
class TriggersSection final : public EditorSection {
    Q_OBJECT

public:
    TriggersSection(EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent);

    void begin(const EditorView& view) override;
    void render(const EditorView& view) override;
    /// Own words that were not added yet.
    [[nodiscard]] std::string typed() const;

signals:
    /// The same hours of the days before that onset are to be told, too.
    void compareWanted(const WallTime& onset);

private:
    EditorPresenter& m_presenter;
    TriggerPicker* m_picker;
    ActionButton* m_compare;
};

} // namespace unknot
