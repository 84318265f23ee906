// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QStringList>

#include <optional>

class QPainter;

namespace unknot {

/// A text in its place, its lines on top of each other.
struct ChartLabel {
    QRectF place;
    QStringList lines;
    Qt::Alignment alignment = Qt::AlignHCenter;

    bool operator==(const ChartLabel&) const = default;
};

/// Breaks it between words; nothing where that takes more lines, or a word is wider.
[[nodiscard]] std::optional<QStringList> wrapped(
    const QString& text, const QFont& font, double width, int mostLines);
/// The same, whatever it takes: within a word where it must, and the last line ends in "…" where it is too
/// much.
[[nodiscard]] QStringList wrappedAnyhow(const QString& text, const QFont& font, double width, int mostLines);

/// How much room those lines take.
[[nodiscard]] QSizeF sizeOf(const QStringList& lines, const QFontMetricsF& metrics);
/// In the painter's font and ink.
void paintLabel(QPainter& painter, const ChartLabel& label);

} // namespace unknot
