// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/guide.hpp"

#include <cassert>

namespace unknot::test {

/// A step that goes on to `next`; with an empty `next` nothing but its kind is set.
inline Step step(const char* id, StepKind kind, const char* next = "") {
    return {.id = {id}, .kind = kind, .stage = {"all"}, .title = id, .next = {next}};
}

inline Step say(const char* id, const char* next) {
    return step(id, StepKind::say, next);
}

inline Step stretching(Step plain) {
    plain.isStretching = true;
    return plain;
}

inline Choice choice(const char* id, const char* next, Mobility mobility = Mobility::unsaid) {
    return {.id = {id}, .label = id, .next = {next}, .sign = {}, .mobility = mobility};
}

inline Choice signChoice(const char* id, const char* sign) {
    return {.id = {id}, .label = id, .next = {}, .sign = {sign}};
}

inline Step ask(const char* id, std::vector<Choice> choices) {
    Step question = step(id, StepKind::ask);
    question.choices = std::move(choices);
    return question;
}

inline Step askOutcome(
    const char* id, const char* better, const char* same, const char* worse, const char* couldNot) {
    Step question = step(id, StepKind::ask);
    question.outcomes = {.measure = {id},
        .next = {{Outcome::better, {better}}, {Outcome::same, {same}}, {Outcome::worse, {worse}},
            {Outcome::couldNot, {couldNot}}}};
    return question;
}

inline Step holdStep(const char* id, HoldPlan plan, const char* next) {
    Step held = step(id, StepKind::hold, next);
    held.hold = plan;
    return held;
}

/// The same, to the left and to the right.
inline HoldPlan bothSides(HoldPlan plan) {
    plan.sides = {"To the left", "To the right"};
    return plan;
}

inline Step countdownStep(const char* id, std::chrono::seconds length, const char* next) {
    Step counted = step(id, StepKind::countdown, next);
    counted.countdown = length;
    return counted;
}

/// A small guide with every kind of step, good in every respect. The way through:
/// signs > move > (stay > stay-rest >) breathe > how > pose > stretch-q > (stretch > stretch-on > stretch-how
/// >) end; worse leads to worse-rest > worse-signs > after.
inline Guide goodGuide() {
    using namespace std::chrono_literals;
    Step breathing = step("breathe", StepKind::breathe, "how");
    breathing.pattern = {"5-1-4"};
    Step pose = say("pose", "stretch-q");
    pose.autoAfter = 8s;
    pose.needs = {Need::pillow};
    return {
        .id = {"good"},
        .title = "Good",
        .summary = "A guide with every kind of step.",
        .stages = {{.id = {"all"}, .title = "All"}},
        .begin = {"signs"},
        .steps =
            {
                step("signs", StepKind::redFlags, "move"),
                ask("move",
                    {choice("no", "stay", Mobility::cannotMove), choice("yes", "breathe", Mobility::canMove),
                        signChoice("air", "cannot-breathe")}),
                say("stay", "stay-rest"),
                countdownStep("stay-rest", 60s, "move"),
                breathing,
                askOutcome("how", "pose", "pose", "worse-rest", "after"),
                pose,
                ask("stretch-q", {choice("yes", "stretch"), choice("no", "after")}),
                stretching(say("stretch", "stretch-on")),
                stretching(holdStep("stretch-on", {.rounds = 3, .hold = 20s, .rest = 10s}, "stretch-how")),
                stretching(askOutcome("stretch-how", "after", "stretch", "worse-rest", "doctor")),
                say("doctor", "after"),
                say("worse-rest", "worse-signs"),
                step("worse-signs", StepKind::redFlags, "after"),
                ask("after", {choice("again", "move"), choice("more", "stretch"), choice("done", "end")}),
                step("end", StepKind::end),
            },
        .stretchLimit = StretchLimit{.after = 300s, .then = {"doctor"}, .why = {}},
    };
}

/// A small routine for the days without a spasm, good in every respect. The way through: signs > about >
/// twist (two rounds to each side: 20 s held, 10 s rest) > how > (walk > end); worse leads to worse-rest >
/// worse-signs > end.
inline Guide goodRoutine() {
    using namespace std::chrono_literals;
    return {
        .id = {"routine"},
        .title = "Twist",
        .summary = "A routine.",
        .stages = {{.id = {"all"}, .title = "All"}},
        .begin = {"signs"},
        .steps =
            {
                step("signs", StepKind::redFlags, "about"),
                say("about", "twist"),
                holdStep("twist", bothSides({.rounds = 2, .hold = 20s, .rest = 10s}), "how"),
                askOutcome("how", "walk", "walk", "worse-rest", "end"),
                countdownStep("walk", 60s, "end"),
                say("worse-rest", "worse-signs"),
                step("worse-signs", StepKind::redFlags, "end"),
                step("end", StepKind::end),
            },
        .isRoutine = true,
    };
}

/// The step of that name, to be changed. Requires: the guide has it.
inline Step& stepIn(Guide& guide, const char* id) {
    const Step* found = guide.find({id});
    assert(found);
    return guide.steps[std::size_t(found - guide.steps.data())];
}

} // namespace unknot::test
