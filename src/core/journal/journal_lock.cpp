// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_lock.hpp"

#include "journal_files.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace unknot {

namespace {

bool lockWithin(int descriptor, int operation) {
    constexpr int kTries = 400;
    constexpr int kPauseMs = 5;
    for (int i = 0; i < kTries; ++i) {
        if (::flock(descriptor, operation | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return true; // a file system without locks
        ::poll(nullptr, 0, kPauseMs);
    }
    return false;
}

} // namespace

Result<JournalLock> JournalLock::take(const std::filesystem::path& journal, Kind kind) {
    const auto file = journal.parent_path() / "journal.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
    if (descriptor < 0)
        return failedAt("lock", file, errno);
    JournalLock lock(descriptor);
    ::fchmod(descriptor, 0600);
    if (!lockWithin(descriptor, kind == Kind::shared ? LOCK_SH : LOCK_EX))
        return fail(ErrorCode::locked, "journal: another program is replacing or using it");
    return lock;
}

JournalLock::JournalLock(JournalLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

JournalLock::~JournalLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace unknot
