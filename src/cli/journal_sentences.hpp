// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/error.hpp"
#include "unknot/journal/file_journal.hpp"

#include <filesystem>
#include <string>

namespace unknot::cli {

// Each says what happened, what is still safe and what to do, on one plain line.

/// Why the journal in `file` could not be read or written. `file` is empty where no home is known.
[[nodiscard]] std::string journalSentence(const Error& error, const std::filesystem::path& file);
/// Why a file that somebody named could not be read; nothing was changed then.
[[nodiscard]] std::string unreadableSentence(const Error& error, const std::filesystem::path& file);
/// A sealed file was named, and no passphrase.
[[nodiscard]] std::string noPassphraseSentence(const std::filesystem::path& file);
/// Why a sealed file did not open.
[[nodiscard]] std::string unopenedSentence(const Error& error, const std::filesystem::path& file);
/// Why an export or a copy was not written.
[[nodiscard]] std::string unwrittenSentence(const Error& error, const std::filesystem::path& file);
/// Why a backup was not put in the journal's place.
[[nodiscard]] std::string unrestoredSentence(
    const Error& error, const std::filesystem::path& backup, const std::filesystem::path& journal);
/// What had to be done with a damaged journal when it was opened. Dates are told at `offset`.
[[nodiscard]] std::string recoverySentence(const JournalRecovery& recovery, std::chrono::minutes offset);

} // namespace unknot::cli
