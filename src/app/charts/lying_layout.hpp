// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_layout.hpp"

namespace unknot {

/// Bars that lie, for things with names: the names beside them, or above them where beside would be too
/// narrow.
[[nodiscard]] ChartLayout layOutLying(const Chart& chart, const QFont& font, const QSizeF& size);
[[nodiscard]] double naturalLyingHeight(const Chart& chart, const QFont& font, double width);

} // namespace unknot
