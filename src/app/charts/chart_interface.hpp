// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace unknot {

/// What a screen reader is told of a QtChartView, for QAccessible::installFactory: a chart with a child for
/// each bar, whose name is what the bar is called. Null for everything else.
[[nodiscard]] QAccessibleInterface* chartInterface(const QString& className, QObject* object);

} // namespace unknot
