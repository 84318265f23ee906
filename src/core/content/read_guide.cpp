// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>

namespace unknot {

namespace {

constexpr int kMostLineWords = 18;
constexpr std::size_t kMostSideBytes = 40;

constexpr std::pair<const char*, StepKind> kKinds[] = {
    {"say", StepKind::say},
    {"ask", StepKind::ask},
    {"breathe", StepKind::breathe},
    {"hold", StepKind::hold},
    {"countdown", StepKind::countdown},
    {"redFlags", StepKind::redFlags},
    {"end", StepKind::end},
};
constexpr std::pair<const char*, Need> kNeeds[] = {
    {"chair", Need::chair},
    {"pillow", Need::pillow},
    {"pack", Need::pack},
    {"helper", Need::helper},
    {"support", Need::support},
    {"gettingUp", Need::gettingUp},
    {"moving", Need::moving},
};
constexpr std::pair<const char*, Mobility> kMobilities[] = {
    {"cannotMove", Mobility::cannotMove},
    {"canMove", Mobility::canMove},
};
constexpr std::pair<const char*, EpisodeStart> kEpisodeStarts[] = {
    {"none", EpisodeStart::none},
    {"open", EpisodeStart::open},
    {"goesOn", EpisodeStart::goesOn},
    {"passed", EpisodeStart::passed},
};
constexpr std::pair<const char*, Outcome> kOutcomes[] = {
    {"better", Outcome::better},
    {"same", Outcome::same},
    {"worse", Outcome::worse},
    {"couldNot", Outcome::couldNot},
};

std::chrono::seconds wholeSeconds(ObjectReader& object, const char* key, int low, int high) {
    return std::chrono::seconds(object.integer(key, low, high));
}

Choice readChoice(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    Choice choice;
    choice.id = object.id<ChoiceId>("id");
    choice.label = readWords(object, "label", 80);
    limitWords(choice.label, kMostTitleWords, place.at("label"));
    choice.next = object.idIfAny<StepId>("next");
    choice.sign = object.idIfAny<SignId>("sign");
    if (choice.next.empty() == choice.sign.empty())
        place.expected("either \"next\" or \"sign\"", choice.next.empty() ? "neither" : "both");
    if (!choice.sign.empty()) {
        const RedFlag* sign = known.redFlags.find(choice.sign);
        // The answer is stored, and a private sign never is.
        if (!sign || sign->route != Route::emergency || sign->isPrivate)
            place.at("sign").expected(
                "an emergency sign from red_flags.json that is not private", "\"" + choice.sign.value + "\"");
    }
    if (object.has("mobility"))
        choice.mobility = object.oneOf("mobility", kMobilities);
    if (object.has("outcome"))
        choice.outcome = object.oneOf("outcome", kOutcomes);
    if (choice.outcome && choice.next.empty())
        place.at("outcome").expected("no outcome on an answer that calls for help", "some");
    return choice;
}

OutcomeQuestion readOutcomes(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    OutcomeQuestion question;
    question.measure = readMeasureId(object, "measure", known);
    for (const auto& [key, outcome] : kOutcomes)
        question.next[outcome] = object.id<StepId>(key);
    return question;
}

/// Both sides, by what is done on each, or none.
std::vector<std::string> readSides(ObjectReader& object) {
    std::vector<std::string> sides;
    if (object.has("sides"))
        object.forEach("sides", 2, 2, [&](const Json& item, const JsonPlace& at) {
            sides.push_back(readWordsItem(item, at, kMostSideBytes));
            if (sides.size() == 2 && sides[0] == sides[1])
                at.expected("another text than for the first side", "the same");
        });
    return sides;
}

HoldPlan readHold(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    HoldPlan plan{
        .rounds = object.integer("rounds", 1, 20),
        .hold = wholeSeconds(object, "hold_s", 1, 300),
        .rest = wholeSeconds(object, "rest_s", 0, 300),
        .restFigure = readFigureId(object, "rest_figure", known),
        .sides = readSides(object),
        .otherFigure = readFigureId(object, "other_figure", known),
        .otherRestFigure = readFigureId(object, "other_rest_figure", known),
    };
    for (const char* key : {"other_figure", "other_rest_figure"})
        if (object.has(key) && !object.has("sides"))
            place.at(key).expected("no drawing for the other side without \"sides\"", "one");
    return plan;
}

/// The keys that only one kind of step has.
void readKindParts(ObjectReader& object, Step& step, const Content& known) {
    switch (step.kind) {
    case StepKind::breathe:
        step.pattern = object.id<PatternId>("pattern");
        if (!step.pattern.empty() && !known.find(step.pattern))
            object.place().at("pattern").expected(
                "a pattern from breathing.json", "\"" + step.pattern.value + "\"");
        break;
    case StepKind::hold:
        if (!object.has("hold"))
            object.place().at("hold").expected("rounds, hold_s and rest_s", "nothing");
        object.ifAny(
            "hold", [&](const Json& plan, const JsonPlace& at) { step.hold = readHold(plan, at, known); });
        break;
    case StepKind::countdown: step.countdown = wholeSeconds(object, "countdown_s", 1, 3600); break;
    case StepKind::say:
    case StepKind::ask:
    case StepKind::redFlags:
    case StepKind::end: break;
    }
}

/// Whether the step has the ways on that its kind needs, and no others.
void checkWaysOn(const Step& step, const JsonPlace& place) {
    const bool goesOn = !step.next.empty();
    if (step.kind == StepKind::ask || step.kind == StepKind::end) {
        if (goesOn)
            place.at("next").expected("no \"next\" on this kind of step", "\"" + step.next.value + "\"");
    } else if (!goesOn) {
        place.at("next").expected("the id of the step that follows", "nothing");
    }
    if (step.kind == StepKind::ask && step.choices.empty() && !step.outcomes)
        place.expected("choices or outcomes to answer with", "neither");
    if (step.outcomes && (step.kind != StepKind::ask || !step.choices.empty()))
        place.at("outcomes")
            .expected("outcomes only on an ask step without choices", "something else beside");
    if (step.kind == StepKind::end && !step.choices.empty())
        place.at("choices").expected("no choices on the last step", "some");
    const bool hasTimes = step.hold || step.countdown || step.autoAfter;
    if (hasTimes != step.timing.has_value())
        place.at("timing").expected(
            hasTimes ? "who gives the times of this step" : "no timing on a step without times",
            hasTimes ? "nothing" : "some");
    const bool hasOutcomes =
        std::ranges::any_of(step.choices, [](const Choice& choice) { return choice.outcome.has_value(); });
    if (hasOutcomes == step.asksAbout.empty() || (hasOutcomes && step.kind != StepKind::ask))
        place.at("asks_about")
            .expected("there on a question with an outcome at one of its choices, and nowhere else",
                step.asksAbout.empty() ? "nothing" : "\"" + step.asksAbout.value + "\"");
    if (!step.tries.empty() && (!goesOn || step.kind == StepKind::redFlags))
        place.at("tries").expected("a step that is done and gone on from", "one that is not");
    // Silence is never an answer, to a question or to the warning signs.
    const bool isAnswered = step.kind == StepKind::ask || step.kind == StepKind::redFlags;
    if (step.autoAfter && (isAnswered || step.kind == StepKind::end))
        place.at("auto_s").expected("no going on by itself on this kind of step", "auto_s");
}

Step readStep(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    Step step;
    step.id = object.id<StepId>("id");
    step.kind = object.oneOf("kind", kKinds);
    step.stage = object.id<StageId>("stage");
    step.title = readWords(object, "title", 80);
    limitWords(step.title, kMostTitleWords, place.at("title"));
    object.forEachIfAny("lines", 3, [&](const Json& claim, const JsonPlace& at) {
        ObjectReader reader(claim, at);
        step.lines.push_back(readClaim(reader, known));
        limitWords(step.lines.back().text, kMostLineWords, at.at("text"));
    });
    step.views = readViews(object, known);
    object.forEachIfAny("needs", 7,
        [&](const Json& need, const JsonPlace& at) { step.needs.push_back(oneOfWords(need, at, kNeeds)); });
    step.figure = readFigureId(object, "figure", known);
    step.keepsFigure = object.flag("keeps_figure");
    if (step.keepsFigure && !step.figure.empty())
        place.at("keeps_figure").expected("either a figure of its own or the one before", "both");
    if (object.has("action"))
        step.action = readWords(object, "action", 40);
    step.next = object.idIfAny<StepId>("next");
    object.forEachIfAny("choices", 6, [&](const Json& choice, const JsonPlace& at) {
        step.choices.push_back(readChoice(choice, at, known));
    });
    object.ifAny("outcomes", [&](const Json& question, const JsonPlace& at) {
        step.outcomes = readOutcomes(question, at, known);
    });
    if (object.has("auto_s"))
        step.autoAfter = wholeSeconds(object, "auto_s", 3, 600);
    step.isStretching = object.flag("stretching");
    if (object.has("asks_about"))
        step.asksAbout = readMeasureId(object, "asks_about", known);
    if (object.has("tries"))
        step.tries = readMeasureId(object, "tries", known);
    object.ifAny("timing", [&](const Json& claim, const JsonPlace& at) {
        ObjectReader reader(claim, at);
        step.timing = readClaim(reader, known);
    });
    readKindParts(object, step, known);
    checkWaysOn(step, place);
    return step;
}

} // namespace

GuideId readGuideId(ObjectReader& object, const char* key, const Content& known) {
    GuideId id = object.idIfAny<GuideId>(key);
    if (!id.empty() && !known.find(id))
        object.place().at(key).expected("a guide of the folder guides", "\"" + id.value + "\"");
    return id;
}

Guide readGuide(const Json& document, const JsonPlace& place, const Content& known) {
    ObjectReader file(document, place);
    readHead(file);
    Guide guide;
    guide.id = file.id<GuideId>("id");
    guide.title = readWords(file, "title", 80);
    guide.summary = readWords(file, "summary", 240);
    if (file.has("episode"))
        guide.episode = file.oneOf("episode", kEpisodeStarts);
    file.forEach("stages", 1, 9, [&](const Json& item, const JsonPlace& at) {
        ObjectReader stage(item, at);
        guide.stages.push_back({.id = stage.id<StageId>("id"), .title = readWords(stage, "title", 40)});
    });
    guide.begin = file.id<StepId>("begin");
    file.forEach("steps", 2, 100,
        [&](const Json& item, const JsonPlace& at) { guide.steps.push_back(readStep(item, at, known)); });
    file.ifAny("stretch_limit", [&](const Json& item, const JsonPlace& at) {
        ObjectReader limit(item, at);
        guide.stretchLimit = {
            .after = wholeSeconds(limit, "after_s", 30, 7200),
            .then = limit.id<StepId>("then"),
            .why = readClaim(limit, known),
        };
    });
    guide.isLadder = file.flag("ladder");
    guide.isRoutine = file.flag("routine");
    if (guide.isRoutine && guide.episode != EpisodeStart::none)
        place.at("routine").expected("\"episode\": \"none\" in a routine", "another one");
    if (guide.isRoutine && guide.isLadder)
        place.at("routine").expected("either a routine or a ladder", "both");
    if (file.has("after_medicine"))
        guide.afterMedicine = readClaimAt(file, "after_medicine", known);
    return guide;
}

} // namespace unknot
