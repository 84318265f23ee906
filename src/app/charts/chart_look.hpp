// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart.hpp"

namespace unknot {

class Theme;

/// On a card of the theme's, in its size of body text. Where a scheme has too few colours, the pattern of
/// each series tells them apart.
[[nodiscard]] ChartLook lookOf(const Theme& theme);

/// Black on white, whatever the theme: what any printer can do. `font`: its size in points, or in pixels of a
/// 96th of an inch.
[[nodiscard]] ChartLook paperLook(const QFont& font);

} // namespace unknot
