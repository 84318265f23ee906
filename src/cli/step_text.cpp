// SPDX-License-Identifier: GPL-3.0-or-later
#include "step_text.hpp"

#include "sign_questions.hpp"
#include "words.hpp"

namespace unknot::cli {

namespace {

const char* outcomeWord(Outcome outcome) {
    switch (outcome) {
    case Outcome::better: return "Better";
    case Outcome::same: return "The same";
    case Outcome::worse: return "Worse";
    case Outcome::couldNot: break;
    }
    return "Could not do it";
}

std::string needsLine(const std::vector<Need>& needs) {
    std::string line;
    for (const Need need : needs)
        line += (line.empty() ? "For this: " : ", ") + wordsFor(need);
    return line + ".";
}

void sayAnswers(Console& console, const GuideView& view) {
    for (std::size_t i = 0; i < view.choices.size(); ++i)
        console.say(std::to_string(i + 1) + ": " + asSentence(view.choices[i].label));
    for (std::size_t i = 0; i < view.outcomes.size(); ++i)
        console.say(std::to_string(i + 1) + ": " + outcomeWord(view.outcomes[i]) + ".");
}

/// What answers the step itself.
std::string answerHint(const GuideView& view) {
    if (view.status == GuideStatus::ended)
        return "Press Enter to finish.";
    if (!view.shortForm.empty())
        return std::string(kSignsPrompt) + " Or type all, for all signs one by one.";
    if (view.kind == StepKind::redFlags)
        return kSignsPrompt;
    if (!view.outcomes.empty())
        return "Type a number, or the word.";
    if (!view.hasNext)
        return "Type a number.";
    const std::string enter = view.action.empty() ? std::string("Press Enter to go on.")
                                                  : "Press Enter: " + asSentence(view.action);
    return enter + (view.choices.empty() ? "" : " Or type a number.");
}

std::string alsoHint(const GuideView& view, const PacerView* pacer, PromptLength length) {
    std::string hint = " Also:";
    const auto add = [&hint](
                         const char* word) { hint += (hint.back() == ':' ? " " : ", ") + std::string(word); };
    const bool isFull = length == PromptLength::full;
    const bool isEnded = view.status == GuideStatus::ended;
    if (pacer && pacer->canSoften)
        add("s softer");
    if (pacer && pacer->canLengthen)
        add("l longer");
    if (isFull && view.canGoBack)
        add("b back");
    if (isFull)
        add("r repeat");
    if (isFull && view.kind != StepKind::redFlags && !isEnded)
        add(view.status == GuideStatus::paused ? "p go on" : "p pause");
    if (isFull)
        add("who");
    if (!view.sides.empty())
        add("v other views");
    if (view.offersSafetyNet && !isEnded)
        add("t what to watch for");
    if (isFull && view.canRate)
        add("pain and a number from 0 to 10 if you like");
    if (view.kind != StepKind::redFlags)
        add("w warning signs");
    add(isFull ? "q leave" : "h help");
    return hint + ".";
}

} // namespace

void sayStep(Console& console, const GuideView& view) {
    console.gap();
    console.say("Part " + std::to_string(view.stage) + " of " + std::to_string(view.stages) + ", " +
        asSentence(view.stageTitle));
    console.say(asSentence(view.title));
    if (!view.reached.empty())
        console.say("You got as far as this: " + asSentence(view.reached));
    if (view.caution)
        console.say(view.caution->text);
    if (view.saysLengtheningOver)
        console.say("Stretching is left out: you named a sign that needs help on the same day.");
    for (const ClaimView& line : view.lines)
        console.say(line.text);
    if (!view.needs.empty())
        console.say(needsLine(view.needs));
    saySigns(console, view.signs);
    for (std::size_t i = 0; i < view.shortForm.size(); ++i)
        saySign(console, i, view.shortForm[i].text, false);
    sayAnswers(console, view);
    if (view.kind == StepKind::end)
        saySafetyNet(console, view);
}

void saySigns(Console& console, const std::vector<SignView>& signs) {
    for (std::size_t i = 0; i < signs.size(); ++i)
        saySign(console, i, signs[i].text, signs[i].isPrivate);
}

void sayWho(const Surroundings& around, const GuideView& view) {
    Console& console = around.console;
    console.gap();
    if (view.lines.empty() && !view.timing && !view.caution && view.kind != StepKind::redFlags)
        console.say("This step only asks; it gives no advice.");
    if (view.caution)
        console.say(withSource(*view.caution));
    for (const ClaimView& line : view.lines)
        console.say(withSource(line));
    if (view.timing)
        console.say(withSource(*view.timing));
    for (const SignView& sign : view.signs)
        if (const RedFlag* flag = around.content.redFlags.find(sign.id))
            console.say(withSource({sign.text, creditLine(around.content, flag->sources, flag->isOwnRule)}));
    for (const ShortQuestionView& question : view.shortForm)
        console.say(withSource({question.text, question.credit}));
}

void saySafetyNet(Console& console, const GuideView& view) {
    if (view.safetyNet.empty())
        return;
    console.say("None of these signs is not an all-clear.");
    for (const ClaimView& part : view.safetyNet)
        console.say(withSource(part));
}

void saySides(Console& console, const GuideView& view) {
    console.gap();
    if (view.sides.empty()) {
        console.say("There are no other views on this step.");
        return;
    }
    console.say("The sources differ. These are their " + std::to_string(view.sides.size()) + " views.");
    for (const SideView& side : view.sides)
        console.say(asSentence(side.label) + " " + withSource(side.claim));
}

std::string promptFor(const GuideView& view, const PacerView* pacer, PromptLength length) {
    return answerHint(view) + alsoHint(view, pacer, length);
}

} // namespace unknot::cli
