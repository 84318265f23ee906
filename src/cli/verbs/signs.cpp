// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/signs.hpp"

#include "emergency.hpp"
#include "guide_means.hpp"
#include "json_text.hpp"
#include "sign_check.hpp"
#include "standing_words.hpp"
#include "words.hpp"

#include "presenters/sign_answers.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/safety/emergency_card.hpp"

namespace unknot::cli {

namespace {

std::string jsonOf(const std::vector<SourceId>& sources) {
    std::vector<std::string> ids;
    for (const SourceId& source : sources)
        ids.push_back(source.value);
    return jsonList(ids);
}

std::string jsonOf(const RedFlag& sign) {
    return "{\"id\":" + jsonText(sign.id.value) + ",\"text\":" + jsonText(sign.text) +
        ",\"route\":" + jsonText(nameOf(sign.route)) + ",\"sources\":" + jsonOf(sign.sources) +
        ",\"private\":" + jsonBool(sign.isPrivate) + "}";
}

void sayListAsJson(const RedFlags& flags, Console& console) {
    console.say("[");
    for (const RedFlag& sign : flags.signs)
        console.say(jsonOf(sign) + (&sign == &flags.signs.back() ? "" : ","));
    console.say("]");
}

void sayList(const SignsOptions& options, const Surroundings& around) {
    if (options.form == SignsForm::json) {
        sayListAsJson(around.content.redFlags, around.console);
        return;
    }
    around.console.say("Warning signs. If one of the first group is there now, call " +
        eitherOf(emergencyNumbersFor(around.content, options.region)) + ".");
    StandingPresenter standing = standingIn(around, options.region);
    EpisodeLog log(around.journal, around.content, around.clock);
    const SignsPresenter presenter(around.content, options.region, standing, log, around.clock);
    saySignList(presenter.view(), around.console);
}

/// The answers given with the command, the strongest last: a sign given twice counts as the stronger.
std::optional<Answers> answersOf(const SignsOptions& options, const Surroundings& around) {
    Answers answers;
    const std::pair<const std::vector<std::string>*, Answer> given[] = {
        {&options.no, Answer::no}, {&options.notSure, Answer::notSure}, {&options.yes, Answer::yes}};
    for (const auto& [ids, answer] : given)
        for (const std::string& id : *ids) {
            if (!around.content.redFlags.find({id})) {
                around.console.note(
                    "There is no sign \"" + id + "\". See unknot-cli signs --list --json for all ids.");
                return std::nullopt;
            }
            answers[{id}] = answer;
        }
    return answers;
}

const char* wordFor(Answer answer) {
    switch (answer) {
    case Answer::no: return "no";
    case Answer::yes: return "yes";
    case Answer::notSure: return "notSure";
    }
    return "";
}

std::string jsonOf(const FollowUp& followUp) {
    std::vector<std::string> choices;
    for (const FollowUp::Choice& choice : followUp.choices)
        choices.push_back(jsonObject({{"label", jsonText(choice.label)},
            {"sign", choice.sign.empty() ? "null" : jsonText(choice.sign.value)},
            {"answer", choice.sign.empty() ? "null" : jsonText(wordFor(choice.answer))}}));
    return jsonObject({{"id", jsonText(followUp.id)}, {"question", jsonText(followUp.question.text)},
        {"choices", jsonArray(choices)}});
}

/// The ids of the answered signs that count.
std::string countedSigns(const RedFlags& flags, const Answers& answers) {
    std::vector<std::string> signs;
    for (const RedFlag& sign : flags.signs)
        if (const auto given = answers.find(sign.id);
            given != answers.end() && countsAsYes(sign, given->second))
            signs.push_back(sign.id.value);
    return jsonList(signs);
}

void sayResultAsJson(const SignsResult& result, const Answers& answers, const SignsOptions& options,
    const Surroundings& around) {
    const RedFlags& flags = around.content.redFlags;
    std::vector<std::string> combinations, withheld, followUps, net;
    for (const FlagCombination* one : strengthenedBy(flags, answers))
        combinations.push_back(
            jsonObject({{"text", jsonText(one->why.text)}, {"sources", jsonOf(one->why.sources)}}));
    for (const Withheld one : result.withheld)
        withheld.emplace_back(nameFor(one));
    // One "yes" to an emergency sign is enough: nothing more is asked.
    if (result.route != Route::emergency)
        for (const FollowUp* one : followUpsAfter(flags, answers, {}))
            followUps.push_back(jsonOf(*one));
    std::vector<std::pair<std::string, std::string>> members = {
        {"route", result.route ? jsonText(nameOf(*result.route)) : "null"},
        {"signs", countedSigns(flags, answers)},
        {"what", jsonText(adviceText(result, options.region, around.content))},
        {"by", result.by ? jsonText(isoDay(*result.by)) : "null"},
        {"combinations", jsonArray(combinations)},
        {"withheld", jsonList(withheld)},
        {"follow_ups", jsonArray(followUps)},
    };
    for (const Claim& part : flags.safetyNet)
        net.push_back(part.text);
    if (!result.route)
        members.emplace_back("safety_net", jsonList(net));
    around.console.say(jsonObject(members));
}

/// Where the answers given with the command lead. A question to the rules, and no statement of anybody's: it
/// is not kept, and nothing stands by it.
ExitCode tellRoute(const SignsOptions& options, const Surroundings& around) {
    const auto answers = answersOf(options, around);
    if (!answers)
        return ExitCode::wrongUse;
    const SignsResult result =
        resultOf(around.content, options.region, *answers, std::nullopt, around.clock.now().wall);
    if (options.form == SignsForm::words)
        return saySignsResult(result, options.region, around);
    sayResultAsJson(result, *answers, options, around);
    return result.route == Route::emergency ? ExitCode::emergency : ExitCode::done;
}

std::string jsonOf(const StandingView& standing) {
    return jsonObject({{"route", jsonText(nameOf(standing.route))},
        {"since", jsonText(isoText(standing.since))}, {"by", jsonText(isoDay(standing.by))},
        {"is_past", jsonBool(standing.isPast)}, {"heading", jsonText(standing.heading)}});
}

/// What stands from before, or nothing.
ExitCode tellStanding(const SignsOptions& options, const Surroundings& around) {
    const auto standing = standingIn(around, options.region).view();
    if (options.form == SignsForm::json)
        around.console.say(standing ? jsonOf(*standing) : "null");
    else if (standing)
        sayStanding(*standing, around.console);
    else
        around.console.say("No sign that was named stands. That does not mean that all is well.");
    return standing && standing->route == Route::emergency ? ExitCode::emergency : ExitCode::done;
}

ExitCode takeBack(const SignsOptions& options, const Surroundings& around) {
    StandingPresenter standing = standingIn(around, options.region);
    EpisodeLog log(around.journal, around.content, around.clock);
    GuideMeans means(around, log, standing);
    means.now.refresh();
    const bool stood = standing.standing().has_value();
    means.now.release();
    noteStandingNotKept(standing, around);
    around.console.say(stood
            ? "It was looked at. Nothing is left out any more. New signs can come later: unknot-cli signs"
            : "No sign that was named stands.");
    return standing.keepError() ? ExitCode::problem : ExitCode::done;
}

} // namespace

ExitCode runSigns(const SignsOptions& options, const Surroundings& around) {
    noteUnknownRegion(around, options.region);
    if (options.isLookedAt)
        return takeBack(options, around);
    if (options.tellsStanding)
        return tellStanding(options, around);
    if (!options.yes.empty() || !options.notSure.empty() || !options.no.empty())
        return tellRoute(options, around);
    sayList(options, around);
    // Questions do not fit into a JSON document.
    const bool asks = !options.lists && options.form == SignsForm::words;
    return asks ? runSignCheck(options.region, around) : ExitCode::done;
}

} // namespace unknot::cli
