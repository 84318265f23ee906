// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"

#include <string>
#include <string_view>

namespace unknot {

/// Encrypts bytes with a passphrase: Argon2id, then XChaCha20-Poly1305 in chunks; docs/sealed-file.md
/// describes the file. Nobody can open it without the passphrase, neither can we.
/// Fails: io, where there is not even memory for the smaller key derivation; invalid for an empty passphrase.
[[nodiscard]] Result<std::string> seal(std::string_view bytes, std::string_view passphrase);

/// Whether the bytes begin as a sealed file does.
[[nodiscard]] bool isSealed(std::string_view bytes);

/// The bytes that were sealed, once all of them are verified, and none before.
/// Fails: damaged, for a wrong passphrase as for any change, cut or addition: the two cannot be told apart.
/// newer, for a format version of a later program. io, where there is no memory for the key derivation.
[[nodiscard]] Result<std::string> unseal(std::string_view sealed, std::string_view passphrase);

} // namespace unknot
