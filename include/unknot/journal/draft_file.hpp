// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"
#include "unknot/journal/moment.hpp"

#include <filesystem>

namespace unknot {

/// Something that is being edited: as it was when the editor was opened, and as it is now.
template <class Thing>
struct DraftOf {
    std::optional<Thing> base; ///< empty for a new one
    Thing edited;

    bool operator==(const DraftOf&) const = default;
};

/// The one small file that keeps what is being typed, so that a killed program loses at most the last two
/// seconds of it. It is no part of the journal's file, so that it works where that is locked, full or
/// damaged. A path that is empty means that nothing can be kept: saving then fails, loading finds nothing.
template <class Thing>
class DraftFileOf {
public:
    explicit DraftFileOf(std::filesystem::path path) : m_path(std::move(path)) {}

    /// Fails: damaged, newer (the file is then set aside beside itself, never deleted); denied, io.
    [[nodiscard]] Result<std::optional<DraftOf<Thing>>> load() const;
    /// Fails: denied, diskFull, io; what was kept before is then still there.
    [[nodiscard]] Result<void> save(const DraftOf<Thing>& draft) const;
    [[nodiscard]] Result<void> clear() const;

private:
    std::filesystem::path m_path;
};

using Draft = DraftOf<Episode>;
using MomentDraft = DraftOf<NotedMoment>;
using DraftFile = DraftFileOf<Episode>;
using MomentDraftFile = DraftFileOf<NotedMoment>;

extern template class DraftFileOf<Episode>;
extern template class DraftFileOf<NotedMoment>;

} // namespace unknot
