// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/base/files.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace unknot {

namespace fs = std::filesystem;

namespace {

ErrorCode codeOf(int number) {
    switch (number) {
    case ENOENT:
    case ENOTDIR: return ErrorCode::notFound;
    case EACCES:
    case EPERM:
    case EROFS: return ErrorCode::denied;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ErrorCode::diskFull;
    default: return ErrorCode::io;
    }
}

Failure failedAt(const char* deed, const fs::path& path, int number) {
    return fail(codeOf(number), std::string(deed) + " " + path.string() + ": " + std::strerror(number));
}

/// Of something that is to be made, "not there" can only mean that its place lets nothing be made.
Failure failedToMake(const char* deed, const fs::path& path, int number) {
    Failure failure = failedAt(deed, path, number);
    if (failure.error.code == ErrorCode::notFound)
        failure.error.code = ErrorCode::denied;
    return failure;
}

/// Closes on every way out; close() alone can report a late write error, so it can be asked for.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    int close() {
        if (m_number < 0)
            return 0;
        const int result = ::close(m_number);
        m_number = -1;
        return result;
    }

private:
    int m_number;
};

Result<void> writeAll(const Descriptor& file, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failedAt("write", path, errno);
        bytes.remove_prefix(std::size_t(written));
    }
    return {};
}

/// Two seconds of patience: nobody waits longer for a program that hangs.
bool lockWithin(int folder) {
    constexpr int kTries = 1000;
    constexpr int kPauseMs = 2;
    for (int i = 0; i < kTries; ++i) {
        if (::flock(folder, LOCK_EX | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return true; // a file system without locks
        ::poll(nullptr, 0, kPauseMs);
    }
    return false;
}

Result<void> writeBeside(const fs::path& beside, std::string_view bytes) {
    // Whatever an interrupted write left there, or somebody put there: nothing is written through it.
    ::unlink(beside.c_str());
    Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return failedToMake("open", beside, errno);
    ::fchmod(file.number(), 0600);
    if (auto written = writeAll(file, bytes, beside); !written)
        return written;
    if (::fsync(file.number()) != 0)
        return failedAt("sync", beside, errno);
    if (file.close() != 0)
        return failedAt("close", beside, errno);
    return {};
}

} // namespace

Result<void> makeFolders(const fs::path& folder) {
    if (folder.empty() || ::access(folder.c_str(), F_OK) == 0)
        return {};
    if (auto parents = makeFolders(folder.parent_path()); !parents)
        return parents;
    if (::mkdir(folder.c_str(), 0700) != 0)
        return errno == EEXIST ? Result<void>() : failedToMake("make folder", folder, errno);
    // The umask may have taken our own rights away.
    if (::chmod(folder.c_str(), 0700) != 0)
        return failedAt("make folder", folder, errno);
    return {};
}

Result<std::string> readFile(const fs::path& path, std::size_t limit) {
    // Non-blocking, so that a pipe put in a file's place cannot hang the start.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen())
        return failedAt("open", path, errno);
    std::string bytes;
    char block[64 * 1024];
    for (;;) {
        const ssize_t count = ::read(file.number(), block, sizeof block);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failedAt("read", path, errno);
        if (count == 0)
            return bytes;
        if (bytes.size() + std::size_t(count) > limit)
            return fail(ErrorCode::tooLarge,
                path.string() + ": larger than the limit of " + std::to_string(limit) + " bytes");
        bytes.append(block, std::size_t(count));
    }
}

Result<void> writeFileAtomically(const fs::path& path, std::string_view bytes) {
    const fs::path folder = path.parent_path();
    if (auto made = makeFolders(folder); !made)
        return made;
    const Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Window and command line may write at once, and the copy beside has one name.
    if (parent.isOpen() && !lockWithin(parent.number()))
        return fail(ErrorCode::io, "write " + path.string() + ": another program holds the folder");
    fs::path beside = path;
    beside += ".new";
    if (auto written = writeBeside(beside, bytes); !written) {
        ::unlink(beside.c_str());
        return written;
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) {
        const int number = errno;
        ::unlink(beside.c_str());
        return failedToMake("rename", path, number);
    }
    // The rename itself is only on the disk once the folder is.
    if (parent.isOpen() && ::fsync(parent.number()) != 0)
        return failedAt("sync", folder, errno);
    return {};
}

Result<void> writeFileChecked(const fs::path& path, std::string_view bytes) {
    std::error_code ignored;
    const fs::path file = fs::absolute(path, ignored);
    if (auto written = writeFileAtomically(file, bytes); !written)
        return written;
    const auto read = readFile(file, bytes.size() + 1);
    if (!read)
        return fail(read.error());
    if (*read != bytes)
        return fail(ErrorCode::io, file.string() + ": it reads otherwise than it was written");
    return {};
}

Result<fs::path> setAside(const fs::path& path) {
    for (int n = 1;; ++n) {
        fs::path target = path;
        target += ".damaged-" + std::to_string(n);
        // A link to nowhere is something that is there, too.
        if (struct stat found{}; ::lstat(target.c_str(), &found) == 0)
            continue;
        if (::rename(path.c_str(), target.c_str()) != 0)
            return failedAt("set aside", path, errno);
        return target;
    }
}

Result<void> replaceSettingAside(const fs::path& path, std::string_view bytes) {
    const auto aside = setAside(path);
    if (!aside)
        return fail(aside.error());
    auto written = writeFileAtomically(path, bytes);
    if (!written) {
        std::error_code ignored;
        fs::rename(*aside, path, ignored);
    }
    return written;
}

Result<void> removeFile(const fs::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT && errno != ENOTDIR)
        return failedAt("remove", path, errno);
    return {};
}

} // namespace unknot
