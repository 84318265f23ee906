// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "durability/lossy_disk.hpp"

#include <sqlite3.h>

namespace unknot::test {

/// SQLite's door to a LossyDisk, registered by a name of its own as long as it lives. It syncs the folder
/// where the one for Unix does: with a new journal's first sync, and after a removal where SQLite asks for
/// it. It has no locks: one connection at a time. Borrows: the disk.
class LossyVfs {
public:
    explicit LossyVfs(LossyDisk& disk);
    ~LossyVfs();
    LossyVfs(const LossyVfs&) = delete;
    LossyVfs& operator=(const LossyVfs&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_name;
    sqlite3_vfs m_vfs{};
};

} // namespace unknot::test
