// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include "presenters/sign_views.hpp"

#include <vector>

namespace unknot::cli {

/// Says the emergency card, whole and at once. Needs nothing but the console.
void sayEmergency(const Surroundings& around, const RegionId& region);

/// Says what was answered with "yes" or "not sure", to be read out on the telephone.
void sayAnswered(const std::vector<AnsweredSignView>& answered, Console& console);

/// Notes a region that is not known. All numbers are shown then, so nothing stops for it.
void noteUnknownRegion(const Surroundings& around, const RegionId& region);

} // namespace unknot::cli
