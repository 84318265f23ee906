// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/log.hpp"

#include "journal_access.hpp"
#include "journal_words.hpp"

#include "unknot/journal/journal_json.hpp"

namespace unknot::cli {

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
    return ExitCode::done;
}

} // namespace unknot::cli
