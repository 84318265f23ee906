// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

/// Whether a window can be opened here. Qt ends the program where it cannot, so this is asked before:
/// a local display or compositor must have its socket, one over the network is believed.
[[nodiscard]] bool hasDisplay();

} // namespace unknot
