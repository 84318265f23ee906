// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_copy.hpp"

#include "journal_check.hpp"
#include "journal_files.hpp"

namespace unknot {

namespace fs = std::filesystem;

namespace {

Result<void> copyAndCheck(SqliteConnection& source, const fs::path& file) {
    if (auto made = makeJournalFile(file); !made)
        return made;
    auto target = connect(file, Access::readWrite, {});
    if (!target)
        return fail(target.error());
    if (auto copied = copyOver(source, **target); !copied)
        return copied;
    return checkWholly(**target);
}

} // namespace

Result<void> copyOver(SqliteConnection& source, SqliteConnection& target) {
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    int code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_extended_errcode(target.handle());
    if (backup)
        sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE)
        return {};
    return attempt(target, [&]() -> Result<void> { throw SQLite::Exception("copy", code); });
}

std::unique_ptr<SqliteConnection> journalInMemory() {
    return std::make_unique<SqliteConnection>(":memory:", Access::readWrite, SqliteOptions());
}

Result<void> copyToFile(SqliteConnection& source, const fs::path& file) {
    removeOwn(file);
    auto copied = copyAndCheck(source, file);
    if (!copied)
        removeOwn(file);
    return copied;
}

} // namespace unknot
