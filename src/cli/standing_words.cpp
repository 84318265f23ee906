// SPDX-License-Identifier: GPL-3.0-or-later
#include "standing_words.hpp"

#include "error_sentences.hpp"
#include "words.hpp"

#include <algorithm>

namespace unknot::cli {

const char* nameFor(Withheld withheld) {
    switch (withheld) {
    case Withheld::lengthening: return "lengthening";
    case Withheld::ladder: return "ladder";
    case Withheld::guides: return "guides";
    }
    return "";
}

std::string withheldSentence(const std::vector<Withheld>& withheld) {
    if (withheld.empty())
        return {};
    if (std::ranges::find(withheld, Withheld::guides) != withheld.end())
        return "Until that was looked at: no guides. Calm breathing stays.";
    return "Until that was looked at: no stretching, and no steps back to moving. Positions and breathing "
           "stay.";
}

StandingPresenter standingIn(const Surroundings& around, const RegionId& region) {
    return {around.content, StandingFile(around.paths.standing()), region, around.clock};
}

void sayStanding(const StandingView& standing, Console& console) {
    console.say("On " + isoDay(standing.since.localDay()) + " you named a warning sign. That still stands.");
    console.say(asSentence(standing.heading));
    if (standing.route != Route::emergency)
        console.say("By " + isoDay(standing.by) + (standing.isPast ? ". That day has gone by." : "."));
    for (const ClaimView& claim : standing.advice)
        console.say(withSource(claim));
    if (const std::string left = withheldSentence(withheldBy(standing.route)); !left.empty())
        console.say(left);
    console.say(kLookedAt);
}

void noteStandingNotKept(const StandingPresenter& standing, const Surroundings& around) {
    if (const auto error = standing.keepError())
        around.console.note(notKeptSentence(*error, around.paths.standing()));
}

} // namespace unknot::cli
