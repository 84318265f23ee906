// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/body_map_painter.hpp"

#include "unknot/insights/places.hpp"

#include <QFont>

namespace unknot {

struct BodyCountColours {
    BodyMapColours body; ///< `area` is that of a spot with none, `marked` that of the one with the most
    QColor ink;          ///< of the numbers
    QColor paper;        ///< what the numbers stand on
};

/// On a card of the theme's.
[[nodiscard]] BodyCountColours bodyCountColours(const Tokens& tokens);
/// Black on white.
[[nodiscard]] BodyCountColours bodyCountsOnPaper();

/// How often it was in that spot: where no side was said, it counts on both.
[[nodiscard]] int countAt(const Places& places, const BodySpot& spot);

/// The body from behind and from before, each spot the stronger the more often it was there, with the number
/// in it, so that no colour is needed to read it. Borrows: the map.
void paintBodyCounts(QPainter& painter, const QRectF& place, const BodyMap& body, const Places& places,
    const BodyCountColours& colours, const QFont& font);

} // namespace unknot
