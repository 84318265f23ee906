// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/report/emergency_sheet.hpp"

namespace unknot {

/// The answers to the warning signs, a row each: "yes" and "not sure", those first that lead furthest, and
/// then the latest of "no". A sign that was answered so again is one row with its latest and its first time.
[[nodiscard]] Document::Table answersTable(const SheetFacts& facts, const Content& content);

} // namespace unknot
