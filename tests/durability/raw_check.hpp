// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace unknot::test {

/// What SQLite itself finds wrong with a database file, read without the code under test: structure, foreign
/// keys and the text index. Empty where all is well. An empty `vfs` is the default one.
[[nodiscard]] std::string faultsOfFile(const std::string& file, const std::string& vfs = {});

} // namespace unknot::test
