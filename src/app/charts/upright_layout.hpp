// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/chart_layout.hpp"

namespace unknot {

/// Bars that stand: values at the left, categories below.
[[nodiscard]] ChartLayout layOutUpright(const Chart& chart, const QFont& font, const QSizeF& size);
[[nodiscard]] double naturalUprightHeight(const Chart& chart, const QFont& font, double width);

} // namespace unknot
