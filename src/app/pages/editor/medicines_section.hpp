// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

namespace unknot {

class AddField;
class MomentChoice;
class RemovableList;

/// Medicines that were taken, as the person writes them down. Nothing is suggested. Borrows: presenter,
/// theme.
class MedicinesSection final : public EditorSection {
    Q_OBJECT

public:
    MedicinesSection(EditorPresenter& presenter, const Theme& theme, QWidget* parent);

    void begin(const EditorView& view) override;
    void render(const EditorView& view) override;
    /// What was not added yet, and the time that goes with it.
    [[nodiscard]] std::string typed() const;
    [[nodiscard]] std::optional<WallTime> typedAt() const;

private:
    EditorPresenter& m_presenter;
    RemovableList* m_taken;
    AddField* m_add;
    MomentChoice* m_at;
};

} // namespace unknot
