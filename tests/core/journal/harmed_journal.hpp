// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/raw_journal.hpp"
#include "core/journal/store_contract.hpp"
#include "support/files.hpp"

namespace unknot::test {

/// A journal that was used and then let go, so that its file can be harmed.
struct Harmed {
    static constexpr int kPageBytes = 4096;

    TempDir dir;
    ManualClock clock;
    std::filesystem::path file = dir.path() / "journal.sqlite3";
    std::filesystem::path backups = dir.path() / "backups";
    std::filesystem::path aside = dir.path() / "journal.sqlite3.damaged-2026-11-21";

    [[nodiscard]] FileJournal journal() const { return {file, backups, clock}; }
    void keep(int from, int to) const {
        FileJournal kept(file, backups, clock);
        for (int number = from; number <= to; ++number)
            REQUIRE(kept.add(richEpisode(number, number)));
    }
    Backup backUp() const { return *journal().backUp(); }
    void overwrite(std::size_t offset, const std::string& bytes) const {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(std::streamoff(offset));
        stream << bytes;
    }
    /// A page of the table, so that it cannot be read. Requires: a file that nobody has open.
    void spoilLeaf(const std::string& table, int nth) const {
        int page = 0;
        {
            RawJournal raw(file);
            page = int(raw.number("SELECT pageno FROM dbstat WHERE name = '" + table +
                "' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET " + std::to_string(nth)));
        }
        overwrite(std::size_t(page - 1) * kPageBytes, std::string(kPageBytes, '\x5a'));
    }
};

} // namespace unknot::test
