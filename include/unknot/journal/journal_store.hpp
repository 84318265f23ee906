// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/result.hpp"
#include "unknot/journal/episode.hpp"

#include <functional>

namespace unknot {

/// Which episodes are asked for. What is not set does not narrow anything down.
struct EpisodeFilter {
    enum class Removed { without, only, with };

    std::optional<TriggerId> trigger;
    std::optional<std::string> ownTrigger;
    std::optional<BodyAreaId> area;
    std::optional<MeasureId> measure;
    std::optional<std::chrono::year_month_day> from; ///< local day, inclusive
    std::optional<std::chrono::year_month_day> to;   ///< local day, inclusive
    /// Every word must begin a word of the notes, own words, own triggers, own measures or medicines. Case
    /// and accents do not matter; anything but letters and digits parts words.
    std::string text;
    bool isOpen = false; ///< only those that are not over
    Removed removed = Removed::without;
    std::size_t offset = 0;
    std::optional<std::size_t> limit;

    bool operator==(const EpisodeFilter&) const = default;
};

/// What became of an episode that was to be merged in.
enum class MergeVerdict {
    taken,    ///< it was not there
    replaced, ///< it was there, changed earlier; the later version stands now
    same,     ///< it was there, just so
    older,    ///< it was there, changed at the same time or later; what was there stays
    invalid,  ///< it breaks a rule of faultsOf()
};

/// Where episodes are kept. "Done" is said only when the entry is stored for good.
/// Errors of every function: denied, diskFull, locked (another program holds it), damaged, newer, io; then
/// nothing was changed; but for io, where the very last sync of a save can fail although all of it stands.
/// Thread rule: one thread.
class JournalStore {
public:
    virtual ~JournalStore() = default;

    /// The latest first, by filedAt(); of the same instant the one with the greater id. Parts keep their
    /// order.
    [[nodiscard]] virtual Result<std::vector<Episode>> episodes(const EpisodeFilter& filter) const = 0;
    /// One of them, removed or not; empty where it is not there.
    [[nodiscard]] virtual Result<std::optional<Episode>> find(const EpisodeId& id) const = 0;
    /// Fails: invalid, where it breaks a rule or its id is there already.
    virtual Result<void> add(const Episode& episode) = 0;

    using Change = std::function<void(Episode&)>;
    /// Reads an episode, changes it and stores it with nobody between; `changedAt` becomes `now`, and the id
    /// stays. Gives what stands now. A change that changes nothing writes nothing.
    /// Fails: notFound; invalid, where the change breaks a rule.
    virtual Result<Episode> change(const EpisodeId& id, UtcTime now, const Change& change) = 0;

    /// Takes each in, or leaves it, by `changedAt`: all of them together or, on an error, none.
    virtual Result<std::vector<MergeVerdict>> merge(const std::vector<Episode>& episodes) = 0;

    /// Differs from before whenever anything was written, by this program or another.
    [[nodiscard]] virtual Result<std::uint64_t> revision() const = 0;
};

/// What merge() does with `incoming` where `stored` is there, or nothing is.
[[nodiscard]] MergeVerdict verdictOn(const Episode* stored, const Episode& incoming);

/// Puts a tombstone on an episode; bringBack() takes it off again. Fails: as change().
Result<Episode> removeEpisode(JournalStore& store, const EpisodeId& id, UtcTime now);
Result<Episode> bringBack(JournalStore& store, const EpisodeId& id, UtcTime now);

} // namespace unknot
