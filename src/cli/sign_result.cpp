// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_check.hpp"

#include "emergency.hpp"
#include "standing_words.hpp"
#include "words.hpp"

#include "unknot/safety/emergency_card.hpp"

namespace unknot::cli {

namespace {

/// Where answers lead nowhere, the safety net follows, so that this cannot be heard as "all is well".
constexpr const char* kNoRoute = "None of your answers leads further on this list.";

std::string numbersLine(const RegionId& region, const Content& content) {
    return "In an emergency call " + eitherOf(emergencyNumbersFor(content, region)) + ".";
}

void sayCombinations(const SignsResult& result, Console& console) {
    for (const ClaimView& why : result.combinations)
        console.say("Together they lead further. " + withSource(why));
}

void sayDiffering(const SignsResult& result, Console& console) {
    if (!result.differing.empty())
        console.say("The sources differ on these. The stricter one rules.");
    for (const SignDetailView& sign : result.differing) {
        console.say(asSentence(sign.text));
        for (const SideView& side : sign.sides)
            console.say(asSentence(side.label) + " " + withSource(side.claim));
    }
}

} // namespace

std::string adviceText(const SignsResult& result, const RegionId& region, const Content& content) {
    std::string text = result.route ? asSentence(result.heading) : kNoRoute;
    for (const ClaimView& claim : result.advice)
        text += " " + asSentence(claim.text);
    return text + " " + numbersLine(region, content);
}

ExitCode saySignsResult(const SignsResult& result, const RegionId& region, const Surroundings& around) {
    if (result.route == Route::emergency) {
        sayEmergency(around, region);
        sayAnswered(result.answered, around.console);
        sayCombinations(result, around.console);
        return ExitCode::emergency;
    }
    Console& console = around.console;
    console.gap();
    console.say(result.route ? asSentence(result.heading) : kNoRoute);
    if (result.by)
        console.say("By " + isoDay(*result.by) + " at the latest. That day is Unknot's own number.");
    sayAnswered(result.answered, console);
    sayCombinations(result, console);
    for (const ClaimView& claim : result.advice)
        console.say(withSource(claim));
    if (const std::string left = withheldSentence(result.withheld); !left.empty())
        console.say(left);
    sayDiffering(result, console);
    console.say(numbersLine(region, around.content));
    return ExitCode::done;
}

} // namespace unknot::cli
