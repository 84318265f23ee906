// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_input.hpp"

#include "journal_access.hpp"
#include "journal_sentences.hpp"

#include "unknot/base/files.hpp"
#include "unknot/base/uuid.hpp"
#include "unknot/journal/journal_csv.hpp"
#include "unknot/journal/journal_json.hpp"

namespace unknot::cli {

namespace fs = std::filesystem;

namespace {

const std::string kEpisodes = "episodes.csv";

/// The episodes in one file, the other files of an export beside it where they are there.
Result<CsvFiles> csvFilesWith(const fs::path& episodes) {
    auto text = readFile(episodes, kMaxJournalBytes);
    if (!text)
        return fail(text.error());
    CsvFiles files = {{kEpisodes, *std::move(text)}};
    if (episodes.filename() != kEpisodes)
        return files;
    for (const auto& [name, header] : journalToCsv({})) {
        auto part = readFile(episodes.parent_path() / name, kMaxJournalBytes);
        if (!part && part.error().code != ErrorCode::notFound)
            return fail(part.error());
        if (part)
            files[name] = *std::move(part);
    }
    return files;
}

std::optional<ReadJournal> orSay(Result<ReadJournal> read, const fs::path& file, const Surroundings& around) {
    if (read)
        return *std::move(read);
    around.console.note(unreadableSentence(read.error(), file));
    return std::nullopt;
}

std::optional<ReadJournal> readCsv(const fs::path& episodes, const Surroundings& around) {
    const auto files = csvFilesWith(episodes);
    if (!files)
        return orSay(fail(files.error()), episodes, around);
    return orSay(journalFromCsv(*files, around.clock.now().wall, newUuid), episodes, around);
}

} // namespace

std::optional<ReadJournal> readJournalFrom(
    const fs::path& named, const fs::path& passphraseFile, const Surroundings& around) {
    std::error_code ignored;
    if (fs::is_directory(named, ignored))
        return readCsv(named / kEpisodes, around);
    if (named.extension() == ".csv")
        return readCsv(named, around);
    const auto bytes = unsealedBytesOf(named, passphraseFile, around);
    if (!bytes)
        return std::nullopt;
    if (bytes->starts_with("SQLite format 3")) {
        around.console.note(named.string() +
            " is a whole journal, as a backup is. Nothing was changed. Put it in place with unknot-cli "
            "restore.");
        return std::nullopt;
    }
    return orSay(journalFromJson(*bytes), named, around);
}

} // namespace unknot::cli
