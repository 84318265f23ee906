// SPDX-License-Identifier: GPL-3.0-or-later
#include "tried_out.hpp"

#include <cstdlib>

namespace unknot::cli {

namespace fs = std::filesystem;

TriedOut::TriedOut(const Surroundings& around) {
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "unknot-XXXXXX").string();
    if (error || ::mkdtemp(name.data()) == nullptr)
        return;
    m_folder = name;
    m_journal =
        std::make_unique<FileJournal>(m_folder / "journal.sqlite3", m_folder / "backups", around.clock);
    m_surroundings = std::make_unique<Surroundings>(Surroundings{
        around.content, around.settings, around.paths, *m_journal, around.clock, around.console});
    if (const auto own = around.journal.ownTimers())
        for (const OwnTimer& timer : *own)
            (void)m_journal->keepOwnTimer(timer);
}

TriedOut::~TriedOut() {
    m_journal.reset();
    std::error_code ignored; // What is left of it is nobody's data.
    if (!m_folder.empty())
        fs::remove_all(m_folder, ignored);
}

} // namespace unknot::cli
