// SPDX-License-Identifier: GPL-3.0-or-later
#include "arbitrary_journal.hpp"
#include "arbitrary_timers.hpp"

#include "support/catch.hpp"
#include "support/memory_whole_journal.hpp"
#include "support/sample_episodes.hpp"

#include "unknot/journal/journal_csv.hpp"
#include "unknot/journal/journal_json.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

Result<ReadJournal> throughCsv(const std::vector<Episode>& journal) {
    const auto neverAsked = [] { return std::string(); };
    return journalFromCsv(journalToCsv(journal), WallTime(), neverAsked);
}

/// What is left of a run in a file: it has ended.
TimerRun asExported(TimerRun run) {
    if (run.status != RunStatus::ended && run.status != RunStatus::asking)
        run.stayed.reset();
    run.status = RunStatus::ended;
    run.clock = {};
    return run;
}

/// Of different ids.
template <class Value>
std::vector<Value> someOf(rc::Gen<Value> (*arbitrary)(int)) {
    std::vector<Value> all;
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        all.push_back(*arbitrary(1));
        all.back().id.value = sampleUuid(i);
    }
    return all;
}

} // namespace

TEST_CASE("Property: what the generator makes breaks no rule", "[journal]") {
    CHECK(rc::check([] {
        const auto episode = *arbitraryEpisode(Letters::any, 100);
        RC_ASSERT(faultsOf(episode).empty());
    }));
}

TEST_CASE("Property: any journal comes back from JSON", "[journal]") {
    CHECK(rc::check([] {
        const auto journal = *arbitraryJournal();
        const auto read = journalFromJson(journalToJson({.episodes = journal}));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->skipped.empty());
        RC_ASSERT(read->episodes == journal);
    }));
}

TEST_CASE("Property: any timers, activities and moments come back from JSON, the timers ended",
    "[journal][timers]") {
    CHECK(rc::check([] {
        const auto runs = someOf(arbitraryRun);
        const auto ownTimers = someOf(arbitraryOwnTimer);
        const auto activities = someOf(arbitraryActivity);
        const auto moments = someOf(arbitraryMoment);
        const auto read = journalFromJson(journalToJson(
            {.runs = runs, .ownTimers = ownTimers, .activities = activities, .moments = moments}));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->skipped.empty());
        RC_ASSERT(read->ownTimers == ownTimers);
        RC_ASSERT(read->activities == activities);
        RC_ASSERT(read->moments == moments);
        RC_ASSERT(read->runs.size() == runs.size());
        for (std::size_t i = 0; i < runs.size(); ++i)
            RC_ASSERT(read->runs[i] == asExported(runs[i]));
    }));
}

TEST_CASE("Property: any journal comes back from CSV", "[journal]") {
    CHECK(rc::check([] {
        const auto journal = *arbitraryJournal();
        const auto read = throughCsv(journal);
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->skipped.empty());
        RC_ASSERT(read->episodes == journal);
    }));
}

TEST_CASE("Property: an export taken into an empty journal makes the same journal", "[journal]") {
    CHECK(rc::check([] {
        MemoryWholeJournal first;
        MemoryWholeJournal second;
        MemoryWholeJournal third;
        JournalContents contents{.episodes = *arbitraryJournal(),
            .ownTimers = someOf(arbitraryOwnTimer),
            .activities = someOf(arbitraryActivity),
            .moments = someOf(arbitraryMoment)};
        for (const TimerRun& run : someOf(arbitraryRun))
            contents.runs.push_back(asExported(run));
        RC_ASSERT(first.mergeAll(contents).has_value());
        RC_ASSERT(importInto(second, *journalFromJson(journalToJson(*first.everything()))).has_value());
        RC_ASSERT(*second.everything() == *first.everything());
        RC_ASSERT(importInto(third, *throughCsv(second.everything()->episodes)).has_value());
        RC_ASSERT(third.everything()->episodes == first.everything()->episodes);
    }));
}

TEST_CASE("Property: a cut file gives an error or whole episodes, never half of one", "[journal]") {
    CHECK(rc::check([] {
        const auto journal = *arbitraryJournal();
        const std::string json = journalToJson({.episodes = journal, .runs = someOf(arbitraryRun)});
        const auto size = *rc::gen::inRange<std::size_t>(0, json.size() - 2);
        RC_ASSERT(!journalFromJson(std::string_view(json).substr(0, size)).has_value());
        CsvFiles files = journalToCsv(journal);
        std::string& csv = files["episodes.csv"];
        csv.resize(*rc::gen::inRange<std::size_t>(0, csv.size() + 1));
        const auto read = journalFromCsv(files, sampleTime(), [] { return std::string(); });
        if (!read)
            return;
        // A row cut off in its last cells may look whole; all before it are.
        for (std::size_t i = 0; i + 1 < read->episodes.size(); ++i)
            RC_ASSERT(read->episodes[i] == journal[i]);
    }));
}
