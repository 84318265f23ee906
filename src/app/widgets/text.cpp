// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/text.hpp"

#include "app/widgets/action_button.hpp"

namespace unknot {

QLabel* makeText(const Theme& theme, TextSize size, Tone tone, const QString& text, QWidget* parent,
    QFont::Weight weight) {
    static const char* const kTones[] = {"", "muted", "accent", "caution", "emergency"};
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(kFocusRoom, 0, kFocusRoom, 0);
    label->setFont(theme.font(size, weight));
    label->setProperty("tone", QString::fromLatin1(kTones[std::size_t(tone)]));
    return label;
}

} // namespace unknot
