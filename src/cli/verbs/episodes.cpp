// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/episodes.hpp"

#include "journal_access.hpp"
#include "journal_words.hpp"
#include "known_names.hpp"
#include "typed_time.hpp"

#include "unknot/journal/journal_json.hpp"

#include <sstream>

namespace unknot::cli {

namespace {

template <class IdType, class List>
Result<std::optional<IdType>> nameIn(const char* what, const std::string& typed, const List& list) {
    if (typed.empty())
        return std::optional<IdType>();
    const auto id = knownName(what, typed, list);
    return id ? Result(std::optional(*id)) : fail(id.error());
}

/// Fails: invalid; `detail` is the sentence for whoever typed it.
Result<EpisodeFilter> filterFrom(const EpisodesOptions& options, const JournalLists& lists) {
    const auto from = typedDayFrom(options.from);
    const auto to = typedDayFrom(options.to);
    const auto trigger = nameIn<TriggerId>("trigger", options.trigger, lists.triggers);
    const auto place = nameIn<BodyAreaId>("place", options.place, lists.body);
    const auto measure = nameIn<MeasureId>("measure", options.measure, lists.measures);
    if (!from || !to)
        return fail((from ? to : from).error());
    if (!trigger)
        return fail(trigger.error());
    if (!place)
        return fail(place.error());
    if (!measure)
        return fail(measure.error());
    return EpisodeFilter{.trigger = *trigger,
        .ownTrigger = {},
        .area = *place,
        .measure = *measure,
        .from = *from,
        .to = *to,
        .text = options.text,
        .isOpen = options.isOpen,
        .limit = options.limit};
}

void sayInWords(const std::vector<Episode>& episodes, const Surroundings& around) {
    for (const Episode& episode : episodes) {
        around.console.say(headline(episode) + ". Id: " + episode.id.value);
        for (const std::string& line : detailLines(episode, around.content.journal))
            around.console.say("  " + line);
    }
    around.console.say(
        episodes.empty() ? "No episodes." : countOf(std::int64_t(episodes.size()), "episode") + ".");
}

void sayAsJson(const std::vector<Episode>& episodes, Console& console) {
    std::istringstream lines(journalToJson({.episodes = episodes}));
    for (std::string line; std::getline(lines, line);)
        console.say(line);
}

} // namespace

ExitCode runEpisodes(const EpisodesOptions& options, const Surroundings& around) {
    const auto filter = filterFrom(options, around.content.journal);
    if (!filter) {
        around.console.note(filter.error().detail);
        return ExitCode::wrongUse;
    }
    FileJournal& journal = around.journal;
    if (!openAloud(around))
        return ExitCode::problem;
    const auto episodes = journal.episodes(*filter);
    if (!episodes) {
        noteTrouble(episodes.error(), around);
        return ExitCode::problem;
    }
    if (options.form == JournalForm::json)
        sayAsJson(*episodes, around.console);
    else
        sayInWords(*episodes, around);
    return ExitCode::done;
}

} // namespace unknot::cli
