// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace unknot {

// The parts of seal() and unseal(), apart for tests and fuzzers, which cannot wait for real keys.
// docs/sealed-file.md describes the file.

inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kSealedHeaderBytes = 62;
inline constexpr std::size_t kSealedChunkBytes = 64u << 10;

/// How the key is made of the passphrase: what the header of a sealed file says.
struct KeyRecipe {
    std::uint32_t passes = 0;
    std::uint64_t memoryBytes = 0;
    std::array<unsigned char, kSaltBytes> salt{};

    bool operator==(const KeyRecipe&) const = default;
};

/// A key, wiped when it is no longer needed.
class SealKey {
public:
    SealKey() = default;
    ~SealKey();
    SealKey(const SealKey&) = delete;
    SealKey& operator=(const SealKey&) = delete;
    SealKey(SealKey&& other) noexcept;
    SealKey& operator=(SealKey&&) = delete;

    std::array<unsigned char, 32> bytes{};
};

/// Fails: io, where there is no memory for it.
[[nodiscard]] Result<SealKey> keyFor(std::string_view passphrase, const KeyRecipe& recipe);

/// The header's recipe. Fails: damaged, also for one that would exhaust the machine: more than 1 GiB or
/// 10 passes; newer.
[[nodiscard]] Result<KeyRecipe> recipeIn(std::string_view sealed);

[[nodiscard]] Result<std::string> sealWith(
    std::string_view bytes, const KeyRecipe& recipe, const SealKey& key);
/// Fails: damaged.
[[nodiscard]] Result<std::string> unsealWith(std::string_view sealed, const SealKey& key);

} // namespace unknot
