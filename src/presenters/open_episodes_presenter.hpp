// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/episode_log.hpp"

namespace unknot {

/// An episode that is not over.
struct OpenEpisodeView {
    EpisodeId id;
    std::optional<WallTime> onset;   ///< empty: not known
    bool isToday = true;             ///< what it is filed under is of this day
    std::chrono::minutes elapsed{0}; ///< since the onset or, where that is not known, since it was noted
    std::optional<int> offerOnDay;   ///< "is it over?" is asked: the day of the three that was reached

    bool operator==(const OpenEpisodeView&) const = default;
};

struct OpenEpisodesView {
    std::vector<OpenEpisodeView> episodes; ///< the latest first
    bool isOlderOffered = false;           ///< there are several: closing the oldest is offered
    EpisodeId justClosed;                  ///< what undo() opens again; empty for none
    std::optional<ErrorCode> error;        ///< why the journal could not be read or written

    bool operator==(const OpenEpisodesView&) const = default;
};

/// The days after the onset on which it is asked whether an episode is over. Our own numbers (design): never
/// daily, for being asked for pain every day may do harm.
inline constexpr int kOfferDays[] = {3, 7, 14};

/// What is open now, and its end. Borrows: store, log, clock.
class OpenEpisodesPresenter {
public:
    OpenEpisodesPresenter(const JournalStore& store, EpisodeLog& log, const Clock& clock)
        : m_store(store), m_log(log), m_clock(clock) {}

    /// Reads the journal again. To be called whenever the page comes to the front.
    void refresh();
    /// It is over, as of now.
    void close(const EpisodeId& episode);
    /// The last close() was a slip.
    void undoClose();
    /// "Not yet": it is not asked again before the next of the days.
    void keepOpen(const EpisodeId& episode);

    [[nodiscard]] OpenEpisodesView view() const;

private:
    const JournalStore& m_store;
    EpisodeLog& m_log;
    const Clock& m_clock;
    std::vector<Episode> m_open;
    EpisodeId m_justClosed;
    std::optional<ErrorCode> m_error;
};

} // namespace unknot
