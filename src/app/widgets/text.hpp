// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QLabel>

namespace unknot {

/// How a label's ink is chosen from the theme.
enum class Tone { ink, muted, accent, caution, emergency };

/// A wrapping label of plain text in one of the theme's sizes: nothing in it is ever read as markup, and it
/// follows the text scale. Borrows: the theme.
class Text final : public QLabel {
    Q_OBJECT

public:
    Text(const Theme& theme, TextSize size, Tone tone, const QString& text, QWidget* parent,
        QFont::Weight weight = QFont::Normal);

    /// Grows with its window; 1 is the size at 1280×800.
    void setGrowth(double growth);
    /// Larger than its size by that factor, whatever the window.
    void setEmphasis(double emphasis);
    void setTextSize(TextSize size);

private:
    void dress();

    const Theme& m_theme;
    TextSize m_size;
    QFont::Weight m_weight;
    double m_growth = 1;
    double m_emphasis = 1;
};

/// Content texts are UTF-8.
[[nodiscard]] inline QString textOf(const std::string& text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace unknot
