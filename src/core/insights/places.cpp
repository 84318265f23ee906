// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/insights/places.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace unknot {

Places placesOf(const std::vector<Episode>& episodes, const InsightRange& range) {
    Places places;
    std::map<BodyAreaId, AreaCount> areas;
    for (const Episode* episode : episodesIn(episodes, range)) {
        ++places.episodes;
        places.known += episode->places.empty() ? 0 : 1;
        for (const Place& place : episode->places) {
            AreaCount& count = areas[place.area];
            ++count.episodes;
            ++count.sides[std::size_t(place.side)];
        }
    }
    for (auto& [area, count] : areas) {
        count.area = area;
        places.areas.push_back(std::move(count));
    }
    std::ranges::stable_sort(places.areas, std::greater(), &AreaCount::episodes);
    return places;
}

} // namespace unknot
