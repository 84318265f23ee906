// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/timer_runs.hpp"
#include "presenters/timers_view.hpp"

#include "unknot/care/care_plan.hpp"

namespace unknot {

/// All that is on screen before a treatment can be started; `refusal` is the caller's.
[[nodiscard]] TreatmentView treatmentView(
    const Content& content, const Treatment& treatment, const SessionProposal& proposal, const WallTime& now);
/// What is said after a session of it that has ended.
[[nodiscard]] AfterView afterView(const Content& content, const Treatment& treatment, const TimerRun& run);
/// How a run that has not ended is shown; `own` is its timer where that is one of the person's own, else
/// null.
[[nodiscard]] RunView runView(
    const Content& content, const TimerRun& run, const LiveRun& live, const OwnTimer* own, const Moment& now);
/// What is to be noticed of it now, if anything.
[[nodiscard]] std::optional<AlertView> runAlert(
    const Content& content, const TimerRun& run, const LiveRun& live, const OwnTimer* own, const Moment& now);
/// A session of a treatment that has ended.
[[nodiscard]] SessionView sessionView(const Content& content, const TimerRun& run);
/// What the person answered, in the content's words; empty for nothing.
[[nodiscard]] std::string feelLabel(const Content& content, const TimerId& treatment, Feel feel);

} // namespace unknot
