// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/pacer_layout.hpp"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

constexpr double kWide = 1.9; ///< from here on the word stands beside the ring

QFont fontOf(const Theme& theme, double pixels) {
    QFont font = theme.font(TextSize::page, QFont::DemiBold);
    font.setPixelSize(std::max(1, int(pixels)));
    return font;
}

double widestOf(const QFont& font, const QStringList& words) {
    double widest = 0;
    for (const QString& word : words)
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(word));
    return std::ceil(widest) + 2;
}

/// The largest that fits, and not larger than wanted.
QFont fittingFont(const Theme& theme, double wanted, QSizeF room, const QStringList& words) {
    QFont font = fontOf(theme, wanted);
    while (font.pixelSize() > 1 &&
        (widestOf(font, words) > room.width() || QFontMetricsF(font).height() > room.height()))
        font = fontOf(theme, font.pixelSize() - 1);
    return font;
}

/// A ring that fills a square, its stroke included.
Ring ringIn(QPointF corner, double side) {
    const double stroke = std::clamp(side * 0.018, 4.0, 14.0);
    return {
        .middle = corner + QPointF(side, side) / 2,
        .radius = (side - stroke) / 2 - 1,
        .stroke = stroke,
    };
}

/// In the part of the ring below the rope.
void placeSeconds(PacerLayout& layout, const Theme& theme) {
    const double radius = layout.ring.radius;
    const QSizeF room(radius * 0.84, radius * 0.48);
    const QPointF middle = layout.ring.middle + QPointF(0, radius * 0.685);
    layout.seconds = QRectF(QPointF(), room);
    layout.seconds.moveCenter(middle);
    const double wanted = radius * 0.34 * theme.look().textScale;
    layout.secondsFont = fittingFont(theme, wanted, room, {QStringLiteral("00")});
}

PacerLayout besideEachOther(QSizeF size, const Theme& theme, const QStringList& words) {
    PacerLayout layout;
    const double side = size.height();
    const double gap = side * 0.08;
    const QSizeF room(size.width() - side - 2 * gap, side * 0.5);
    layout.wordFont = fittingFont(theme, side * 0.2 * theme.look().textScale, room, words);
    const double widest = widestOf(layout.wordFont, words);
    const double left = (size.width() - side - gap - widest) / 2;
    layout.ring = ringIn({left, 0}, side);
    layout.word = QRectF(left + side + gap, 0, widest, QFontMetricsF(layout.wordFont).height());
    layout.word.moveTop((side - layout.word.height()) / 2);
    return layout;
}

PacerLayout belowEachOther(QSizeF size, const Theme& theme, const QStringList& words) {
    PacerLayout layout;
    const QSizeF room(size.width() - 8, size.height() * 0.22);
    const double wanted = std::min(size.height() * 0.11, size.width() * 0.135);
    layout.wordFont = fittingFont(theme, wanted * theme.look().textScale, room, words);
    const double row = std::ceil(QFontMetricsF(layout.wordFont).height());
    const double side = std::min(size.width(), size.height() - row);
    const double top = (size.height() - row - side) / 2;
    layout.ring = ringIn({(size.width() - side) / 2, top}, side);
    layout.word = QRectF(0, top + side, size.width(), row);
    return layout;
}

} // namespace

PacerLayout pacerLayout(QSizeF size, const Theme& theme, const QStringList& words) {
    PacerLayout layout = size.width() > size.height() * kWide ? besideEachOther(size, theme, words)
                                                              : belowEachOther(size, theme, words);
    placeSeconds(layout, theme);
    return layout;
}

} // namespace unknot
