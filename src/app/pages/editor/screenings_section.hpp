// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"

namespace unknot {

class Text;

/// The answers to the warning signs, to be read; hidden where there are none. Borrows: content, theme.
class ScreeningsSection final : public EditorSection {
    Q_OBJECT

public:
    ScreeningsSection(const Content& content, const Theme& theme, QWidget* parent);

    void render(const EditorView& view) override;

private:
    [[nodiscard]] QString textOfAnswer(const SignAnswer& answer) const;

    const Content& m_content;
    Text* m_lines;
};

} // namespace unknot
