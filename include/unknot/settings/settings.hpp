// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/day_span.hpp"
#include "unknot/base/ids.hpp"

#include <string>

namespace unknot {

/// Which colours; `system` follows the desktop.
enum class ThemeChoice { system, light, dark, highContrast };
/// How much moves; `system` follows the desktop.
enum class MotionChoice { system, full, reduced };
/// How large text is; `system` follows the desktop's own text scale, the others are percent.
enum class TextSizeChoice { system, percent100, percent125, percent150, percent175, percent200 };
/// The out-breath of the default breath. Source 001 gives 3 to 4 seconds.
enum class ExhaleChoice { threeSeconds, fourSeconds };

/// What the person chose. The default is what a fresh start has.
struct Settings {
    std::string language; ///< the code of a language; empty: as the desktop, where there are texts in it
    RegionId region;      ///< empty: not known, all emergency numbers are shown
    ThemeChoice theme = ThemeChoice::system;
    MotionChoice motion = MotionChoice::system;
    TextSizeChoice textSize = TextSizeChoice::system;
    ExhaleChoice exhale = ExhaleChoice::fourSeconds;
    /// When no reminder asks; both ends the same: never quiet. The end of a treatment is told all the same.
    DaySpan quiet{.from = std::chrono::hours(22), .to = std::chrono::hours(8)};

    bool operator==(const Settings&) const = default;
};

/// How many times as large as usual text is, from 1 to 2: below nothing is readable from the floor, above
/// the pages were never tried. `systemScale` is the desktop's own.
[[nodiscard]] double textScaleOf(TextSizeChoice choice, double systemScale);

} // namespace unknot
