// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/tokens.hpp"
#include "unknot/content/figure.hpp"

#include <QRectF>
#include <QTransform>

class QPainter;

namespace unknot {

/// The colours of a drawing: the near side, the far side within an outline, things within theirs, and
/// what is behind it all, which also shows in the gap around a limb that crosses the body.
struct FigureColours {
    QColor nearSide;
    QColor farSide;
    QColor outline;
    QColor thing;
    QColor thingOutline;
    QColor ground;
};

/// For a drawing on the `raised` ground, as the figure's place has.
[[nodiscard]] FigureColours figureColours(const Tokens& tokens);

/// The body at an instant: its pose, and how full its lungs are, 0 to 1.
struct BodyMoment {
    Pose pose;
    double breath = 0;
};

/// Paints a figure into a rectangle: as large as its frame fits, in the middle, clipped to the frame.
/// Borrows: the figure.
class FigurePainter {
public:
    FigurePainter(const Figure& figure, const QRectF& place, const FigureColours& colours);

    /// What stands about, and the body.
    void paint(QPainter& painter, const BodyMoment& body) const;

    /// The frame, where it is painted.
    [[nodiscard]] QRectF frame() const;
    /// Around all that looks different after the change, before and after it.
    [[nodiscard]] QRectF changeBetween(const BodyMoment& before, const BodyMoment& after) const;
    /// How many pixels the joint or the chest moves that moves most.
    [[nodiscard]] double farthestMove(const BodyMoment& before, const BodyMoment& after) const;

private:
    enum class Layer { behindBody, beforeBody };

    void paintBody(QPainter& painter, const BodyMoment& body) const;
    [[nodiscard]] QRectF onScreen(const QRectF& bounds) const;
    void paintProps(QPainter& painter, Layer layer) const;

    const Figure& m_figure;
    FigureColours m_colours;
    double m_scale = 1;
    double m_line = 1; ///< width of an outline, in centimetres
    QTransform m_toPlace;
};

} // namespace unknot
