// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/guide/guide_state.hpp"
#include "unknot/journal/journal_store.hpp"

#include <deque>

namespace unknot {

/// Keeps the journal as a by-product of what a person does: a guide that is begun opens an episode, and its
/// answers, outcomes, positions, breathing and readings land there. What cannot be stored at once waits in
/// memory and is tried again with whatever comes next; help never waits for it.
/// Borrows: store, content, clock.
class EpisodeLog {
public:
    EpisodeLog(JournalStore& store, const Content& content, const Clock& clock)
        : m_store(store), m_content(content), m_clock(clock) {}

    /// The episode for a guide that was begun at `onset`: a brief one for a spasm that has passed; for one
    /// that is there the open episode of the last three days (our own rule), else a new one; for a guide that
    /// goes on from a spasm the open episode, however old, else none. Empty for a guide that is about no
    /// spasm.
    EpisodeId begin(const Guide& guide, const WallTime& onset);
    /// What a step of the guide adds to the episode of `after`; `spent` is the awake time in the step of
    /// `before`. Where a warning sign has ended the guide, it is stored with the next retry().
    void follow(const Guide& guide, const GuideState& before, const GuideState& after,
        std::chrono::nanoseconds spent);
    /// The answers to the warning signs, private ones left out by the caller. Nothing without an episode.
    void screen(const EpisodeId& episode, const std::vector<SignAnswer>& answers);
    /// The same without writing yet, for an answer that calls for help: a slow disk may not stand before it.
    /// Whoever shows the help calls retry() then.
    void screenLater(const EpisodeId& episode, const std::vector<SignAnswer>& answers);
    /// The same for the newest open episode, which is looked for when it is written: an answer that calls
    /// for help waits for no disk. Where none is open, nothing is kept.
    void screenOpenLater(const std::vector<SignAnswer>& answers);
    /// How strong it is now; nothing is asked for it.
    void rate(const EpisodeId& episode, PainScore score);
    /// A session of cold or heat that is over; written again under the same id it stands in its own place.
    void treated(const EpisodeId& episode, const Tried& session);
    /// "Is a joint swollen or hot?"; kept among what is felt.
    void answerSwollen(const EpisodeId& episode, Answer answer);
    /// It is over, as of now. reopen() takes that back.
    void close(const EpisodeId& episode);
    void reopen(const EpisodeId& episode);
    /// "Is it over?" was answered with "not yet" on that day (3, 7 or 14).
    void keepOpen(const EpisodeId& episode, int day);

    /// The episode as it is stored; empty where it is not there or cannot be read.
    [[nodiscard]] std::optional<Episode> find(const EpisodeId& episode) const;

    /// The newest episode that is open; empty where none is. Fails: as JournalStore::episodes().
    [[nodiscard]] Result<EpisodeId> open() const;

    /// Tries again what is waiting.
    void retry();
    /// Why something is waiting; empty where all is stored.
    [[nodiscard]] std::optional<ErrorCode> error() const { return m_error; }

private:
    using Write = std::function<Result<void>()>;
    void change(const EpisodeId& episode, JournalStore::Change change);
    /// The same, stored with whatever is written next.
    void queue(const EpisodeId& episode, JournalStore::Change change);
    void tried(const EpisodeId& episode, const Tried& entry);
    void answer(const EpisodeId& episode, const OutcomeRecord& record, UtcTime since);

    JournalStore& m_store;
    const Content& m_content;
    const Clock& m_clock;
    std::deque<Write> m_waiting;
    std::optional<ErrorCode> m_error;
};

} // namespace unknot
