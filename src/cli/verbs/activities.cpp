// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/activities.hpp"

#include "journal_access.hpp"
#include "journal_words.hpp"
#include "typed_time.hpp"

#include "unknot/journal/journal_json.hpp"

#include <sstream>

namespace unknot::cli {

namespace {

/// Fails: invalid; `detail` is the sentence for whoever typed it.
Result<ActivityFilter> filterFrom(const ActivitiesOptions& options) {
    const auto from = typedDayFrom(options.from);
    const auto to = typedDayFrom(options.to);
    if (!from || !to)
        return fail((from ? to : from).error());
    return ActivityFilter{.from = *from, .to = *to};
}

void sayInWords(const std::vector<Activity>& activities, Console& console) {
    for (const Activity& activity : activities)
        console.say(lineOf(activity));
    if (activities.empty())
        console.say("No routine is noted.");
}

void sayAsJson(const std::vector<Activity>& activities, Console& console) {
    std::istringstream lines(activitiesToJson(activities));
    for (std::string line; std::getline(lines, line);)
        console.say(line);
}

} // namespace

ExitCode runActivities(const ActivitiesOptions& options, const Surroundings& around) {
    const auto filter = filterFrom(options);
    if (!filter) {
        around.console.note(filter.error().detail);
        return ExitCode::wrongUse;
    }
    if (!openAloud(around))
        return ExitCode::problem;
    const auto activities = around.journal.activities(*filter);
    if (!activities) {
        noteTrouble(activities.error(), around);
        return ExitCode::problem;
    }
    if (options.form == JournalForm::json)
        sayAsJson(*activities, around.console);
    else
        sayInWords(*activities, around.console);
    return ExitCode::done;
}

} // namespace unknot::cli
