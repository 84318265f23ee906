// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_access.hpp"

#include "journal_sentences.hpp"

#include "unknot/base/files.hpp"
#include "unknot/journal/journal_json.hpp"
#include "unknot/journal/sealed_file.hpp"

#include <sstream>

namespace unknot::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostPassphraseBytes = 4096;
/// Sealing adds a header, and a little to each chunk.
constexpr std::size_t kMostFileBytes = kMaxJournalBytes + (kMaxJournalBytes >> 10);

/// The bytes, sealed where a passphrase is named. Nothing where that did not work; why is said then.
std::optional<std::string> sealedIfAsked(
    const std::string& bytes, const fs::path& passphraseFile, const Surroundings& around) {
    if (passphraseFile.empty())
        return bytes;
    const auto passphrase = passphraseIn(passphraseFile, around);
    if (!passphrase)
        return std::nullopt;
    auto sealed = seal(bytes, *passphrase);
    if (sealed)
        return *std::move(sealed);
    around.console.note("There is not enough free memory to seal the file. Nothing was written. Close other "
                        "programs, then try again.");
    return std::nullopt;
}

} // namespace

bool openAloud(const Surroundings& around) {
    const auto opened = around.journal.open();
    if (const auto recovery = around.journal.takeRecovery())
        around.console.note(recoverySentence(*recovery, offsetNow(around)));
    if (!opened)
        noteTrouble(opened.error(), around);
    return opened.has_value();
}

void noteTrouble(const Error& error, const Surroundings& around) {
    around.console.note(journalSentence(error, around.paths.journal()));
}

std::chrono::minutes offsetNow(const Surroundings& around) {
    return around.clock.now().wall.offset;
}

std::optional<std::string> passphraseIn(const fs::path& file, const Surroundings& around) {
    const auto bytes = readFile(file, kMostPassphraseBytes);
    if (!bytes) {
        around.console.note(
            "The passphrase could not be read from " + file.string() + ". Nothing was changed.");
        return std::nullopt;
    }
    std::string line = bytes->substr(0, bytes->find('\n'));
    if (line.ends_with('\r'))
        line.pop_back();
    if (!line.empty())
        return line;
    around.console.note(
        "There is no passphrase in the first line of " + file.string() + ". Nothing was changed.");
    return std::nullopt;
}

std::optional<std::string> unsealedBytesOf(
    const fs::path& file, const fs::path& passphraseFile, const Surroundings& around) {
    auto bytes = readFile(file, kMostFileBytes);
    if (!bytes) {
        around.console.note(unreadableSentence(bytes.error(), file));
        return std::nullopt;
    }
    if (!isSealed(*bytes))
        return *std::move(bytes);
    if (passphraseFile.empty()) {
        around.console.note(noPassphraseSentence(file));
        return std::nullopt;
    }
    const auto passphrase = passphraseIn(passphraseFile, around);
    if (!passphrase)
        return std::nullopt;
    auto opened = unseal(*bytes, *passphrase);
    if (opened)
        return *std::move(opened);
    around.console.note(unopenedSentence(opened.error(), file));
    return std::nullopt;
}

bool writeChecked(const fs::path& file, const std::string& bytes, const fs::path& passphraseFile,
    const Surroundings& around) {
    const auto asWritten = sealedIfAsked(bytes, passphraseFile, around);
    if (!asWritten)
        return false;
    const auto written = writeFileChecked(file, *asWritten);
    if (!written)
        around.console.note(unwrittenSentence(written.error(), file));
    return written.has_value();
}

bool give(const std::string& text, const fs::path& file, const Surroundings& around) {
    if (!file.empty()) {
        if (!writeChecked(file, text, {}, around))
            return false;
        around.console.say("Written to " + file.string());
        return true;
    }
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        around.console.say(line);
    return true;
}

} // namespace unknot::cli
