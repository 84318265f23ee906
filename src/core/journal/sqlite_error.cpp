// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_error.hpp"

#include <cerrno>

#include <sqlite3.h>

namespace unknot {

namespace {

ErrorCode codeOfSystem(int number) {
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ErrorCode::diskFull;
    case EACCES:
    case EPERM:
    case EROFS: return ErrorCode::denied;
    default: return ErrorCode::io;
    }
}

ErrorCode codeOf(int extendedCode, int systemErrno) {
    switch (extendedCode) {
    case SQLITE_IOERR_CORRUPTFS: return ErrorCode::damaged;
    case SQLITE_CANTOPEN_ISDIR: return ErrorCode::damaged;
    default: break;
    }
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return ErrorCode::locked;
    case SQLITE_FULL: return ErrorCode::diskFull;
    case SQLITE_IOERR: return codeOfSystem(systemErrno);
    case SQLITE_CANTOPEN: {
        // Mostly the rollback journal that cannot be made: a folder without the right to write.
        const ErrorCode code = codeOfSystem(systemErrno);
        return code == ErrorCode::diskFull ? code : ErrorCode::denied;
    }
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::denied;
    // Our own statements are right, and what they write keeps the rules: where one has an error, meets
    // another type or breaks a constraint, it is the file that is not as it should be.
    case SQLITE_ERROR:
    case SQLITE_SCHEMA:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::damaged;
    case SQLITE_TOOBIG: return ErrorCode::tooLarge;
    default: return ErrorCode::io;
    }
}

int lastErrnoOf(sqlite3_file* file) {
    int number = 0;
    if (file && file->pMethods)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number);
    return number;
}

/// The connection notes it, but not (in SQLite 3.40) that of a commit; then the files remember, but not that
/// of the rollback journal, which is closed by then; then errno itself is still what it was.
int systemErrnoOf(sqlite3* connection) {
    if (!connection)
        return errno;
    int number = sqlite3_system_errno(connection);
    for (const int control : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file* file = nullptr;
        if (number == 0 &&
            sqlite3_file_control(connection, "main", control, static_cast<void*>(&file)) == SQLITE_OK)
            number = lastErrnoOf(file);
    }
    return number != 0 ? number : errno;
}

} // namespace

Error sqliteError(int extendedCode, int systemErrno) {
    return {codeOf(extendedCode, systemErrno),
        std::string("journal: ") + sqlite3_errstr(extendedCode) + " (" + std::to_string(extendedCode) +
            ", errno " + std::to_string(systemErrno) + ")"};
}

Error sqliteError(const SQLite::Exception& exception, sqlite3* connection) {
    const int systemErrno = systemErrnoOf(connection);
    const int extended = exception.getExtendedErrorCode();
    return sqliteError(extended > 0 ? extended : exception.getErrorCode(), systemErrno);
}

} // namespace unknot
