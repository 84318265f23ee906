// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace unknot::test {

/// Every text in front that is cut off, one line each: a label or button that is smaller than its wrapped
/// text, or that stands out of its window, or sideways out of its scroll area.
[[nodiscard]] QStringList cutTextsIn(const QWidget& window);

} // namespace unknot::test
