// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/settings/settings.hpp"

namespace unknot {

/// The pattern to breathe where `wanted` is asked for: with three seconds its own one with the shorter
/// out-breath, where it has one.
[[nodiscard]] PatternId patternFor(const Content& content, const PatternId& wanted, ExhaleChoice exhale);

/// The patterns that are offered for choosing: the default by that choice first, the others as the content
/// has them. Borrows: the content.
[[nodiscard]] std::vector<const NamedPattern*> offeredPatterns(const Content& content, ExhaleChoice exhale);

} // namespace unknot
