// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/tokens.hpp"
#include "unknot/content/journal_lists.hpp"
#include "unknot/journal/episode.hpp"

#include <QPainterPath>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace unknot {

/// What can be marked with one touch: an area, or one half of it where it has sides. Borrows: the area.
struct BodySpot {
    const BodyArea* area = nullptr;
    Side side = Side::unsaid; ///< the person's own left or right; unsaid for an area without sides

    bool operator==(const BodySpot&) const = default;
};

/// Every spot, in the order of the areas; of two sides the one on the picture's left first.
/// Borrows: the map.
[[nodiscard]] std::vector<BodySpot> spotsOf(const BodyMap& body);
/// Whether one of the places takes in the spot. An area whose side was not said takes in both halves.
[[nodiscard]] bool isMarked(const std::vector<Place>& places, const BodySpot& spot);
/// The person's own side on that half of the picture: seen from behind left is left, from before it is not.
[[nodiscard]] Side sideAt(BodyFace face, Qt::Edge half);

struct BodyMapColours {
    QColor ground;
    QColor body;
    QColor outline;
    QColor area;
    QColor areaOutline;
    QColor marked;
    QColor markedOutline;
    QColor focus;
};

/// For a drawing on the page's own ground.
[[nodiscard]] BodyMapColours bodyMapColours(const Tokens& tokens);

/// Paints the body from behind and from before, as large as both fit, beside each other or, where that shows
/// them larger, one below the other. Borrows: the map.
class BodyMapPainter {
public:
    /// Leaves `above` and `below` each picture free for words.
    struct Room {
        double above = 0;
        double below = 0;
    };

    BodyMapPainter(const BodyMap& body, const QRectF& place, Room words);

    void paint(QPainter& painter, const BodyMapColours& colours, const std::vector<Place>& places,
        const std::optional<BodySpot>& focused) const;

    /// What lies under that point of the place.
    [[nodiscard]] std::optional<BodySpot> spotAt(const QPointF& point) const;
    /// The spot's border, where it is painted.
    [[nodiscard]] QPainterPath pathOf(const BodySpot& spot) const;
    /// Where that picture is painted.
    [[nodiscard]] QRectF pictureOf(BodyFace face) const;

private:
    [[nodiscard]] QPainterPath bodyPath(BodyFace face) const;
    void paintBody(QPainter& painter, const BodyMapColours& colours, BodyFace face) const;
    void paintSpot(
        QPainter& painter, const BodyMapColours& colours, const BodySpot& spot, bool isMarked) const;
    [[nodiscard]] QPointF onScreen(BodyFace face, const QPointF& corner) const;

    const BodyMap& m_body;
    double m_scale = 1;        ///< pixels of the body's height
    double m_halfWidth = 0.25; ///< of the body, in parts of its height
    QPointF m_backTop;         ///< where the top of the head is
    QPointF m_frontTop;
};

} // namespace unknot
