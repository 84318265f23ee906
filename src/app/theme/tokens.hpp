// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace unknot {

enum class Scheme { light, dark, highContrast };

/// The colours of one scheme. Every colour on screen is one of these.
struct Tokens {
    QColor bg;
    QColor surface;
    QColor raised;
    QColor ink;
    QColor muted; ///< never in a guide or on the emergency page
    QColor line;
    QColor accent;
    QColor onAccent;
    QColor soft;
    QColor caution;
    QColor cautionGround;
    QColor emergency;
    QColor emergencyGround;
};

[[nodiscard]] const Tokens& tokensOf(Scheme scheme);

} // namespace unknot
