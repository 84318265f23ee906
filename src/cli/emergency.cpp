// SPDX-License-Identifier: GPL-3.0-or-later
#include "emergency.hpp"

#include "words.hpp"

#include "unknot/safety/emergency_card.hpp"

#include <algorithm>

namespace unknot::cli {

void sayEmergency(const Surroundings& around, const RegionId& region) {
    Console& console = around.console;
    console.gap();
    console.say(asSentence(kEmergencyCard.title));
    console.say(eitherOf(emergencyNumbersFor(around.content, region)));
    for (const char* line : kEmergencyCard.lines)
        console.say(line);
    console.say(kEmergencyCard.ownRule);
}

void sayAnswered(const std::vector<AnsweredSignView>& answered, Console& console) {
    for (const AnsweredSignView& sign : answered)
        if (!sign.text.empty())
            console.say(
                (sign.answer == Answer::yes ? "You said yes to: " : "You said not sure to: ") + sign.text);
}

void noteUnknownRegion(const Surroundings& around, const RegionId& region) {
    const auto& regions = around.content.regions;
    if (region.empty() || std::ranges::find(regions, region, &Region::id) != regions.end())
        return;
    std::vector<std::string> known;
    for (const Region& one : regions)
        known.push_back(one.id.value);
    around.console.note("There is no region \"" + region.value +
        "\", so all emergency numbers are shown. Known are " + eitherOf(known) + ".");
}

} // namespace unknot::cli
