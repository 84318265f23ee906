// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/journal_store.hpp"

namespace unknot {

/// How long before a moment, or a spasm, is asked about.
inline constexpr std::chrono::hours kLookBack{2};

/// What somebody noted about the two hours before a moment that was no spasm: the same question as an
/// episode's triggers answer, so that an ordinary day can be put beside the day of a spasm.
struct NotedMoment {
    MomentId id;
    WallTime at; ///< the end of kLookBack
    std::vector<TriggerId> triggers;
    std::vector<std::string> ownTriggers;
    bool isNone = false; ///< "none of these", a full answer; then both lists of triggers are empty
    UtcTime changedAt{};
    std::optional<UtcTime> removedAt; ///< a tombstone: it can be brought back

    bool operator==(const NotedMoment&) const = default;
};

/// Every rule that is broken, as faultsOf(const Episode&). Rules: the id is a UUID, triggers are id texts,
/// own ones texts of 1 byte to 64 KiB of valid UTF-8 without NUL, at most 1,000 of each and nothing twice,
/// years 1900 to 9999, and either triggers or "none of these": one that says nothing is not kept.
[[nodiscard]] std::vector<std::string> faultsOf(const NotedMoment& moment);

/// Which are asked for.
struct MomentFilter {
    std::optional<std::chrono::year_month_day> from; ///< local day, inclusive
    std::optional<std::chrono::year_month_day> to;   ///< likewise
    EpisodeFilter::Removed removed = EpisodeFilter::Removed::without;
    std::optional<std::size_t> limit;

    bool operator==(const MomentFilter&) const = default;
};

/// Where moments are kept. Errors and thread rule as JournalStore's. What is removed has a tombstone.
class MomentStore {
public:
    virtual ~MomentStore() = default;

    /// The latest first; of the same instant the one with the greater id. Triggers keep their order.
    [[nodiscard]] virtual Result<std::vector<NotedMoment>> moments(const MomentFilter& filter) const = 0;
    /// Adds it, or puts it in the place of the one with its id (also a removed one). Fails: invalid.
    virtual Result<void> keepMoment(const NotedMoment& moment) = 0;
    /// Puts a tombstone on it; keepMoment() takes that back. Fails: notFound.
    virtual Result<void> removeMoment(const MomentId& id, UtcTime now) = 0;
};

/// Takes the tombstone off again. Fails: notFound, where none that was removed has that id.
Result<void> bringBack(MomentStore& store, const MomentId& id, UtcTime now);

} // namespace unknot
