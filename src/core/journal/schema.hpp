// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace unknot {

/// "UNKT": says of a file that it is a journal of Unknot.
inline constexpr std::int64_t kApplicationId = 0x554e4b54;

// The tables as docs/journal-schema.md describes them. None is changed any more once it was released: what is
// to be different later is a migration.

extern const char* const kSchemaVersion1;
/// What version 2 adds: the timers.
extern const char* const kSchemaVersion2;
/// What version 3 adds: what was done of routines.
extern const char* const kSchemaVersion3;
/// What version 4 adds: ordinary moments, to be put beside spasms.
extern const char* const kSchemaVersion4;

} // namespace unknot
