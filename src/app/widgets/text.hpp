// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QLabel>

namespace unknot {

/// How a label's ink is chosen from the theme.
enum class Tone { ink, muted, accent, caution, emergency };

/// A wrapping label of plain text: nothing in it is ever read as markup.
[[nodiscard]] QLabel* makeText(const Theme& theme, TextSize size, Tone tone, const QString& text,
    QWidget* parent, QFont::Weight weight = QFont::Normal);

/// Content texts are UTF-8.
[[nodiscard]] inline QString textOf(const std::string& text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace unknot
