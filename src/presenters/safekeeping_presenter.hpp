// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/file_journal.hpp"
#include "unknot/journal/transfer.hpp"

namespace unknot {

/// What was asked for last.
enum class SafekeepingDeed { none, backUp, restore, exportJson, exportCsv, exportSealed, import };

/// What became of an import.
struct ImportView {
    std::size_t taken = 0;
    std::size_t merged = 0;
    ImportReport skipped; ///< each with why; most often it is there already

    bool operator==(const ImportView&) const = default;
};

/// Backups of the journal, and its way in and out of files.
struct SafekeepingView {
    std::vector<Backup> backups; ///< the newest first
    SafekeepingDeed deed = SafekeepingDeed::none;
    std::filesystem::path file;     ///< what the deed wrote or read
    std::optional<ErrorCode> error; ///< why it could not be done; then nothing was changed
    std::optional<ImportView> imported;

    bool operator==(const SafekeepingView&) const = default;
};

/// Backs up, restores, exports and imports. Each deed is done when its function returns.
/// Borrows: journal, clock.
class SafekeepingPresenter {
public:
    SafekeepingPresenter(FileJournal& journal, const Clock& clock) : m_journal(journal), m_clock(clock) {}

    /// Looks for backups again; what was done before is forgotten.
    void refresh();
    void backUp();
    /// Puts a backup in the journal's place; what is there now becomes a backup first.
    void restore(const std::filesystem::path& backup);
    void exportJson(const std::filesystem::path& file);
    void exportCsv(const std::filesystem::path& folder);
    void exportSealed(const std::filesystem::path& file, const std::string& passphrase);
    /// Takes the entries of a file in, after a backup. The passphrase is for a sealed one.
    void importFrom(const std::filesystem::path& source, const std::string& passphrase = {});

    [[nodiscard]] const SafekeepingView& view() const { return m_view; }

private:
    template <class Done>
    void done(SafekeepingDeed deed, const std::filesystem::path& file, const Done& outcome);
    Result<ImportView> takeIn(const std::filesystem::path& source, const std::string& passphrase);

    FileJournal& m_journal;
    const Clock& m_clock;
    SafekeepingView m_view;
};

} // namespace unknot
