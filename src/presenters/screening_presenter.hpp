// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/journal_store.hpp"
#include "unknot/safety/screening_due.hpp"

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

/// When the emergency signs are asked again: each day of an open episode, and when something happened. One
/// that was put off stays due, and is not laid over the page by itself again until there is another reason.
/// Borrows: store, content, clock.
class ScreeningPresenter {
public:
    ScreeningPresenter(const JournalStore& store, const Content& content, const Clock& clock)
        : m_store(store), m_content(content), m_clock(clock) {}

    /// Reads the journal again. To be called when Now comes to the front, and after anything was noted.
    void refresh();
    /// An entry was stored: `before` as it was, null for a new one.
    void saved(const Episode* before, const Episode& after);
    /// It is on the screen now, so it is not laid over anything again.
    void shown(const AskView& ask);
    /// They were answered for this episode.
    void answered(const EpisodeId& episode);

    /// What is due, the gravest first; stays until it is answered.
    [[nodiscard]] const std::optional<AskView>& due() const { return m_due; }
    /// The same, where it was not shown yet: the window lays it over the page.
    [[nodiscard]] std::optional<AskView> unshown() const;

private:
    const JournalStore& m_store;
    const Content& m_content;
    const Clock& m_clock;
    std::optional<AskView> m_due;
    std::set<EpisodeId> m_legSymptom;                            ///< noted, and not asked about since
    std::set<std::pair<AskView, std::chrono::sys_days>> m_shown; ///< with the local day
};

} // namespace unknot
