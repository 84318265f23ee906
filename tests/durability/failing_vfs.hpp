// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <sqlite3.h>

namespace unknot::test {

/// SQLite's own door to real files, of which one chosen call that writes, syncs, truncates, removes or opens
/// fails once, as the system would fail it. One at a time.
class FailingVfs {
public:
    FailingVfs();
    ~FailingVfs();
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    /// The n-th call from now, and what the system says of it: ENOSPC or EIO.
    struct Fault {
        int call = 0;
        int systemErrno = 0;
    };
    /// A write that fails leaves half of its bytes.
    void fail(const Fault& fault);
    void neverFail() { fail({}); }
    /// Which call it was since fail(), e.g. "xSync"; empty where none failed yet.
    [[nodiscard]] const std::string& failed() const;

private:
    std::string m_name = "failing";
    sqlite3_vfs m_vfs{};
};

} // namespace unknot::test
