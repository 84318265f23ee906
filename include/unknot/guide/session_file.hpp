// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/guide/guide_state.hpp"

#include <filesystem>

namespace unknot {

/// The one small file that keeps an unfinished guide's place, until the journal does.
/// A path that is empty means that nothing can be kept: saving then fails, loading finds nothing.
class SessionFile {
public:
    explicit SessionFile(std::filesystem::path path) : m_path(std::move(path)) {}

    /// The kept state, or nothing where there is none.
    /// Fails: damaged, newer (the file is then set aside beside itself, never deleted); denied, io.
    [[nodiscard]] Result<std::optional<GuideState>> load() const;
    /// Fails: denied, diskFull, io; what was kept before is then still there.
    [[nodiscard]] Result<void> save(const GuideState& state) const;
    [[nodiscard]] Result<void> clear() const;

private:
    std::filesystem::path m_path;
};

/// Where unfinished guides keep their places: one for the guides through a spasm, and one for the routines,
/// so that exercising on a good day never lets go of the place that somebody has in the other.
struct GuidePlaces {
    SessionFile guides;
    SessionFile routines;

    [[nodiscard]] const SessionFile& of(const Guide& guide) const {
        return guide.isRoutine ? routines : guides;
    }
};

} // namespace unknot
