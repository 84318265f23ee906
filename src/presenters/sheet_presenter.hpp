// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/sign_views.hpp"

#include "unknot/journal/journal_store.hpp"
#include "unknot/report/emergency_sheet.hpp"

namespace unknot {

struct SheetView {
    Document sheet;
    std::string name;               ///< for a file of it, without an ending: "unknot-sheet-2026-11-21-0852"
    RegionId region;                ///< whose emergency numbers are on it
    std::optional<ErrorCode> error; ///< why the journal is not on it: then only what was answered just now is
    bool isMissing = false;         ///< that entry is not in the journal
    bool hasPrivate = false;        ///< a private sign was answered in this sitting; naming it is a choice
    bool namesPrivate = false;      ///< the choice

    bool operator==(const SheetView&) const = default;
};

/// The sheet for those who help: about one entry of the journal, or about the spasm that is there. Made from
/// memory at once, and from the journal when load() is called, for help waits for no disk.
/// Borrows: store, content, clock.
class SheetPresenter {
public:
    SheetPresenter(const JournalStore& store, const Content& content, RegionId region, const Clock& clock)
        : m_store(store), m_content(content), m_region(std::move(region)), m_clock(clock) {}

    /// Whose emergency numbers it has from now on.
    void setRegion(RegionId region) { m_region = std::move(region); }
    /// What was answered at this moment; it is on every sheet of this sitting about the spasm that is there.
    void answered(const std::vector<AnsweredSignView>& answers);

    /// A sheet of this moment about the newest open episode, else the latest of the last three days; `begun`
    /// counts where the journal has neither. Reads nothing.
    void beginForNow(const std::optional<WallTime>& begun = std::nullopt);
    /// The same about one entry.
    void beginFor(const EpisodeId& episode);
    /// Whether the private signs of this sitting are named on this sheet; each sheet begins without.
    void setNamesPrivate(bool namesPrivate) { m_facts.namesPrivate = namesPrivate; }
    /// Takes in what the journal has.
    void load();

    /// Requires: one was begun.
    [[nodiscard]] SheetView view() const;

private:
    [[nodiscard]] Result<std::optional<Episode>> wanted() const;
    [[nodiscard]] bool hasPrivate() const;

    const JournalStore& m_store;
    const Content& m_content;
    RegionId m_region;
    const Clock& m_clock;
    std::vector<Screening> m_sitting;
    EpisodeId m_wanted; ///< empty: the spasm that is there
    SheetFacts m_facts;
    std::optional<ErrorCode> m_error;
    bool m_isMissing = false;
};

} // namespace unknot
