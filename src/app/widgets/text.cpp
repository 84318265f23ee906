// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/text.hpp"

#include "app/widgets/action_button.hpp"

namespace unknot {

Text::Text(
    const Theme& theme, TextSize size, Tone tone, const QString& text, QWidget* parent, QFont::Weight weight)
    : QLabel(text, parent), m_theme(theme), m_size(size), m_weight(weight) {
    static const char* const kTones[] = {"", "muted", "accent", "caution", "emergency"};
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContentsMargins(kFocusRoom, 0, kFocusRoom, 0);
    setProperty("tone", QString::fromLatin1(kTones[std::size_t(tone)]));
    dress();
    connect(&m_theme, &Theme::changed, this, &Text::dress);
}

void Text::setGrowth(double growth) {
    // A label that is given a font, though the same, is laid out and styled anew.
    if (growth == m_growth)
        return;
    m_growth = growth;
    dress();
}

void Text::setEmphasis(double emphasis) {
    m_emphasis = emphasis;
    dress();
}

void Text::setTextSize(TextSize size) {
    m_size = size;
    dress();
}

void Text::dress() {
    setFont(m_theme.font(m_size, m_weight, m_growth * m_emphasis));
}

} // namespace unknot
