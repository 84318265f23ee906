// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/tokens.hpp"

namespace unknot {

namespace {

QColor rgb(unsigned hex) {
    return QColor::fromRgb(QRgb(0xff000000u | hex));
}

} // namespace

const Tokens& tokensOf(Scheme scheme) {
    static const Tokens kLight = {
        .bg = rgb(0xF6F4EF),
        .surface = rgb(0xFFFFFF),
        .raised = rgb(0xEFECE4),
        .ink = rgb(0x1B262B),
        .muted = rgb(0x4E5C63),
        .line = rgb(0xCFCABF),
        .accent = rgb(0x17625E),
        .onAccent = rgb(0xFFFFFF),
        .soft = rgb(0xD8EBE8),
        .caution = rgb(0x6E4700),
        .cautionGround = rgb(0xFFF1CF),
        .emergency = rgb(0x8F1015),
        .emergencyGround = rgb(0xFFE9E7),
    };
    static const Tokens kDark = {
        .bg = rgb(0x10171A),
        .surface = rgb(0x182125),
        .raised = rgb(0x212C31),
        .ink = rgb(0xF1F5F4),
        .muted = rgb(0xB3C0C3),
        .line = rgb(0x3A484E),
        .accent = rgb(0x7AD0C7),
        .onAccent = rgb(0x06201E),
        .soft = rgb(0x1E3B3A),
        .caution = rgb(0xFFD98A),
        .cautionGround = rgb(0x3A2C0C),
        .emergency = rgb(0xFFB4AE),
        .emergencyGround = rgb(0x4A1013),
    };
    static const Tokens kHighContrast = {
        .bg = rgb(0x000000),
        .surface = rgb(0x000000),
        .raised = rgb(0x101010),
        .ink = rgb(0xFFFFFF),
        .muted = rgb(0xE0E0E0),
        .line = rgb(0xFFFFFF),
        .accent = rgb(0xFFE600),
        .onAccent = rgb(0x000000),
        .soft = rgb(0x1A1A1A),
        .caution = rgb(0xFFE600),
        .cautionGround = rgb(0x000000),
        .emergency = rgb(0xFFFFFF),
        .emergencyGround = rgb(0xB00000),
    };
    switch (scheme) {
    case Scheme::light: return kLight;
    case Scheme::dark: return kDark;
    case Scheme::highContrast: break;
    }
    return kHighContrast;
}

} // namespace unknot
