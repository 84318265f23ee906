// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/transfer.hpp"

#include "unknot/base/files.hpp"
#include "unknot/base/uuid.hpp"
#include "unknot/journal/journal_csv.hpp"
#include "unknot/journal/journal_json.hpp"
#include "unknot/journal/sealed_file.hpp"

namespace unknot {

namespace fs = std::filesystem;

namespace {

/// What a sealed file has beyond what it holds is far less than this.
constexpr std::size_t kMaxSealedBytes = kMaxJournalBytes + (kMaxJournalBytes >> 4);
constexpr const char* kEpisodes = "episodes.csv";

Result<std::vector<Episode>> everythingIn(const JournalStore& store) {
    return store.episodes({.removed = EpisodeFilter::Removed::with});
}

Result<void> writeChecked(const fs::path& target, std::string_view bytes) {
    if (auto written = writeFileAtomically(target, bytes); !written)
        return written;
    const auto read = readFile(target, bytes.size() + 1);
    if (!read)
        return fail(read.error());
    if (*read != bytes)
        return fail(ErrorCode::io, target.string() + ": what was written does not read the same");
    return {};
}

/// What the others hang on comes last.
Result<void> writeCsv(const fs::path& folder, const CsvFiles& files) {
    for (const auto& [name, bytes] : files)
        if (name != kEpisodes)
            if (auto written = writeChecked(folder / name, bytes); !written)
                return written;
    return writeChecked(folder / kEpisodes, files.at(kEpisodes));
}

Result<CsvFiles> readCsv(const fs::path& folder) {
    CsvFiles files;
    // Which files there are is the writer's to say.
    for (const auto& [name, unused] : journalToCsv({})) {
        auto bytes = readFile(folder / name, kMaxJournalBytes);
        if (bytes)
            files[name] = std::move(*bytes);
        else if (bytes.error().code != ErrorCode::notFound || name == kEpisodes)
            return fail(bytes.error());
    }
    return files;
}

} // namespace

Result<void> exportTo(const JournalStore& store, const fs::path& target, ExportForm form) {
    const auto episodes = everythingIn(store);
    if (!episodes)
        return fail(episodes.error());
    return form == ExportForm::json ? writeChecked(target, journalToJson(*episodes))
                                    : writeCsv(target, journalToCsv(*episodes));
}

Result<void> exportSealedTo(const JournalStore& store, const fs::path& target, std::string_view passphrase) {
    const auto episodes = everythingIn(store);
    if (!episodes)
        return fail(episodes.error());
    const auto sealed = seal(journalToJson(*episodes), passphrase);
    if (!sealed)
        return fail(sealed.error());
    return writeChecked(target, *sealed);
}

bool needsPassphrase(const fs::path& source) {
    const auto bytes = readFile(source, kMaxSealedBytes);
    return bytes && isSealed(*bytes);
}

Result<ReadJournal> readExport(const fs::path& source, std::string_view passphrase, const WallTime& now) {
    std::error_code ignored;
    const bool isFolder = fs::is_directory(source, ignored);
    if (isFolder || source.extension() == ".csv") {
        const auto files = readCsv(isFolder ? source : source.parent_path());
        if (!files)
            return fail(files.error());
        return journalFromCsv(*files, now, newUuid);
    }
    auto bytes = readFile(source, kMaxSealedBytes);
    if (bytes && isSealed(*bytes))
        bytes = unseal(*bytes, passphrase);
    if (!bytes)
        return fail(bytes.error());
    return journalFromJson(*bytes);
}

} // namespace unknot
