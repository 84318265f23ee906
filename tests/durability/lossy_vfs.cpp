// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/lossy_vfs.hpp"

#include <cstring>
#include <new>

namespace unknot::test {

namespace {

/// What SQLite holds of an open file.
struct OpenFile {
    sqlite3_file base; ///< must be first
    LossyDisk* disk;
    std::shared_ptr<LossyFile> file;
    std::string removedOnClose;
    bool isFolderSyncDue;
};

OpenFile& of(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file);
}

LossyDisk& diskOf(sqlite3_vfs* vfs) {
    return *static_cast<LossyDisk*>(vfs->pAppData);
}

int codeOf(LossyDisk::Power power, int failure) {
    return power == LossyDisk::Power::on ? SQLITE_OK : failure;
}

int close(sqlite3_file* file) {
    if (!of(file).removedOnClose.empty())
        of(file).disk->remove(of(file).removedOnClose);
    of(file).~OpenFile();
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* to, int count, sqlite3_int64 from) {
    if (of(file).disk->isOff())
        return SQLITE_IOERR_READ;
    const std::string& bytes = of(file).file->seen;
    const std::size_t start = std::min(std::size_t(from), bytes.size());
    const std::size_t there = std::min(std::size_t(count), bytes.size() - start);
    std::memcpy(to, bytes.data() + start, there);
    std::memset(static_cast<char*>(to) + there, 0, std::size_t(count) - there);
    return there == std::size_t(count) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    const std::string_view what(static_cast<const char*>(bytes), std::size_t(count));
    return codeOf(of(file).disk->write(*of(file).file, std::size_t(at), what), SQLITE_IOERR_WRITE);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return codeOf(of(file).disk->truncate(*of(file).file, std::size_t(size)), SQLITE_IOERR_TRUNCATE);
}

int sync(sqlite3_file* file, int) {
    auto& [base, disk, bytes, removedOnClose, isFolderSyncDue] = of(file);
    if (disk->sync(*bytes) == LossyDisk::Power::off)
        return SQLITE_IOERR_FSYNC;
    if (!isFolderSyncDue)
        return SQLITE_OK;
    isFolderSyncDue = false;
    return codeOf(disk->syncFolder(), SQLITE_IOERR_DIR_FSYNC);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    *size = sqlite3_int64(of(file).file->seen.size());
    return of(file).disk->isOff() ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

int lock(sqlite3_file*, int) {
    return SQLITE_OK;
}

int checkReservedLock(sqlite3_file*, int* isHeld) {
    *isHeld = 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}

// As the VFS for Unix says of ordinary file systems.
int sectorSize(sqlite3_file*) {
    return 4096;
}
int deviceCharacteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
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
    .xUnlock = lock,
    .xCheckReservedLock = checkReservedLock,
    .xFileControl = fileControl,
    .xSectorSize = sectorSize,
    .xDeviceCharacteristics = deviceCharacteristics,
};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsOut) {
    constexpr int kJournals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
    file->pMethods = nullptr; // SQLite closes nothing that is not open
    LossyDisk& disk = diskOf(vfs);
    if (disk.isOff())
        return SQLITE_CANTOPEN;
    const bool isNamed = name != nullptr;
    const bool isNew = isNamed && !disk.has(name);
    // The database itself is made without SQLite, for the sake of its mode; here that is done at this point.
    if (isNew && (flags & (SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_DB)) == 0)
        return SQLITE_CANTOPEN;
    if (isNew && disk.make(name) == LossyDisk::Power::off)
        return SQLITE_CANTOPEN;
    new (file) OpenFile{.base = {&kMethods},
        .disk = &disk,
        .file = isNamed ? disk.find(name) : std::make_shared<LossyFile>(),
        .removedOnClose = isNamed && (flags & SQLITE_OPEN_DELETEONCLOSE) != 0 ? name : "",
        .isFolderSyncDue = isNew && (flags & kJournals) != 0};
    if (flagsOut)
        *flagsOut = flags;
    return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int isSynced) {
    LossyDisk& disk = diskOf(vfs);
    if (!disk.has(name))
        return SQLITE_IOERR_DELETE_NOENT;
    if (disk.remove(name) == LossyDisk::Power::off)
        return SQLITE_IOERR_DELETE;
    return isSynced ? codeOf(disk.syncFolder(), SQLITE_IOERR_DIR_FSYNC) : SQLITE_OK;
}

int access(sqlite3_vfs* vfs, const char* name, int, int* isThere) {
    const auto file = diskOf(vfs).find(name);
    // As the VFS for Unix: an empty file counts as none, so that an empty journal is not hot.
    *isThere = file && !file->seen.empty() ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, const char* name, int size, char* full) {
    sqlite3_snprintf(size, full, "%s", name);
    return SQLITE_OK;
}

// What has nothing to do with files is as always.

int randomness(sqlite3_vfs*, int count, char* to) {
    sqlite3_vfs* usual = sqlite3_vfs_find(nullptr);
    return usual->xRandomness(usual, count, to);
}

int sleep(sqlite3_vfs*, int microseconds) {
    return microseconds;
}

int currentTime(sqlite3_vfs*, double* time) {
    sqlite3_vfs* usual = sqlite3_vfs_find(nullptr);
    return usual->xCurrentTime(usual, time);
}

} // namespace

LossyVfs::LossyVfs(LossyDisk& disk) {
    static int count = 0;
    m_name = "lossy-" + std::to_string(++count);
    m_vfs = {
        .iVersion = 1,
        .szOsFile = int(sizeof(OpenFile)),
        .mxPathname = 512,
        .zName = m_name.c_str(),
        .pAppData = &disk,
        .xOpen = open,
        .xDelete = remove,
        .xAccess = access,
        .xFullPathname = fullPath,
        .xRandomness = randomness,
        .xSleep = sleep,
        .xCurrentTime = currentTime,
    };
    sqlite3_vfs_register(&m_vfs, 0);
}

LossyVfs::~LossyVfs() {
    sqlite3_vfs_unregister(&m_vfs);
}

} // namespace unknot::test
