// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace unknot {

/// Everything below `root` that takes the focus by Tab, in the order in which it is laid out, hidden or not.
[[nodiscard]] std::vector<QWidget*> focusableIn(const QWidget& root);

/// Makes Tab go through them in that order. Without it, what is made later comes last.
void tabThrough(const std::vector<QWidget*>& widgets);

/// Whether a page may put the focus where it wants when it shows something else: it has it, or nothing that
/// shows has. A question beside it and the rail keep it while time goes on below them. To be asked before
/// anything is hidden: Qt hands the focus of what goes to a chance neighbour.
[[nodiscard]] bool mayTakeFocus(const QWidget& page);

} // namespace unknot
