// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace unknot::test {

/// What `deed` says, run in a process of its own: "" where all was well, and what happened to the process
/// where it came to no end of its own or took more than that many seconds.
[[nodiscard]] std::string reportOfChild(unsigned seconds, const std::function<std::string()>& deed);

} // namespace unknot::test
