// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/moment.hpp"

#include "journal_access.hpp"
#include "journal_words.hpp"
#include "known_names.hpp"
#include "typed_time.hpp"

#include "presenters/moment_times.hpp"

#include "unknot/base/uuid.hpp"
#include "unknot/journal/journal_json.hpp"

#include <sstream>

namespace unknot::cli {

namespace {

constexpr std::chrono::minutes kClocksDiffer{1};

ExitCode wrongUse(const std::string& sentence, const Surroundings& around) {
    around.console.note(sentence);
    return ExitCode::wrongUse;
}

/// Fails: invalid; `detail` is the sentence for whoever typed it.
Result<MomentFilter> filterFrom(const MomentOptions& options) {
    const auto from = typedDayFrom(options.from);
    const auto to = typedDayFrom(options.to);
    if (!from || !to)
        return fail((from ? to : from).error());
    return MomentFilter{.from = *from, .to = *to};
}

/// Fails: likewise.
Result<WallTime> timeFrom(const std::string& typed, const WallTime& now) {
    auto time = typedNowFrom(typed, now);
    if (time && time->utc > now.utc + kClocksDiffer)
        return fail(ErrorCode::invalid,
            "\"" + typed +
                "\" is still to come. For another day, write it with its date, such as 2026-11-21T08:40.");
    return time;
}

/// Fails: likewise.
Result<NotedMoment> momentFrom(const MomentOptions& options, const JournalLists& lists, const WallTime& now) {
    const auto at = timeFrom(options.at, now);
    if (!at)
        return fail(at.error());
    NotedMoment moment{.id = {newUuid()},
        .at = *at,
        .triggers = {},
        .ownTriggers = options.ownTriggers,
        .isNone = options.isNone,
        .changedAt = now.utc,
        .removedAt = {}};
    for (const std::string& typed : options.triggers) {
        const auto trigger = knownName("trigger", typed, lists.triggers);
        if (!trigger)
            return fail(trigger.error());
        moment.triggers.push_back(*trigger);
    }
    if (!moment.isNone && moment.triggers.empty() && moment.ownTriggers.empty())
        return fail(
            ErrorCode::invalid, "Say what was there, with --trigger or --own-trigger; or say --none.");
    if (const auto faults = faultsOf(moment); !faults.empty())
        return fail(ErrorCode::invalid, "That cannot be kept: " + faults.front() + ".");
    return moment;
}

ExitCode keep(const MomentOptions& options, const Surroundings& around) {
    const auto moment = momentFrom(options, around.content.journal, around.clock.now().wall);
    if (!moment)
        return wrongUse(moment.error().detail + " Nothing was stored.", around);
    if (!openAloud(around))
        return ExitCode::problem;
    if (const auto kept = around.journal.keepMoment(*moment); !kept) {
        noteTrouble(kept.error(), around);
        return ExitCode::problem;
    }
    (void)around.journal.backUpIfDue(); // as `log` does
    around.console.say(options.form == JournalForm::json
            ? toJson(*moment)
            : "Stored: " + lineOf(*moment, around.content.journal) + ". Id: " + moment->id.value);
    if (const auto hasOnset = hasOnsetBefore(around.journal, moment->at); hasOnset && *hasOnset)
        around.console.note("A spasm began in these two hours, so they are put beside no other spasm.");
    return ExitCode::done;
}

/// `done` says that it was, before the id.
ExitCode change(const MomentId& id, Result<void> (*work)(MomentStore&, const MomentId&, UtcTime),
    const std::string& done, const Surroundings& around) {
    if (!openAloud(around))
        return ExitCode::problem;
    const auto worked = work(around.journal, id, around.clock.now().wall.utc);
    if (worked) {
        around.console.say(done + id.value);
        return ExitCode::done;
    }
    if (worked.error().code == ErrorCode::notFound)
        return wrongUse("No moment of that id is there to be changed so. \"unknot-cli moment --list\" tells "
                        "those there are.",
            around);
    noteTrouble(worked.error(), around);
    return ExitCode::problem;
}

ExitCode list(const MomentOptions& options, const Surroundings& around) {
    const auto filter = filterFrom(options);
    if (!filter)
        return wrongUse(filter.error().detail, around);
    if (!openAloud(around))
        return ExitCode::problem;
    const auto moments = around.journal.moments(*filter);
    if (!moments) {
        noteTrouble(moments.error(), around);
        return ExitCode::problem;
    }
    if (options.form == JournalForm::json) {
        std::istringstream lines(momentsToJson(*moments));
        for (std::string line; std::getline(lines, line);)
            around.console.say(line);
        return ExitCode::done;
    }
    for (const NotedMoment& moment : *moments)
        around.console.say(lineOf(moment, around.content.journal) + ". Id: " + moment.id.value);
    if (moments->empty())
        around.console.say("No ordinary moment is noted.");
    return ExitCode::done;
}

} // namespace

ExitCode runMoment(const MomentOptions& options, const Surroundings& around) {
    if (!options.removed.empty()) {
        const auto remove = [](MomentStore& store, const MomentId& id, UtcTime now) {
            return store.removeMoment(id, now);
        };
        return change(options.removed, remove,
            "Removed; \"unknot-cli moment --restore\" with its id brings it back. Id: ", around);
    }
    if (!options.restored.empty()) {
        const auto restore = [](MomentStore& store, const MomentId& id, UtcTime now) {
            return bringBack(store, id, now);
        };
        return change(options.restored, restore, "It is back. Id: ", around);
    }
    const bool isToBeKept =
        !options.at.empty() || !options.triggers.empty() || !options.ownTriggers.empty() || options.isNone;
    return isToBeKept ? keep(options, around) : list(options, around);
}

} // namespace unknot::cli
