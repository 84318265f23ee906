// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/signs.hpp"

#include "emergency.hpp"
#include "json_text.hpp"
#include "sign_check.hpp"
#include "words.hpp"

#include "unknot/safety/emergency_card.hpp"

namespace unknot::cli {

namespace {

std::string jsonOf(const RedFlag& sign) {
    std::vector<std::string> sources;
    for (const SourceId& source : sign.sources)
        sources.push_back(source.value);
    return "{\"id\":" + jsonText(sign.id.value) + ",\"text\":" + jsonText(sign.text) +
        ",\"route\":" + jsonText(nameOf(sign.route)) + ",\"sources\":" + jsonList(sources) +
        ",\"private\":" + (sign.isPrivate ? "true" : "false") + "}";
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
    SignsPresenter presenter(around.content, options.region);
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

void sayResultAsJson(const SignsView& result, const Answers& answers, const SignsOptions& options,
    const Surroundings& around) {
    std::vector<std::string> signs;
    for (const RedFlag& sign : around.content.redFlags.signs)
        if (const auto given = answers.find(sign.id);
            given != answers.end() && countsAsYes(sign, given->second))
            signs.push_back(sign.id.value);
    const std::string route = result.route ? jsonText(nameOf(*result.route)) : "null";
    around.console.say("{\"route\":" + route + ",\"signs\":" + jsonList(signs) +
        ",\"what\":" + jsonText(adviceText(result, options.region, around.content)) + "}");
}

/// Where the answers given with the command lead.
ExitCode tellRoute(const SignsOptions& options, const Surroundings& around) {
    const auto answers = answersOf(options, around);
    if (!answers)
        return ExitCode::wrongUse;
    SignsPresenter presenter(around.content, options.region);
    presenter.startCheck();
    for (const auto& [sign, answer] : *answers)
        presenter.answer(sign, answer);
    // Both screens are passed: a sign that was not given leads nowhere, as one that is not there.
    presenter.none();
    presenter.none();
    const SignsView result = presenter.view();
    if (options.form == SignsForm::words)
        return saySignsResult(result, options.region, around);
    sayResultAsJson(result, *answers, options, around);
    return result.isEmergency ? ExitCode::emergency : ExitCode::done;
}

} // namespace

ExitCode runSigns(const SignsOptions& options, const Surroundings& around) {
    noteUnknownRegion(around, options.region);
    if (!options.yes.empty() || !options.notSure.empty() || !options.no.empty())
        return tellRoute(options, around);
    sayList(options, around);
    // Questions do not fit into a JSON document.
    const bool asks = !options.lists && options.form == SignsForm::words;
    return asks ? runSignCheck(options.region, around) : ExitCode::done;
}

} // namespace unknot::cli
