// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/sealed_file.hpp"

#include "sealed_format.hpp"

#include <sodium.h>

namespace unknot {

namespace {

/// What is tried in turn: libsodium's "moderate" and, where memory is short, its "interactive".
struct Cost {
    unsigned long long passes;
    std::size_t memoryBytes;
};
constexpr Cost kCosts[] = {
    {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE},
    {crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE, crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE},
};

} // namespace

Result<std::string> seal(std::string_view bytes, std::string_view passphrase) {
    if (passphrase.empty())
        return fail(ErrorCode::invalid, "an empty passphrase");
    if (sodium_init() < 0)
        return fail(ErrorCode::io, "libsodium does not start");
    for (const Cost& cost : kCosts) {
        KeyRecipe recipe{.passes = std::uint32_t(cost.passes), .memoryBytes = cost.memoryBytes, .salt = {}};
        randombytes_buf(recipe.salt.data(), recipe.salt.size());
        if (const auto key = keyFor(passphrase, recipe))
            return sealWith(bytes, recipe, *key);
    }
    return fail(ErrorCode::io, "no memory to make a key");
}

Result<std::string> unseal(std::string_view sealed, std::string_view passphrase) {
    const auto recipe = recipeIn(sealed);
    if (!recipe)
        return fail(recipe.error());
    const auto key = keyFor(passphrase, *recipe);
    if (!key)
        return fail(key.error());
    return unsealWith(sealed, *key);
}

} // namespace unknot
