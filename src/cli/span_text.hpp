// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace unknot::cli {

/// A length as it is typed: a whole number with s, m, h or d behind it, such as "10s" or "3d". Empty for
/// anything else, and above 50 years.
[[nodiscard]] std::optional<std::chrono::seconds> spanFrom(std::string_view text);

} // namespace unknot::cli
