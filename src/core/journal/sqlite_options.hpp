// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace unknot {

/// How a journal's file is opened. Only tests want anything but the defaults.
struct SqliteOptions {
    std::string vfs;                          ///< the storage layer's name; empty: SQLite's own
    bool isSynced = true;                     ///< off: what was committed may be lost in a power cut
    std::chrono::milliseconds patience{2000}; ///< how long another program's lock is waited for
};

} // namespace unknot
