// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QSize>
#include <QStringList>

#include <string>
#include <vector>

class QWidget;

namespace unknot::test {

/// Every text in front that is cut off, one line each: a label or button that is smaller than its wrapped
/// text, or that stands out of its window, or sideways out of its scroll area.
[[nodiscard]] QStringList cutTextsIn(const QWidget& window);

/// A window's size and look in which everything must be readable.
struct Setting {
    QSize size;
    Look look;
};

/// Every size of window that is promised, with text at 100 and 200 %, and in the smallest each theme. With
/// sanitizers the tightest alone.
[[nodiscard]] std::vector<Setting> allSettings();
/// "900x640, dark, 200 %".
[[nodiscard]] std::string nameOf(const Setting& setting);

} // namespace unknot::test
