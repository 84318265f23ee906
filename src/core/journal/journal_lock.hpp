// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"

#include <filesystem>

namespace unknot {

/// What SQLite's own locks cannot say, for they are the file's, and it is the file that is to be replaced:
/// while anybody holds `shared`, no file is put in the journal's place; with `exclusive` one may be.
/// It is a lock on the file journal.lock beside the journal, and ends with the process at the latest.
class JournalLock {
public:
    enum class Kind { shared, exclusive };

    /// Waits for at most two seconds. Fails: locked; denied, diskFull, io where the lock file cannot be made.
    [[nodiscard]] static Result<JournalLock> take(const std::filesystem::path& journal, Kind kind);

    JournalLock(JournalLock&& other) noexcept;
    JournalLock& operator=(JournalLock&&) = delete;
    ~JournalLock();

private:
    explicit JournalLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
};

} // namespace unknot
