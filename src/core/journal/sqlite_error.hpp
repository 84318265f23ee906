// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"

#include <SQLiteCpp/Exception.h>

struct sqlite3;

namespace unknot {

/// What went wrong, from SQLite's extended result code and, for I/O errors, the system's errno.
/// The detail holds SQLite's fixed text for the code, never the message: that may quote what was typed.
[[nodiscard]] Error sqliteError(int extendedCode, int systemErrno);

/// The same from what a connection threw; null where there was none yet.
[[nodiscard]] Error sqliteError(const SQLite::Exception& exception, sqlite3* connection);

} // namespace unknot
