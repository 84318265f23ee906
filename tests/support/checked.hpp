// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/episodes.hpp"
#include "support/memory_journal_store.hpp"
#include "support/temp_dir.hpp"

#include "presenters/signs_presenter.hpp"

#include "unknot/content/loader.hpp"

namespace unknot::test {

/// Somebody at the warning signs: the shipped content, a journal, a clock, and what stands.
struct Checked {
    explicit Checked(CheckStage stage = CheckStage::emergency) { goTo(stage); }
    Checked(const Checked&) = delete;
    Checked& operator=(const Checked&) = delete;

    TempDir folder;
    Content content = builtInContent();
    ManualClock clock;
    MemoryJournalStore journal;
    EpisodeLog log{journal, content, clock};
    std::filesystem::path standingPath = folder.path() / "standing";
    StandingPresenter standing{content, StandingFile(standingPath), {"unknown"}, clock};
    SignsPresenter signs{content, {"unknown"}, standing, log, clock};

    /// Past the emergency signs with "none of these" where it is the others.
    void goTo(CheckStage stage) {
        if (stage == CheckStage::list)
            return;
        signs.startCheck();
        if (stage == CheckStage::others)
            signs.none();
    }
    /// An open episode that began then.
    Episode open(const WallTime& onset) {
        const Episode episode = episodeAt(onset);
        [[maybe_unused]] const auto added = journal.add(episode);
        return episode;
    }
    [[nodiscard]] std::vector<Screening> screenings(const EpisodeId& episode) const {
        return (*journal.find(episode))->screenings;
    }
    [[nodiscard]] std::optional<Route> stands() const {
        const auto& now = standing.standing();
        return now ? std::optional(now->route) : std::nullopt;
    }
    /// What another program, or the next start, would read.
    [[nodiscard]] bool isStandingKept() const { return std::filesystem::exists(standingPath); }
};

} // namespace unknot::test
