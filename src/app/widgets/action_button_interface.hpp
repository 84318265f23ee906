// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

/// Has a screen reader's press of an ActionButton do what a click does. Qt 6.4's own answer turns a button
/// that can be on or off without telling anybody that it was pressed: the tick would show, and nothing be
/// noted. Again does nothing.
void makeButtonsPressable();

} // namespace unknot
