// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unknot {

/// Whether the X server has a tray of the old kind (XEmbed), which is not on the session bus. False where the
/// window is on no X server.
[[nodiscard]] bool hasX11Tray();

} // namespace unknot
