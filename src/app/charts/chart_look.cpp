// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_look.hpp"

#include "app/theme/theme.hpp"

namespace unknot {

namespace {

/// A colour that two tokens share would make two series look the same.
QVector<QColor> differing(const QVector<QColor>& colours) {
    QVector<QColor> kept;
    for (const QColor& colour : colours)
        if (!kept.contains(colour))
            kept << colour;
    return kept;
}

} // namespace

ChartLook lookOf(const Theme& theme) {
    const Tokens& tokens = theme.tokens();
    return {
        .ground = tokens.surface,
        .ink = tokens.ink,
        .line = tokens.line,
        // Not the emergency's: red is for help alone.
        .fills = differing({tokens.accent, tokens.caution, tokens.ink, tokens.muted}),
        .font = theme.font(TextSize::body),
        .isStill = theme.isStill(),
        .focus = tokens.accent,
    };
}

ChartLook paperLook(const QFont& font) {
    return {
        .ground = Qt::white,
        .ink = Qt::black,
        .line = QColor(0xA0, 0xA0, 0xA0),
        .fills = {Qt::black},
        .font = font,
        .focus = Qt::black,
    };
}

} // namespace unknot
