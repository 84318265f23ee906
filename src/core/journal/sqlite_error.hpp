// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"

#include <SQLiteCpp/Exception.h>

namespace unknot {

/// What went wrong, from SQLite's extended result code and, for I/O errors, the system's errno.
/// The detail holds SQLite's fixed text for the code, never the message: that may quote what was typed.
[[nodiscard]] Error sqliteError(int extendedCode, int systemErrno);

/// The same from an exception; systemErrno as sqlite3_system_errno() gives it.
[[nodiscard]] Error sqliteError(const SQLite::Exception& exception, int systemErrno);

} // namespace unknot
