// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/journal_store.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace unknot {

/// The whole journal, the latest entry first, read once for each of its revisions and in parts that are
/// short enough to be done between two key presses. Borrows: the store.
class JournalReading {
public:
    using Trim = void (*)(Episode&);

    /// `trim` takes from an entry what nobody asks it for; a long journal is kept in memory.
    explicit JournalReading(const JournalStore& store, Trim trim = nullptr) : m_store(store), m_trim(trim) {}

    /// False where the journal is another one than what was read, or cannot be asked: it is then wanted
    /// anew. Cheap.
    bool look();
    /// The next part, where one is wanted. Whoever writes meanwhile makes it begin again.
    /// Fails: as JournalStore::episodes; what was read before is gone then.
    Result<void> readPart();
    /// It is wanted anew, and nothing is kept of what was read.
    void forget();
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// Those of the last time that all was read, until the next time. Requires, of whoever borrowed one: to
    /// let it go when isRead() becomes true.
    [[nodiscard]] const std::vector<Episode>& episodes() const { return m_episodes; }

private:
    Result<void> giveUp(const Error& error);

    const JournalStore& m_store;
    Trim m_trim;
    std::optional<std::uint64_t> m_revision; ///< empty: to be read from the beginning
    bool m_isRead = false;
    std::vector<Episode> m_coming;
    std::vector<Episode> m_episodes;
};

} // namespace unknot
