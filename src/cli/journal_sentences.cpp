// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_sentences.hpp"

#include "journal_words.hpp"
#include "words.hpp"

namespace unknot::cli {

namespace fs = std::filesystem;

std::string journalSentence(const Error& error, const fs::path& file) {
    if (file.empty())
        return "The journal cannot be kept: no home folder is known. Set HOME, then try again.";
    const std::string folder = file.parent_path().string();
    switch (error.code) {
    case ErrorCode::denied:
        return "Reading or writing the journal is not allowed in " + folder +
            ". Nothing was changed. Give yourself the right to that folder, then try again.";
    case ErrorCode::diskFull:
        return "The disk is full, so nothing new was stored. What was stored before is safe. Free some "
               "space, "
               "then try again.";
    case ErrorCode::locked:
        return "Another program is using the journal and did not let go in time. Nothing was changed. Try "
               "again "
               "in a moment.";
    case ErrorCode::newer:
        return "A later version of Unknot wrote the journal " + file.string() +
            ". It was left as it is. Use that version, or restore a backup.";
    case ErrorCode::damaged:
        return "The journal " + file.string() +
            " is damaged. Nothing was deleted. See unknot-cli restore --list for its backups.";
    case ErrorCode::invalid: return "That cannot be kept: " + error.detail + ". Nothing was changed.";
    default:
        return "Reading or writing the journal " + file.string() +
            " failed. What was stored before is left as it is. Check the disk, then try again.";
    }
}

std::string unreadableSentence(const Error& error, const fs::path& file) {
    const std::string end = " Nothing was changed.";
    switch (error.code) {
    case ErrorCode::notFound: return "There is no file " + file.string() + "." + end;
    case ErrorCode::denied: return "Reading " + file.string() + " is not allowed." + end;
    case ErrorCode::tooLarge:
        return "The file " + file.string() + " is too large for a journal (" + error.detail + ")." + end;
    case ErrorCode::newer:
        return "A later version of Unknot wrote " + file.string() + "." + end +
            " Use that version to read it.";
    case ErrorCode::damaged:
    case ErrorCode::invalid:
        return "The file " + file.string() + " is no journal that can be read (" + error.detail + ")." + end;
    default: return "Reading " + file.string() + " failed." + end;
    }
}

std::string noPassphraseSentence(const fs::path& file) {
    return file.string() +
        " is sealed. Nothing was changed. Name the file with its passphrase: --passphrase-file FILE.";
}

std::string unopenedSentence(const Error& error, const fs::path& file) {
    if (error.code == ErrorCode::damaged)
        return "The passphrase is wrong, or the file " + file.string() +
            " is damaged: these two cannot be told apart. Nothing was changed. Check both.";
    if (error.code == ErrorCode::io)
        return "There is not enough free memory to open " + file.string() +
            ". Nothing was changed. Close other programs, then try again.";
    return unreadableSentence(error, file);
}

std::string unwrittenSentence(const Error& error, const fs::path& file) {
    const std::string end = " The journal itself is safe.";
    switch (error.code) {
    case ErrorCode::denied: return "Writing " + file.string() + " is not allowed." + end;
    case ErrorCode::diskFull:
        return "The disk is full, so " + file.string() + " was not written." + end +
            " Free some space, then try again.";
    default: return "Writing " + file.string() + " failed." + end;
    }
}

std::string unrestoredSentence(const Error& error, const fs::path& backup, const fs::path& journal) {
    const bool isAboutBackup = error.code == ErrorCode::notFound || error.code == ErrorCode::damaged ||
        error.code == ErrorCode::newer;
    return isAboutBackup ? unreadableSentence(error, backup) : journalSentence(error, journal);
}

std::string recoverySentence(const JournalRecovery& recovery, std::chrono::minutes offset) {
    std::string text =
        "The journal was damaged. It is set aside as " + recovery.setAside.string() + ", not deleted.";
    if (recovery.backup)
        text += " The backup of " + timeText({*recovery.backup, offset}) + " is in its place.";
    else
        text += " There was no good backup, so an empty one is in its place.";
    if (recovery.salvaged && *recovery.salvaged > 0)
        text += " " + countOf(std::int64_t(*recovery.salvaged), "episode") +
            (*recovery.salvaged == 1 ? " was" : " were") + " saved out of the damaged file.";
    return text;
}

} // namespace unknot::cli
