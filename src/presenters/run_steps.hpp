// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/run_keeping.hpp"

namespace unknot {

/// A run that is being changed: with what it counts, and as of when. Each of these leaves a run as it is
/// where it does not apply: another program may have been faster.
struct RunStep {
    TimerRun& run;
    Countdown countdown;
    Instant at;
    CountdownRules rules;
    std::chrono::seconds lateAfter{0};
};

/// What time has made of it. To be called before all others.
void letTimePass(RunStep& step);
void pauseRun(RunStep& step);
void resumeRun(RunStep& step);
/// It is off before its time. A pause was no treatment: then it has been off since.
void stopRun(RunStep& step);
/// "It is off", after the end. Late, how long it stayed is left open: see asksHowLong().
void confirmRun(RunStep& step);
/// Whether it was confirmed late, and nobody has said how long it stayed.
[[nodiscard]] bool asksHowLong(const TimerRun& run);
/// From the start to the confirmation, without pauses; at most 24 h.
[[nodiscard]] std::chrono::seconds atMostOf(const TimerRun& run);
/// Empty: the person does not know. Then the confirmation stands for the end.
void sayHowLong(RunStep& step, std::optional<std::chrono::seconds> stayed);
/// Ends one that only waited for its answers.
void sayFeel(RunStep& step, Feel feel);
/// Ends it whatever it was, as of now; what would be asked stays unsaid.
void endRun(RunStep& step);

} // namespace unknot
