// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/guide_builder.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_activity_store.hpp"
#include "support/memory_journal_store.hpp"
#include "support/temp_dir.hpp"

#include "presenters/guide_presenter.hpp"

#include "unknot/content/loader.hpp"
#include "unknot/safety/route.hpp"

namespace unknot::test {

/// Somebody at a guide's pages: the shipped content, the good guide and the good routine, a clock, and the
/// files that keep the place.
struct Guided {
    Guided() {
        content.guides.push_back(goodRoutine());
        content.guides.push_back(goodGuide());
    }
    /// The same with that guide begun.
    explicit Guided(const char* guide) : Guided() { presenter.begin({guide}); }
    Guided(const Guided&) = delete;
    Guided& operator=(const Guided&) = delete;

    TempDir folder;
    Content content = builtInContent();
    std::filesystem::path path = folder.path() / "unknot" / "session.json";
    GuidePlaces places{SessionFile(path), SessionFile(folder.path() / "unknot" / "routine.json")};
    const SessionFile& session = places.guides;
    ManualClock clock;
    MemoryJournalStore journal;
    MemoryActivityStore done;
    EpisodeLog log{journal, content, clock};
    ActivityLog activities{done, journal, clock};
    PlanFile plan{folder.path() / "unknot" / "plan.json"};
    RoutineGate gate{content, journal, plan};
    StandingPresenter standing{content, StandingFile(folder.path() / "unknot" / "standing"), {}, clock};
    GuidePresenter presenter{content, places, log, activities, gate, standing, clock};

    [[nodiscard]] std::string at() const { return presenter.view().step.value; }
    [[nodiscard]] bool isKept() const { return std::filesystem::exists(path); }

    // The ways into the good guide.
    void goToRest() {
        presenter.answerSigns(Answer::no);
        presenter.choose({"no"});
        presenter.next();
    }
    void goToBreathe() {
        presenter.answerSigns(Answer::no);
        presenter.choose({"yes"});
    }
    void goToStretching() {
        goToBreathe();
        presenter.next();
        presenter.report(Outcome::same);
        presenter.next();
        presenter.choose({"yes"});
    }
    void goToEnd() {
        goToBreathe();
        presenter.next();
        presenter.report(Outcome::couldNot);
        presenter.choose({"done"});
    }
};

} // namespace unknot::test
