// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sample_prevention.hpp"
#include "support/temp_dir.hpp"
#include "support/timed.hpp"

#include "presenters/prevention_presenter.hpp"

namespace unknot::test {

/// Somebody with a plan, as Timed, with its file in a folder that does not exist yet.
struct Planned : Timed {
    Planned() {
        content.prevention = samplePrevention();
        start();
    }

    TempDir folder;
    std::filesystem::path planPath = folder.path() / "unknot" / "plan.json";
    std::filesystem::path standingPath = folder.path() / "unknot" / "standing";
    std::unique_ptr<PlanFile> file;
    std::unique_ptr<RoutineGate> gate;
    std::unique_ptr<StandingPresenter> standing;
    std::unique_ptr<PreventionPresenter> plan;

    /// The program is started, again where it ran.
    void start() {
        plan.reset();
        restart();
        file = std::make_unique<PlanFile>(planPath);
        gate = std::make_unique<RoutineGate>(content, journal, *file);
        standing =
            std::make_unique<StandingPresenter>(content, StandingFile(standingPath), RegionId(), clock);
        plan = std::make_unique<PreventionPresenter>(content, *file, *gate, presenter(), *standing, clock);
        plan->refresh();
    }
    [[nodiscard]] const PreventionView& view() const { return plan->view(); }
    [[nodiscard]] const PlanItemView& item(const char* id) const {
        const PlanItemView* found = view().find(PlanItemId{id});
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] const PlanItem& inContent(const char* id) const {
        return *content.prevention.find(PlanItemId{id});
    }
    void close(const EpisodeId& episode) {
        REQUIRE(journal.change(
            episode, clock.now().wall.utc, [](Episode& stored) { stored.end = EndNotKnown{}; }));
    }
    void confirmAll() {
        plan->confirm({"painless"});
        plan->confirm({"mobile"});
    }
};

} // namespace unknot::test
