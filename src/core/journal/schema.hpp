// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace unknot {

/// "UNKT": says of a file that it is a journal of Unknot.
inline constexpr std::int64_t kApplicationId = 0x554e4b54;

/// The tables of version 1, as docs/journal-schema.md describes them. Never changed any more: what is to be
/// different later is a migration.
extern const char* const kSchemaVersion1;

} // namespace unknot
