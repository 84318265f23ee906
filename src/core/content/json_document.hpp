// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/loader.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace unknot {

using Json = nlohmann::json;

inline constexpr std::size_t kMaxFileBytes = std::size_t{1024} * 1024;
inline constexpr int kMaxDepth = 32;

/// Parses within the limits: no syntax error, no duplicate key, no more than 32 levels, valid
/// UTF-8. Otherwise adds one problem and gives nothing.
[[nodiscard]] std::optional<Json> parseJson(
    std::string_view bytes, const std::string& file, std::vector<Problem>& problems);

} // namespace unknot
