// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include "presenters/guide_presenter.hpp"
#include "presenters/now_presenter.hpp"

namespace unknot::cli {

/// What leads somebody through a guide, and what it stands on. Borrows: surroundings, log, standing.
struct GuideMeans {
    GuideMeans(const Surroundings& around, EpisodeLog& log, StandingPresenter& standing)
        : places{SessionFile(around.paths.session()), SessionFile(around.paths.routine())},
          plan(around.paths.plan()),
          gate(around.content, around.journal, plan),
          activities(around.journal, around.journal, around.clock),
          now(around.content, places, gate, standing, around.clock),
          presenter(around.content, places, log, activities, gate, standing, around.clock) {}
    GuideMeans(const GuideMeans&) = delete;
    GuideMeans& operator=(const GuideMeans&) = delete;

    GuidePlaces places;
    PlanFile plan;
    RoutineGate gate;
    ActivityLog activities;
    NowPresenter now;
    GuidePresenter presenter;
};

} // namespace unknot::cli
