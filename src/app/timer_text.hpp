// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "presenters/timers_presenter.hpp"

namespace unknot {

// The program's own words around timers. What guidance says about them stands in the content.

/// "18:42", "1:05:00": what is left, in digits that stay in their places.
[[nodiscard]] QString countdownText(std::chrono::seconds left);
/// For the ear: "19 min left", and below a minute "40 s left". Rounded up; it differs once a minute.
[[nodiscard]] QString leftText(std::chrono::seconds left);
/// "Ends at 14:32", "Paused. It is over at 14:50 if you do not go on": where a run stands, in one line.
[[nodiscard]] QString stateText(const RunView& run);
/// "Time is up", "Time was up 26 minutes ago".
[[nodiscard]] QString overdueText(std::chrono::seconds overdue);

/// What a strip, a notification or a voice says: "Cold: time was up 26 minutes ago. Take it off now…".
[[nodiscard]] QString alertText(const AlertView& alert);
/// The answer that ends it: "It is off", "Yes, I moved", "Looks fine".
[[nodiscard]] QString alertAnswer(const AlertView& alert);

/// Why a treatment cannot be started as it stands on screen, with who says so; empty where it can.
[[nodiscard]] QString refusalText(const TreatmentView& treatment);
/// "14:05", "14:05 to 15:05".
[[nodiscard]] QString spanText(const WallTime& from, const std::optional<WallTime>& upTo);
/// "08:40 · 20 min · Warm, damp towel · looser".
[[nodiscard]] QString sessionText(const SessionView& session);
/// "Asks in 12 min", "Paused until 15:00".
[[nodiscard]] QString stateText(const ReminderView& reminder);
/// "10 min · begins again by itself · with sound".
[[nodiscard]] QString aboutText(const OwnTimer& timer);
/// Why an own timer was not kept.
[[nodiscard]] QString ownTimerNotKeptText(ErrorCode code);
/// Why timers could not be read or stored.
[[nodiscard]] QString timersTroubleText(ErrorCode code);

} // namespace unknot
