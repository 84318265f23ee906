// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QWidget;

namespace unknot {

/// `frame` moved, by as little as possible, to where all of it lies within `screen`. One that is larger
/// keeps its top left corner in sight, which is where reading begins.
[[nodiscard]] QRect inSight(const QRect& frame, const QRect& screen);

/// Moves a window that hangs over the edge of its screen; one that lies within is not touched. A desktop
/// that places windows by itself alone (Wayland) passes over it.
void bringIntoSight(QWidget& window);

} // namespace unknot
