// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_connection.hpp"

namespace unknot {

/// Whether every page of the file can be read and is where it should be, every row keeps the schema's rules,
/// and every part of an episode, all timers and activities can be asked for. It reads the whole file: half a
/// second for 20,000 episodes of 25 parts each (71 MiB), under a millisecond for a few dozen. It is done at
/// each opening all the same: whether the file was harmed since the last one (a power cut on a disk that
/// lies, a copy by hand) nothing else can tell. Fails: damaged; locked, denied, io.
[[nodiscard]] Result<void> checkQuickly(SqliteConnection& connection);

/// The same, and that indexes agree with tables, that the search index is whole, that nothing is in the
/// schema that does something by itself, and that an episode, timers and an activity can be written (they are
/// taken back). For a file that is to be trusted, or that no longer is.
[[nodiscard]] Result<void> checkWholly(SqliteConnection& connection);

} // namespace unknot
