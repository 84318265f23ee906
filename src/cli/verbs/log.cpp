// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/log.hpp"

#include "journal_access.hpp"
#include "journal_words.hpp"

#include "presenters/notices_presenter.hpp"
#include "presenters/screening_presenter.hpp"

#include "unknot/journal/journal_json.hpp"

namespace unknot::cli {

namespace {

/// Whether what was entered is a reason to look at the warning signs: not for what is long past.
bool callsForSigns(const RedFlags& flags, const Episode& episode, const WallTime& now) {
    const AskAgain& rule = flags.askAgain;
    if (now.utc - filedAt(episode).utc > std::chrono::days(rule.withinDays))
        return false;
    const auto due = askDue(flags, episodeFactsOf(episode), now);
    return namesLegSymptom(rule, nullptr, episode) || (due && *due != AskReason::newDay);
}

} // namespace

ExitCode runLog(const LogOptions& options, const Surroundings& around) {
    const auto episode = episodeFrom(options.entry, around.content.journal, around.clock.now().wall);
    if (!episode) {
        around.console.note(episode.error().detail + " Nothing was stored.");
        return ExitCode::wrongUse;
    }
    FileJournal& journal = around.journal;
    if (!openAloud(around))
        return ExitCode::problem;
    if (const auto added = journal.add(*episode); !added) {
        noteTrouble(added.error(), around);
        return ExitCode::problem;
    }
    // Whoever uses the command line alone has backups, too. The entry is stored whatever becomes of this one.
    (void)journal.backUpIfDue();
    around.console.say(options.form == JournalForm::json
            ? toJson(*episode)
            : "Stored: " + headline(*episode) + ". Id: " + episode->id.value);
    if (callsForSigns(around.content.redFlags, *episode, around.clock.now().wall))
        around.console.note(
            "Please look at the warning signs now, because of what you entered: unknot-cli signs");
    return ExitCode::done;
}

} // namespace unknot::cli
