// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/figure.hpp"

#include <QColor>

class QPainter;

namespace unknot {

/// How things are drawn: one filling, one outline of a width in centimetres.
struct PropStyle {
    QColor fill;
    QColor outline;
    double line = 1;
};

/// Paints a thing in centimetres with y up. The back of a chair and the head of a bed rise above the
/// thing's box, whose upper edge is what one sits or lies on.
void paintProp(QPainter& painter, const Prop& prop, const PropStyle& style);

} // namespace unknot
