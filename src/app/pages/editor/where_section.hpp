// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

namespace unknot {

class BodyMapWidget;
class ToggleList;

/// Where it hurts, and how far it runs. Borrows: presenter, the content's map, theme.
class WhereSection final : public EditorSection {
    Q_OBJECT

public:
    WhereSection(EditorPresenter& presenter, const BodyMap& body, const Theme& theme, QWidget* parent);

    void render(const EditorView& view) override;

private:
    BodyMapWidget* m_body;
    ToggleList* m_spread;
};

} // namespace unknot
