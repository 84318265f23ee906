// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>

namespace unknot {

/// How strong the pain is, 0 (none) to 10 (the worst there can be).
class PainScore {
public:
    /// Empty for anything but 0 to 10.
    [[nodiscard]] static constexpr std::optional<PainScore> from(int value) {
        return value >= 0 && value <= 10 ? std::optional(PainScore(value)) : std::nullopt;
    }
    [[nodiscard]] constexpr int value() const { return m_value; }

    auto operator<=>(const PainScore&) const = default;

private:
    explicit constexpr PainScore(int value) : m_value(value) {}

    int m_value;
};

} // namespace unknot
