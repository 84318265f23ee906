// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

namespace unknot::cli {

/// Opens the journal, and says what had to be done with it, or why it cannot be opened: then false.
[[nodiscard]] bool openAloud(const Surroundings& around);
/// Says why the journal could not be read or written.
void noteTrouble(const Error& error, const Surroundings& around);

/// Times as they are told by this machine now.
[[nodiscard]] std::chrono::minutes offsetNow(const Surroundings& around);

/// What a file holds as its first line: a passphrase. Nothing where there is none; that is said then.
[[nodiscard]] std::optional<std::string> passphraseIn(
    const std::filesystem::path& file, const Surroundings& around);
/// The bytes of a file, unsealed where they are sealed. `passphraseFile` may be empty. Nothing where that
/// cannot be; why is said then.
[[nodiscard]] std::optional<std::string> unsealedBytesOf(const std::filesystem::path& file,
    const std::filesystem::path& passphraseFile, const Surroundings& around);
/// Writes a file, sealed where a passphrase is named, and reads it again before it counts. False where that
/// did not work; why is said then.
[[nodiscard]] bool writeChecked(const std::filesystem::path& file, const std::string& bytes,
    const std::filesystem::path& passphraseFile, const Surroundings& around);
/// Writes a text as writeChecked() does, or says it where no file is named.
[[nodiscard]] bool give(
    const std::string& text, const std::filesystem::path& file, const Surroundings& around);

} // namespace unknot::cli
