// SPDX-License-Identifier: GPL-3.0-or-later
#include "arbitrary_journal.hpp"

#include "support/catch.hpp"
#include "support/memory_journal_store.hpp"
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

/// All of it, as export does.
std::vector<Episode> allOf(const JournalStore& store) {
    return *store.episodes({.removed = EpisodeFilter::Removed::with});
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
        const auto read = journalFromJson(journalToJson(journal));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->skipped.empty());
        RC_ASSERT(read->episodes == journal);
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
        MemoryJournalStore first;
        MemoryJournalStore second;
        MemoryJournalStore third;
        for (const Episode& episode : *arbitraryJournal())
            RC_ASSERT(first.add(episode).has_value());
        RC_ASSERT(importInto(second, *journalFromJson(journalToJson(allOf(first)))).has_value());
        RC_ASSERT(allOf(second) == allOf(first));
        RC_ASSERT(importInto(third, *throughCsv(allOf(second))).has_value());
        RC_ASSERT(allOf(third) == allOf(first));
    }));
}

TEST_CASE("Property: a cut file gives an error or whole episodes, never half of one", "[journal]") {
    CHECK(rc::check([] {
        const auto journal = *arbitraryJournal();
        const std::string json = journalToJson(journal);
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
