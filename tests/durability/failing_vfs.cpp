// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/failing_vfs.hpp"

#include <cerrno>

namespace unknot::test {

namespace {

struct Plan {
    int callsLeft = 0;
    int systemErrno = 0;
    std::string failed;
} plan;

/// Whether this call is the one.
bool fails(const char* call) {
    if (plan.callsLeft == 0 || --plan.callsLeft > 0)
        return false;
    plan.failed = call;
    errno = plan.systemErrno;
    return true;
}

/// What SQLite holds of an open file; that of its own door lies behind it.
struct OpenFile {
    sqlite3_file base; ///< must be first
    sqlite3_file* real;
    int lastErrno;
};

/// Whether this call on the file is the one, which the file then remembers as one of SQLite's own does.
bool fails(const char* call, sqlite3_file* file) {
    if (!fails(call))
        return false;
    reinterpret_cast<OpenFile*>(file)->lastErrno = plan.systemErrno;
    return true;
}

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<OpenFile*>(file)->real;
}
sqlite3_vfs* real(sqlite3_vfs* vfs) {
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

int close(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}
int read(sqlite3_file* file, void* to, int count, sqlite3_int64 from) {
    return real(file)->pMethods->xRead(real(file), to, count, from);
}
int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    const auto* methods = real(file)->pMethods;
    if (!fails("xWrite", file))
        return methods->xWrite(real(file), bytes, count, at);
    methods->xWrite(real(file), bytes, count / 2, at);
    errno = plan.systemErrno;
    return plan.systemErrno == ENOSPC ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return fails("xTruncate", file) ? SQLITE_IOERR_TRUNCATE
                                    : real(file)->pMethods->xTruncate(real(file), size);
}
int sync(sqlite3_file* file, int flags) {
    return fails("xSync", file) ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}
int checkReservedLock(sqlite3_file* file, int* isHeld) {
    return real(file)->pMethods->xCheckReservedLock(real(file), isHeld);
}
int fileControl(sqlite3_file* file, int what, void* with) {
    const int lastErrno = reinterpret_cast<OpenFile*>(file)->lastErrno;
    if (what != SQLITE_FCNTL_LAST_ERRNO || lastErrno == 0)
        return real(file)->pMethods->xFileControl(real(file), what, with);
    *static_cast<int*>(with) = lastErrno;
    return SQLITE_OK;
}
int sectorSize(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int deviceCharacteristics(sqlite3_file* file) {
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods kMethods = {
    .iVersion = 1,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = fileSize,
    .xLock = lock,
    .xUnlock = unlock,
    .xCheckReservedLock = checkReservedLock,
    .xFileControl = fileControl,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = deviceCharacteristics,
};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
    auto* mine = reinterpret_cast<OpenFile*>(file);
    mine->base.pMethods = nullptr; // SQLite closes nothing that is not open
    mine->lastErrno = 0;
    mine->real = reinterpret_cast<sqlite3_file*>(mine + 1);
    if (fails("xOpen"))
        return SQLITE_CANTOPEN;
    const int code = real(vfs)->xOpen(real(vfs), name, mine->real, flags, flagsOut);
    if (code == SQLITE_OK)
        mine->base.pMethods = &kMethods;
    return code;
}
int remove(sqlite3_vfs* vfs, const char* name, int isSynced) {
    return fails("xDelete") ? SQLITE_IOERR_DELETE : real(vfs)->xDelete(real(vfs), name, isSynced);
}
int access(sqlite3_vfs* vfs, const char* name, int flags, int* isThere) {
    return real(vfs)->xAccess(real(vfs), name, flags, isThere);
}
int fullPath(sqlite3_vfs* vfs, const char* name, int size, char* full) {
    return real(vfs)->xFullPathname(real(vfs), name, size, full);
}
int randomness(sqlite3_vfs* vfs, int count, char* to) {
    return real(vfs)->xRandomness(real(vfs), count, to);
}
int sleep(sqlite3_vfs* vfs, int microseconds) {
    return real(vfs)->xSleep(real(vfs), microseconds);
}
int currentTime(sqlite3_vfs* vfs, double* time) {
    return real(vfs)->xCurrentTime(real(vfs), time);
}
int lastError(sqlite3_vfs*, int, char*) {
    return errno; // as the one for Unix does
}

} // namespace

FailingVfs::FailingVfs() {
    sqlite3_vfs* usual = sqlite3_vfs_find(nullptr);
    m_vfs = {
        .iVersion = 1,
        .szOsFile = int(sizeof(OpenFile)) + usual->szOsFile,
        .mxPathname = usual->mxPathname,
        .zName = m_name.c_str(),
        .pAppData = usual,
        .xOpen = open,
        .xDelete = remove,
        .xAccess = access,
        .xFullPathname = fullPath,
        .xRandomness = randomness,
        .xSleep = sleep,
        .xCurrentTime = currentTime,
        .xGetLastError = lastError,
    };
    sqlite3_vfs_register(&m_vfs, 0);
}

FailingVfs::~FailingVfs() {
    plan = {};
    sqlite3_vfs_unregister(&m_vfs);
}

void FailingVfs::fail(const Fault& fault) {
    plan = {.callsLeft = fault.call, .systemErrno = fault.systemErrno};
}

const std::string& FailingVfs::failed() const {
    return plan.failed;
}

} // namespace unknot::test
