// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/ring.hpp"
#include "app/theme/theme.hpp"

#include <QFont>
#include <QRectF>
#include <QStringList>

namespace unknot {

/// Where the parts of the pacer stand: the ring with the knot in it and the seconds at its foot, the word
/// below, or beside it where the room is wide. Nothing overlaps and nothing is cut off.
struct PacerLayout {
    Ring ring;
    QRectF word;
    QRectF seconds;
    QFont wordFont;
    QFont secondsFont;
};

/// `words`: all that may be shown; the longest decides, so that the size stays the same from phase to
/// phase. Text grows with the theme's scale as far as there is room.
[[nodiscard]] PacerLayout pacerLayout(QSizeF size, const Theme& theme, const QStringList& words);

} // namespace unknot
