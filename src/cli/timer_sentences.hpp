// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include "presenters/timers_presenter.hpp"

namespace unknot::cli {

/// "Cold, begun at 08:40: 12 minutes left, until 09:00.": where a run stands, and what is to be done.
[[nodiscard]] std::string runSentence(const RunView& run);
/// The same of a reminder that is on.
[[nodiscard]] std::string reminderSentence(const ReminderView& reminder);
/// "tea: 5 minutes, repeats."
[[nodiscard]] std::string ownSentence(const OwnTimerView& own);

/// Says all that must have been said before a treatment begins, but for the swollen joint.
void sayTreatment(const TreatmentView& treatment, const WayView& way, std::chrono::seconds length,
    const Surroundings& around);
/// Why it cannot be begun. Requires: a refusal that is one.
[[nodiscard]] std::string refusalSentence(
    Refusal refusal, const TreatmentView& treatment, const TimersView& timers);
/// Says what follows from what was said of a session, and when the next may come.
void sayAfter(const AfterView& after, const WallTime& now, Console& console);

/// "09:00", with the day where it is another one.
[[nodiscard]] std::string timeThere(const WallTime& time, const WallTime& now);

} // namespace unknot::cli
