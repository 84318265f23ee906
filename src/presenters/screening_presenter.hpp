// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/journal_store.hpp"
#include "unknot/safety/screening_due.hpp"

#include <map>
#include <set>

namespace unknot {

/// The emergency signs are to be asked.
struct AskView {
    EpisodeId episode; ///< the answers belong to it
    AskReason reason = AskReason::newDay;

    auto operator<=>(const AskView&) const = default;
};

/// Whether what changed between the two says something new of leg or bladder; `before` is null for a new
/// entry.
[[nodiscard]] bool namesLegSymptom(const AskAgain& rule, const Episode* before, const Episode& after);

/// When the emergency signs are asked again: each day of an open episode, and when something happened. They
/// are about the person: once they were answered with one of several open episodes, they are for all. One
/// that was put off stays due, and is not laid over the page by itself again until there is another reason.
/// Borrows: store, content, clock.
class ScreeningPresenter {
public:
    ScreeningPresenter(const JournalStore& store, const Content& content, const Clock& clock)
        : m_store(store), m_content(content), m_clock(clock) {}

    /// Reads the journal again. To be called when Now comes to the front, and after anything was noted. Where
    /// the journal cannot be read, only what was noted in this run is due.
    void refresh();
    /// An entry was stored: `before` as it was, null for a new one. One that is over counts, too, while it is
    /// not older than `AskAgain::withinDays`.
    void saved(const Episode* before, const Episode& after);
    /// It is on the screen now, so it is not laid over anything again.
    void shown(const AskView& ask);
    /// They were answered, with whatever episode; also where that could not be stored yet.
    void answered();

    /// What is due, the gravest first; stays until it is answered.
    [[nodiscard]] const std::optional<AskView>& due() const { return m_due; }
    /// The gravest that was not shown on this day yet: the window lays it over the page.
    [[nodiscard]] std::optional<AskView> unshown() const;

private:
    void note(const EpisodeId& episode, AskReason reason);
    [[nodiscard]] std::vector<Episode> withNoted(std::vector<Episode> open);
    void look(const std::vector<Episode>& watched);
    void noteNewlyWorse(const std::vector<Episode>& watched, const std::optional<WallTime>& asked);
    void setDue(const std::vector<Episode>& watched, const std::vector<EpisodeFacts::Answered>& answers);
    [[nodiscard]] std::chrono::sys_days today() const;

    const JournalStore& m_store;
    const Content& m_content;
    const Clock& m_clock;
    std::vector<AskView> m_all; ///< all that is due, the gravest first
    std::optional<AskView> m_due;
    std::map<AskView, WallTime> m_noted;  ///< when; what has no time of its own in the journal
    std::optional<WallTime> m_answeredAt; ///< in this run
    /// As of the last look: what had made it worse, and when the signs had been asked.
    std::map<EpisodeId, std::set<TriedId>> m_worse;
    std::optional<WallTime> m_asked;
    std::set<std::pair<AskView, std::chrono::sys_days>> m_shown; ///< with the local day
};

} // namespace unknot
