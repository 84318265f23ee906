// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_place.hpp"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace unknot {

QRect inSight(const QRect& frame, const QRect& screen) {
    const int furthestX = std::max(screen.left(), screen.right() - frame.width() + 1);
    const int furthestY = std::max(screen.top(), screen.bottom() - frame.height() + 1);
    return {QPoint(std::clamp(frame.x(), screen.left(), furthestX),
                std::clamp(frame.y(), screen.top(), furthestY)),
        frame.size()};
}

void bringIntoSight(QWidget& window) {
    // What the desktop made as large as the screen is in sight, whatever its frame says.
    if (window.isMaximized() || window.isFullScreen())
        return;
    const QRect frame = window.frameGeometry();
    const QRect wanted = inSight(frame, window.screen()->availableGeometry());
    if (wanted.topLeft() != frame.topLeft())
        window.move(wanted.topLeft());
}

} // namespace unknot
