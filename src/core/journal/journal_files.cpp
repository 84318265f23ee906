// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_files.hpp"

#include "migrations.hpp"

#include "unknot/base/files.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace unknot {

namespace fs = std::filesystem;

Failure failedAt(const char* deed, const fs::path& path, int number) {
    const std::string detail = std::string(deed) + " " + path.string() + ": " + std::strerror(number);
    switch (number) {
    case ENOSPC:
    case EDQUOT: return fail(ErrorCode::diskFull, detail);
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOENT:
    case ENOTDIR: return fail(ErrorCode::denied, detail);
    default: return fail(ErrorCode::io, detail);
    }
}

Result<void> makeJournalFile(const fs::path& file) {
    if (file.empty())
        return fail(ErrorCode::denied, "journal: no folder is known to keep it in");
    if (auto made = makeFolders(file.parent_path()); !made)
        return made;
    // Only a new file is opened here: closing a journal that is open elsewhere in this process would give up
    // the locks that SQLite holds on it (POSIX locks end with any descriptor of the file).
    const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made >= 0) {
        ::fchmod(made, 0600); // the umask may have taken our own rights away
        ::close(made);
        return {};
    }
    if (errno != EEXIST)
        return failedAt("make", file, errno);
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0)
        return failedAt("look at", file, errno);
    if (!S_ISREG(found.st_mode))
        return fail(ErrorCode::damaged, file.string() + ": no file");
    // One that others may read was copied here by hand. Where its rights are not ours to change it is used as
    // it is, and one that was made read-only stays so.
    if ((found.st_mode & 077) != 0)
        (void)::chmod(file.c_str(), found.st_mode & 0700);
    return {};
}

Result<void> putInPlace(const fs::path& finished, const fs::path& place) {
    if (::rename(finished.c_str(), place.c_str()) != 0)
        return failedAt("rename", place, errno);
    // What SQLite kept beside it under its first name is empty by now.
    removeOwn(finished);
    const int folder = ::open(place.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return {}; // a folder that cannot be opened cannot be synced, and the rename is done
    const bool isSynced = ::fsync(folder) == 0;
    const int number = errno;
    ::close(folder);
    return isSynced ? Result<void>() : failedAt("sync", place.parent_path(), number);
}

void removeOwn(const fs::path& file) {
    ::unlink(file.c_str());
    ::unlink((file.string() + "-journal").c_str());
}

Access accessTo(const fs::path& file) {
    const bool isWritable =
        ::access(file.c_str(), W_OK) == 0 && ::access(file.parent_path().c_str(), W_OK | X_OK) == 0;
    return isWritable ? Access::readWrite : Access::readOnly;
}

Result<std::unique_ptr<SqliteConnection>> connect(
    const fs::path& file, Access access, const SqliteOptions& options) {
    std::unique_ptr<SqliteConnection> connection;
    try {
        connection = std::make_unique<SqliteConnection>(file, access, options);
    } catch (const SQLite::Exception& exception) {
        return fail(sqliteError(exception, nullptr));
    }
    // Before anything else, for setting the journal mode may write.
    if (const auto state = schemaState(*connection); !state)
        return fail(state.error());
    return attempt(*connection, [&]() -> Result<std::unique_ptr<SqliteConnection>> {
        connection->keepTransactions();
        return std::move(connection);
    });
}

} // namespace unknot
