// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include <memory>

namespace unknot::cli {

/// Surroundings with a journal that is thrown away, in which are the own timers of the real one. Nothing of
/// the real one is changed. Borrows: the surroundings it is made from.
class TriedOut {
public:
    explicit TriedOut(const Surroundings& around);
    ~TriedOut();
    TriedOut(const TriedOut&) = delete;
    TriedOut& operator=(const TriedOut&) = delete;

    [[nodiscard]] bool isReady() const { return m_journal != nullptr; }
    /// Requires: isReady().
    [[nodiscard]] const Surroundings& surroundings() const { return *m_surroundings; }

private:
    std::filesystem::path m_folder;
    std::unique_ptr<FileJournal> m_journal;
    std::unique_ptr<Surroundings> m_surroundings;
};

} // namespace unknot::cli
