// SPDX-License-Identifier: GPL-3.0-or-later
#include "timer_sentences.hpp"

#include "journal_words.hpp"
#include "words.hpp"

#include <algorithm>

namespace unknot::cli {

namespace {

void sayAll(const std::vector<ClaimView>& claims, Console& console) {
    for (const ClaimView& claim : claims)
        console.say(withSource(claim));
}

/// "At once" is what people wait for; parts of a minute are not.
std::string agoText(std::chrono::seconds ago) {
    return ago < std::chrono::minutes(1) ? "just now"
                                         : lengthText(std::chrono::floor<std::chrono::minutes>(ago)) + " ago";
}

} // namespace

std::string timeThere(const WallTime& time, const WallTime& now) {
    return time.localDay() == now.localDay() ? clockText(time) : timeText(time);
}

std::string runSentence(const RunView& run) {
    const std::string begin = run.title + ", begun at " + timeThere(run.startedAt, run.dueAt) + ": ";
    switch (run.status) {
    case RunStatus::running:
        return begin + lengthText(run.left) + " left, until " + clockText(run.dueAt) + ".";
    case RunStatus::paused:
        return begin + "paused, with " + lengthText(run.left) + " left. The pause ends it at " +
            clockText(run.pauseEndsAt.value_or(run.dueAt)) + ".";
    case RunStatus::timeUp:
        return begin + "time was up " + agoText(run.overdue) + "." +
            (run.isTreatment ? " " + asSentence(run.timeUp.text) : "");
    case RunStatus::asking: return begin + "it is off. How it went was not said yet; the window asks.";
    case RunStatus::ended: break;
    }
    return begin + "it is over.";
}

std::string reminderSentence(const ReminderView& reminder) {
    if (reminder.pausedUntil)
        return reminder.title + ": paused until " + clockText(*reminder.pausedUntil) + ".";
    if (reminder.isAsking)
        return reminder.title + ": " + reminder.question;
    if (reminder.quietUntil)
        return reminder.title + ": quiet until " + clockText(*reminder.quietUntil) + ".";
    return reminder.title + ": asks in " + lengthText(reminder.left) + ".";
}

std::string ownSentence(const OwnTimerView& own) {
    return own.timer.name + ": " + lengthText(own.timer.length) + (own.timer.repeats ? ", repeats" : "") +
        (own.timer.hasSound ? "" : ", silent") + (own.isRunning ? ", running" : "") + ".";
}

void sayTreatment(const TreatmentView& treatment, const WayView& way, std::chrono::seconds length,
    const Surroundings& around) {
    Console& console = around.console;
    console.say(treatment.title + ", " + lengthText(length) + ".");
    sayAll(treatment.timing, console);
    console.gap();
    console.say("Who speaks against it:");
    sayAll(treatment.objections, console);
    if (treatment.notWhenSwollen)
        console.say(withSource(*treatment.notWhenSwollen));
    if (!treatment.lastFeel.empty())
        console.say("Last time you said: " + asSentence(treatment.lastFeel));
    if (treatment.isToBeLeft)
        console.say("Better leave it for now.");
    if (treatment.shortened)
        console.say(withSource(*treatment.shortened));
    console.gap();
    console.say("First:");
    sayAll(treatment.before, console);
    console.gap();
    sayAll(treatment.askFirst, console);
    console.gap();
    console.say("How: " + asSentence(way.side.label) + " " + withSource(way.side.claim));
    for (const WayView& other : treatment.ways)
        if (other.measure != way.measure)
            console.say("Or, with --way " + other.measure.value + ": " + asSentence(other.side.label) + " " +
                withSource(other.side.claim));
}

std::string refusalSentence(Refusal refusal, const TreatmentView& treatment, const TimersView& timers) {
    switch (refusal) {
    case Refusal::tooLong: return "That is too long. " + withSource(treatment.tooLong);
    case Refusal::skinRests:
        return "Your skin rests until " + clockText(treatment.skinRestsUntil.value_or(WallTime())) + ". " +
            (treatment.skinRest ? withSource(*treatment.skinRest) : std::string());
    case Refusal::swollen: return treatment.notWhenSwollen ? withSource(*treatment.notWhenSwollen) : "";
    case Refusal::alreadyRuns: {
        const auto run = std::ranges::find_if(timers.runs,
            [](const RunView& one) { return one.isTreatment && one.status != RunStatus::asking; });
        return (run == timers.runs.end() ? std::string("One runs already.")
                                         : "One runs already. " + runSentence(*run)) +
            " To end it: unknot-cli timer --stop, or in the window.";
    }
    case Refusal::notKnown:
    case Refusal::notShown:
    case Refusal::swollenUnanswered:
    case Refusal::none: break;
    }
    return "It cannot be begun.";
}

void sayAfter(const AfterView& after, const WallTime& now, Console& console) {
    if (after.stayed)
        console.say("It was on for " + lengthText(*after.stayed) + ".");
    if (after.advice)
        console.say(withSource(*after.advice));
    for (const NextSessionView& next : after.next)
        console.say("Next session: from " + timeThere(next.from, now) +
            (next.upTo ? " to " + timeThere(*next.upTo, now) : "") + ". " + asSentence(next.side.label) +
            " " + withSource(next.side.claim));
}

} // namespace unknot::cli
