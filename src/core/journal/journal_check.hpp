// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

namespace unknot {

/// Whether every page of the file can be read and is where it should be, and every part of an episode can be
/// asked for. It reads the whole file: 20 ms for a journal of 20,000 episodes (25 MiB), a tenth of a
/// millisecond for the usual one; so it is done at each opening. Fails: damaged; locked, denied, io.
[[nodiscard]] Result<void> checkQuickly(SqliteConnection& connection);

/// The same, and that indexes agree with tables, that the search index is whole, and that nothing is in the
/// schema that does something by itself. For a file that is to be trusted, or that no longer is.
[[nodiscard]] Result<void> checkWholly(SqliteConnection& connection);

} // namespace unknot
