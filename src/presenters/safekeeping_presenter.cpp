// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/safekeeping_presenter.hpp"

namespace unknot {

namespace fs = std::filesystem;

void SafekeepingPresenter::refresh() {
    m_view = {.backups = m_journal.backups()};
}

void SafekeepingPresenter::backUp() {
    const auto made = m_journal.backUp();
    done(SafekeepingDeed::backUp, made ? made->file : fs::path(), made);
}

void SafekeepingPresenter::restore(const fs::path& backup) {
    done(SafekeepingDeed::restore, backup, m_journal.restore(backup));
}

void SafekeepingPresenter::exportJson(const fs::path& file) {
    done(SafekeepingDeed::exportJson, file, exportTo(m_journal, file, ExportForm::json));
}

void SafekeepingPresenter::exportCsv(const fs::path& folder) {
    done(SafekeepingDeed::exportCsv, folder, exportTo(m_journal, folder, ExportForm::csv));
}

void SafekeepingPresenter::exportSealed(const fs::path& file, const std::string& passphrase) {
    done(SafekeepingDeed::exportSealed, file, exportSealedTo(m_journal, file, passphrase));
}

void SafekeepingPresenter::importFrom(const fs::path& source, const std::string& passphrase) {
    const auto imported = takeIn(source, passphrase);
    done(SafekeepingDeed::import, source, imported);
    if (imported)
        m_view.imported = *imported;
}

/// The file is read as a whole before anything is touched.
Result<ImportView> SafekeepingPresenter::takeIn(const fs::path& source, const std::string& passphrase) {
    const auto read = readExport(source, passphrase, m_clock.now().wall);
    if (!read)
        return fail(read.error());
    if (const auto backup = m_journal.backUp(); !backup)
        return fail(backup.error());
    const auto report = importInto(m_journal, *read);
    if (!report)
        return fail(report.error());
    ImportView view;
    for (const ImportedRow& row : *report) {
        view.taken += row.fate == ImportedRow::Fate::taken ? 1 : 0;
        view.merged += row.fate == ImportedRow::Fate::merged ? 1 : 0;
        if (row.fate == ImportedRow::Fate::skipped)
            view.skipped.push_back(row);
    }
    return view;
}

template <class Done>
void SafekeepingPresenter::done(SafekeepingDeed deed, const fs::path& file, const Done& outcome) {
    m_view = {.backups = m_journal.backups(), .deed = deed, .file = file};
    if (!outcome)
        m_view.error = outcome.error().code;
}

} // namespace unknot
