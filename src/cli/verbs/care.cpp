// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/care.hpp"

#include "care_text.hpp"
#include "journal_access.hpp"
#include "span_text.hpp"
#include "standing_words.hpp"
#include "typed_time.hpp"

#include "presenters/care_presenter.hpp"

namespace unknot::cli {

namespace {

constexpr std::chrono::minutes kClocksDiffer{1};

/// Requires: an onset was typed. Fails: invalid; `detail` is the sentence for whoever
/// typed it.
Result<CareFacts> factsFrom(const CareOptions& options, const WallTime& now) {
    CareFacts facts;
    facts.now = now.utc;
    if (options.onset == "unknown")
        return facts;
    if (const auto ago = spanFrom(options.onset)) {
        facts.onset = now.utc - *ago;
        return facts;
    }
    const auto time = typedTimeFrom(options.onset, now);
    if (!time)
        return fail(ErrorCode::invalid,
            "\"" + options.onset +
                "\" is no onset. Write how long ago it was, such as 60h or 90m, a time such as "
                "2026-11-21T08:40, or unknown.");
    if (time->utc > now.utc + kClocksDiffer)
        return fail(ErrorCode::invalid,
            "\"" + options.onset + "\" is still to come. For another day, write it with its date.");
    facts.onset = time->utc;
    return facts;
}

/// Nothing where there is none to be had; why is said then.
std::optional<CareFacts> factsOfJournal(UtcTime now, const Surroundings& around) {
    if (!openAloud(around))
        return std::nullopt;
    const auto open = around.journal.episodes({.isOpen = true, .limit = 1});
    if (!open) {
        noteTrouble(open.error(), around);
        return std::nullopt;
    }
    if (open->empty()) {
        around.console.note("No spasm is open in the journal. Say when it began, such as unknot-cli care "
                            "--onset 60h, or --onset unknown.");
        return std::nullopt;
    }
    const auto facts = careFactsOf(&open->front(), around.journal, around.journal, around.content, now);
    if (facts)
        return *facts;
    noteTrouble(facts.error(), around);
    // The hours are known all the same.
    return careFactsOf(&open->front(), around.content, now);
}

} // namespace

ExitCode runCare(const CareOptions& options, const Surroundings& around) {
    const auto now = typedNowFrom(options.now, around.clock.now().wall);
    if (!now) {
        around.console.note(now.error().detail);
        return ExitCode::wrongUse;
    }
    std::optional<CareFacts> facts;
    if (options.onset.empty()) {
        facts = factsOfJournal(now->utc, around);
        if (!facts)
            return ExitCode::problem;
    } else {
        const auto typed = factsFrom(options, *now);
        if (!typed) {
            around.console.note(typed.error().detail);
            return ExitCode::wrongUse;
        }
        facts = *typed;
    }
    if (withholdsGuides(standingIn(around, {}).standing()))
        around.console.note(std::string("A warning sign was named: get help first. ") + kLookedAt);
    const ToldPlan told{.now = *now,
        .facts = *facts,
        .plan = carePlanFor(around.content.care, around.content.timers, *facts)};
    if (options.form == CareForm::json)
        sayPlanAsJson(told, around);
    else
        sayPlan(told, around);
    return ExitCode::done;
}

} // namespace unknot::cli
