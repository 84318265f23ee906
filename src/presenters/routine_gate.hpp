// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"
#include "unknot/journal/journal_store.hpp"
#include "unknot/settings/plan_file.hpp"

namespace unknot {

/// Why a thing of the plan is not offered.
enum class HeldBack {
    no,          ///< it is offered
    episodeOpen, ///< a spasm is there, and who says so stands with the item
    conditions,  ///< not all of its conditions are confirmed since the last spasm began
};

/// The one truth about what may be begun from the plan: asked by the page, by the guides and by the command
/// line. Where the journal cannot be read, an episode counts as open only if one was seen before.
/// Borrows: content, store, file.
class RoutineGate {
public:
    RoutineGate(const Content& content, const JournalStore& journal, const PlanFile& plan)
        : m_content(content), m_journal(journal), m_plan(plan) {}

    [[nodiscard]] HeldBack against(const PlanItem& item) const;
    /// A guide that no item leads through is never withheld.
    [[nodiscard]] HeldBack against(const GuideId& guide) const;
    /// Whether it was confirmed, and no spasm has begun since (our own rule).
    [[nodiscard]] bool isMet(const ConditionId& condition) const;
    /// Whether a spasm is there now.
    [[nodiscard]] bool isEpisodeOpen() const { return seen().isEpisodeOpen; }

private:
    /// What the journal said when it was last readable.
    struct Seen {
        std::optional<std::uint64_t> revision; ///< empty before the first look
        bool isEpisodeOpen = false;
        std::optional<UtcTime> lastOver; ///< when the newest spasm began; empty where there is none
    };
    [[nodiscard]] const Seen& seen() const;

    const Content& m_content;
    const JournalStore& m_journal;
    const PlanFile& m_plan;
    mutable Seen m_seen; ///< spares the journal a question for each thing of the plan
};

} // namespace unknot
