// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/transfer.hpp"

#include "unknot/base/files.hpp"
#include "unknot/base/uuid.hpp"
#include "unknot/journal/journal_csv.hpp"
#include "unknot/journal/journal_json.hpp"
#include "unknot/journal/sealed_file.hpp"

#include <array>
#include <fstream>

namespace unknot {

namespace fs = std::filesystem;

namespace {

/// What a sealed file has beyond what it holds is far less than this.
constexpr std::size_t kMaxSealedBytes = kMaxJournalBytes + (kMaxJournalBytes >> 4);
constexpr const char* kEpisodes = "episodes.csv";
constexpr std::string_view kSqliteFile = "SQLite format 3";

/// What the others hang on comes last.
Result<void> writeCsv(const fs::path& folder, const CsvFiles& files) {
    for (const auto& [name, bytes] : files)
        if (name != kEpisodes)
            if (auto written = writeFileChecked(folder / name, bytes); !written)
                return written;
    return writeFileChecked(folder / kEpisodes, files.at(kEpisodes));
}

/// The episodes in one file; those of an export with the other files beside it.
Result<CsvFiles> readCsv(const fs::path& episodes) {
    auto bytes = readFile(episodes, kMaxJournalBytes);
    if (!bytes)
        return fail(bytes.error());
    CsvFiles files{{kEpisodes, std::move(*bytes)}};
    if (episodes.filename() != kEpisodes)
        return files;
    // Which files there can be is the writer's to say.
    for (const auto& [name, unused] : journalToCsv({})) {
        auto part = readFile(episodes.parent_path() / name, kMaxJournalBytes);
        if (part)
            files[name] = std::move(*part);
        else if (part.error().code != ErrorCode::notFound)
            return fail(part.error());
    }
    return files;
}

} // namespace

Result<void> exportTo(const WholeJournal& journal, const fs::path& target, ExportForm form) {
    const auto contents = journal.everything();
    if (!contents)
        return fail(contents.error());
    return form == ExportForm::json ? writeFileChecked(target, journalToJson(*contents))
                                    : writeCsv(target, journalToCsv(contents->episodes));
}

Result<void> exportSealedTo(
    const WholeJournal& journal, const fs::path& target, std::string_view passphrase) {
    const auto contents = journal.everything();
    if (!contents)
        return fail(contents.error());
    const auto sealed = seal(journalToJson(*contents), passphrase);
    if (!sealed)
        return fail(sealed.error());
    return writeFileChecked(target, *sealed);
}

bool needsPassphrase(const fs::path& source) {
    // A journal can be large, and is read as a whole once this is known.
    std::array<char, 64> head{};
    std::ifstream file(source, std::ios::binary);
    file.read(head.data(), head.size());
    return isSealed({head.data(), std::size_t(file.gcount())});
}

Result<ReadJournal> readExport(const fs::path& source, std::string_view passphrase, const WallTime& now) {
    std::error_code ignored;
    const bool isFolder = fs::is_directory(source, ignored);
    if (isFolder || source.extension() == ".csv") {
        const auto files = readCsv(isFolder ? source / kEpisodes : source);
        if (!files)
            return fail(files.error());
        return journalFromCsv(*files, now, newUuid);
    }
    auto bytes = readFile(source, kMaxSealedBytes);
    if (bytes && isSealed(*bytes))
        bytes = unseal(*bytes, passphrase);
    if (!bytes)
        return fail(bytes.error());
    if (bytes->starts_with(kSqliteFile))
        return fail(ErrorCode::invalid, "a whole journal, as a backup is: it is put in place, not taken in");
    return journalFromJson(*bytes);
}

} // namespace unknot
