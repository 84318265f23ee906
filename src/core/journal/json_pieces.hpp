// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace unknot {

/// One value of a document's object or, where that value is an array, one element of it.
struct JsonPiece {
    std::string key;
    std::optional<std::size_t> index; ///< of an array's element
    nlohmann::json value;
};

/// Parses an object piece by piece, so that a large file never stands in memory as a whole. Nothing is read
/// on once `take` fails, and its error is given.
/// Fails: damaged, with line and column, for what is no JSON object, is deeper than 32 levels, or has a
/// piece of more than a million values.
[[nodiscard]] Result<void> readPieces(
    std::string_view text, const std::function<Result<void>(JsonPiece piece)>& take);

/// Checks the two pieces that say what a file is. Fails: damaged; newer.
class FormatCheck {
public:
    FormatCheck(std::string format, std::uint64_t version)
        : m_format(std::move(format)), m_version(version) {}

    /// True where the piece was one of the two. Fails: newer.
    [[nodiscard]] Result<bool> take(const JsonPiece& piece);
    /// Whether both were there and fit. Fails: damaged, newer.
    [[nodiscard]] Result<void> finish() const;

private:
    std::string m_format;
    std::uint64_t m_version;
    bool m_hasFormat = false;
    std::uint64_t m_found = 0; ///< the version
};

} // namespace unknot
