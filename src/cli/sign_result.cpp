// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_check.hpp"

#include "emergency.hpp"
#include "words.hpp"

#include "unknot/safety/emergency_card.hpp"

namespace unknot::cli {

namespace {

/// Where answers lead nowhere, the safety net follows, so that this cannot be heard as "all is well".
constexpr const char* kNoRoute = "None of your answers leads further on this list.";

std::string numbersLine(const RegionId& region, const Content& content) {
    return "In an emergency call " + eitherOf(emergencyNumbersFor(content, region)) + ".";
}

} // namespace

std::string adviceText(const SignsView& result, const RegionId& region, const Content& content) {
    std::string text = result.route ? asSentence(result.heading) : kNoRoute;
    for (const ClaimView& claim : result.advice)
        text += " " + asSentence(claim.text);
    return text + " " + numbersLine(region, content);
}

ExitCode saySignsResult(const SignsView& result, const RegionId& region, const Surroundings& around) {
    if (result.isEmergency) {
        sayEmergency(around, region);
        sayAnswered(result.answered, around.console);
        return ExitCode::emergency;
    }
    Console& console = around.console;
    console.gap();
    console.say(result.route ? asSentence(result.heading) : kNoRoute);
    sayAnswered(result.answered, console);
    for (const ClaimView& claim : result.advice)
        console.say(withSource(claim));
    console.say(numbersLine(region, around.content));
    return ExitCode::done;
}

} // namespace unknot::cli
