// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "app/drawing/rope.hpp"
#include "app/widgets/pacer_widget.hpp"

#include <QFontMetricsF>

#include <cmath>

using namespace unknot;

namespace {

const QStringList kWords = {"Breathe in", "Hold", "Breathe out", "Rest", "Paused"};

/// From the smallest place to a whole screen, square, wide and tall.
const std::vector<QSizeF> kSizes = {{220, 220}, {300, 220}, {400, 220}, {600, 220}, {1400, 220}, {220, 400},
    {220, 1000}, {420, 420}, {600, 600}, {900, 400}, {500, 900}, {1000, 1000}, {1400, 1000}};

QSizeF textSize(const QFont& font, const QString& text) {
    const QFontMetricsF metrics(font);
    return {metrics.horizontalAdvance(text), metrics.height()};
}

bool hasRoomFor(const QRectF& place, QSizeF text) {
    return text.width() <= place.width() && text.height() <= place.height();
}

} // namespace

TEST_CASE("PacerLayout: nothing is cut off or covered, at any size and text scale", "[app]") {
    Theme theme;
    theme.setLook({.textScale = GENERATE(1.0, 1.3, 2.0)});
    for (const QSizeF size : kSizes) {
        INFO(size.width() << "x" << size.height() << " at " << theme.look().textScale);
        const PacerLayout layout = pacerLayout(size, theme, kWords);
        const QRectF all(QPointF(), size);
        for (const QString& word : kWords)
            CHECK(hasRoomFor(layout.word, textSize(layout.wordFont, word)));
        CHECK(hasRoomFor(layout.seconds, textSize(layout.secondsFont, "15")));
        CHECK(all.contains(layout.word));
        const double outside = layout.ring.radius + layout.ring.stroke / 2;
        const QRectF ring(layout.ring.middle - QPointF(outside, outside), QSizeF(2 * outside, 2 * outside));
        CHECK(all.contains(ring));
        CHECK_FALSE(ring.intersects(layout.word));
        // The seconds stand within the ring and below the rope, however loose.
        const QPointF corner = layout.seconds.bottomRight() - layout.ring.middle;
        CHECK(std::hypot(corner.x(), corner.y()) < layout.ring.radius * 1.03);
        CHECK_FALSE(Rope(1, layout.ring.middle, layout.ring.radius)
                        .touched()
                        .intersects(layout.seconds.toAlignedRect().adjusted(0, 3, 0, 0)));
    }
}

TEST_CASE("PacerLayout: text can be read from three metres", "[app]") {
    const Theme theme;
    for (const QSizeF size : kSizes) {
        INFO(size.width() << "x" << size.height());
        const PacerLayout layout = pacerLayout(size, theme, kWords);
        const double side = std::min(size.width(), size.height());
        CHECK(layout.wordFont.pixelSize() >= std::floor(side * 0.1));
        CHECK(layout.secondsFont.pixelSize() >= side * 0.11);
        CHECK(layout.ring.radius * 2 >= side * 0.75);
    }
}

TEST_CASE("PacerLayout: a larger text scale never makes text smaller", "[app]") {
    Theme theme;
    for (const QSizeF size : kSizes) {
        INFO(size.width() << "x" << size.height());
        theme.setLook({.textScale = 1});
        const PacerLayout usual = pacerLayout(size, theme, kWords);
        theme.setLook({.textScale = 2});
        const PacerLayout large = pacerLayout(size, theme, kWords);
        CHECK(large.wordFont.pixelSize() >= usual.wordFont.pixelSize());
        CHECK(large.ring.radius >= usual.ring.radius * 0.85);
    }
}
