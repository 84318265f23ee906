// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include "presenters/sign_result.hpp"
#include "presenters/standing_presenter.hpp"

namespace unknot::cli {

/// How something that stands is taken back.
inline constexpr const char* kLookedAt =
    "When it was looked at, or was a mistake: unknot-cli signs --looked-at";

/// "lengthening".
[[nodiscard]] const char* nameFor(Withheld withheld);
/// What is left out meanwhile; empty where nothing is.
[[nodiscard]] std::string withheldSentence(const std::vector<Withheld>& withheld);

/// What stands, by the file that the window reads, too.
[[nodiscard]] StandingPresenter standingIn(const Surroundings& around, const RegionId& region);
void sayStanding(const StandingView& standing, Console& console);
/// Notes that it could not be written, where it could not.
void noteStandingNotKept(const StandingPresenter& standing, const Surroundings& around);

} // namespace unknot::cli
