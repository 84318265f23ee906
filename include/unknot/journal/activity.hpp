// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/journal_store.hpp"

namespace unknot {

/// A routine that was done, wholly or in part. There is nothing in it to count up to.
struct Activity {
    ActivityId id;
    GuideId guide;
    std::string title;              ///< as the guide was called then
    WallTime at;                    ///< when it was begun
    std::chrono::seconds length{0}; ///< awake time spent in it
    std::optional<Outcome> outcome; ///< the least good of what was said; empty where nothing was
    EpisodeId episode;              ///< that was open then; empty where none was
    UtcTime changedAt{};
    std::optional<UtcTime> removedAt;

    bool operator==(const Activity&) const = default;
};

/// Every rule that is broken, as faultsOf(const Episode&). Rules: ids are UUIDs (the guide's: an id text),
/// length 0 to 24 h, title 1 to 200 bytes of valid UTF-8 without control characters, years 1900 to 9999.
[[nodiscard]] std::vector<std::string> faultsOf(const Activity& activity);

/// Which are asked for.
struct ActivityFilter {
    std::optional<std::chrono::year_month_day> from; ///< local day, inclusive
    std::optional<std::chrono::year_month_day> to;   ///< likewise
    std::string text; ///< every word must begin a word of the title, as in EpisodeFilter::text
    EpisodeFilter::Removed removed = EpisodeFilter::Removed::without;
    std::optional<std::size_t> limit;

    bool operator==(const ActivityFilter&) const = default;
};

/// Where activities are kept. Errors and thread rule as JournalStore's. What is removed has a tombstone.
class ActivityStore {
public:
    virtual ~ActivityStore() = default;

    /// The latest first; of the same instant the one with the greater id.
    [[nodiscard]] virtual Result<std::vector<Activity>> activities(const ActivityFilter& filter) const = 0;
    /// Adds it, or puts it in the place of the one with its id (also a removed one). Fails: invalid.
    virtual Result<void> keepActivity(const Activity& activity) = 0;
    /// Puts a tombstone on it; keepActivity() takes that back. Fails: notFound.
    virtual Result<void> removeActivity(const ActivityId& id, UtcTime now) = 0;
};

/// Takes the tombstone off again. Fails: notFound, where none that was removed has that id.
Result<void> bringBack(ActivityStore& store, const ActivityId& id, UtcTime now);

} // namespace unknot
