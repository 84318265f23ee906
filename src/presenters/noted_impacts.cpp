// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/noted_impacts.hpp"

#include <algorithm>

namespace unknot {

NotedImpacts notedImpacts(const AskAgain& rule, const Episode* before, const Episode& after, UtcTime now) {
    NotedImpacts noted{.episode = after.id, .impacts = {}};
    if (now - filedAt(after).utc > std::chrono::days(rule.withinDays))
        return noted;
    std::ranges::copy_if(after.impacts, std::back_inserter(noted.impacts), [&](const ImpactId& impact) {
        return !before || std::ranges::find(before->impacts, impact) == before->impacts.end();
    });
    return noted;
}

} // namespace unknot
