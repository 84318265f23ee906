// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace unknot::test {

/// Whether every word of `wanted` begins a word of `text`, as the journal searches; for the letters of
/// Western Europe, which is enough for tests.
[[nodiscard]] bool hasWords(const std::string& text, const std::string& wanted);

} // namespace unknot::test
