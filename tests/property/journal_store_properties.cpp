// SPDX-License-Identifier: GPL-3.0-or-later
#include "arbitrary_journal.hpp"

#include "core/journal/sqlite_options.hpp"
#include "support/catch.hpp"
#include "support/memory_journal_store.hpp"
#include "support/sample_episodes.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/sqlite_journal_store.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

/// So few that most operations meet an episode that is there.
constexpr int kIds = 5;

Episode someEpisode() {
    return *arbitraryEpisode(Letters::plain, kIds);
}

EpisodeId someId() {
    return {sampleUuid(*rc::gen::inRange(0, kIds))};
}

bool isHeads() {
    return *rc::gen::arbitrary<bool>();
}

EpisodeFilter someFilter() {
    EpisodeFilter filter;
    const auto name = [] { return "name-" + std::to_string(*rc::gen::inRange(0, 6)); };
    const auto day = [] { return sampleTime(60 * *rc::gen::inRange(0, 200)).localDay(); };
    switch (*rc::gen::inRange(0, 8)) {
    case 0: filter.trigger = {name()}; break;
    case 1: filter.area = {name()}; break;
    case 2: filter.measure = {name()}; break;
    case 3: filter.from = day(); break;
    case 4: filter.to = day(); break;
    case 5:
        filter.text = *rc::gen::element<std::string>("hea", "Box", "table bent", "box-HEAVY", "x", "-");
        break;
    case 6: filter.isOpen = true; break;
    case 7: filter.ownTrigger = *rc::gen::element<std::string>("heat", "heavy", "table box"); break;
    }
    filter.removed = EpisodeFilter::Removed(*rc::gen::inRange(0, 3));
    filter.offset = *rc::gen::inRange<std::size_t>(0, 3);
    if (isHeads())
        filter.limit = *rc::gen::inRange<std::size_t>(0, 4);
    return filter;
}

/// The same done to the model and to the store; whatever one of them says, the other has to say.
class Both {
public:
    Both() : m_kept(*SqliteJournalStore::open(m_dir.path() / "journal.sqlite3", {.isSynced = false})) {}

    void doSomething() {
        const auto before = *m_kept->revision();
        const auto modelBefore = *m_model.revision();
        switch (*rc::gen::inRange(0, 6)) {
        case 0: add(someEpisode()); break;
        case 1: change(); break;
        case 2: remove(); break;
        case 3: merge(); break;
        case 4: look(); break;
        case 5: reopen(); return;
        }
        if (*m_model.revision() != modelBefore)
            RC_ASSERT(*m_kept->revision() != before);
    }

    void compareAll() {
        const EpisodeFilter all{.removed = EpisodeFilter::Removed::with};
        RC_ASSERT(*m_kept->episodes(all) == *m_model.episodes(all));
    }

private:
    template <class Value>
    static void compare(const Result<Value>& kept, const Result<Value>& model) {
        RC_ASSERT(kept.has_value() == model.has_value());
        if (!kept)
            RC_ASSERT(kept.error().code == model.error().code);
        else if constexpr (!std::is_void_v<Value>)
            RC_ASSERT(*kept == *model);
    }

    void add(const Episode& episode) { compare(m_kept->add(episode), m_model.add(episode)); }

    void change() {
        const auto other = someEpisode();
        const auto deed = [&, breaksRule = isHeads() && isHeads()](Episode& episode) {
            episode.onset = other.onset;
            episode.tried = other.tried;
            episode.screenings = other.screenings;
            episode.notes = breaksRule ? std::string(1, '\0') : other.notes;
        };
        const auto id = someId();
        compare(m_kept->change(id, other.changedAt, deed), m_model.change(id, other.changedAt, deed));
    }

    void remove() {
        const auto id = someId();
        using Deed = Result<Episode> (*)(JournalStore&, const EpisodeId&, UtcTime);
        const Deed deed = isHeads() ? Deed(removeEpisode) : Deed(bringBack);
        compare(deed(*m_kept, id, sampleTime().utc), deed(m_model, id, sampleTime().utc));
    }

    void merge() {
        std::vector<Episode> episodes;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            episodes.push_back(someEpisode());
        if (!episodes.empty() && isHeads())
            episodes.front().notes = "\xff";
        compare(m_kept->merge(episodes), m_model.merge(episodes));
    }

    void look() {
        const auto filter = someFilter();
        compare(m_kept->episodes(filter), m_model.episodes(filter));
        const auto id = someId();
        compare(m_kept->find(id), m_model.find(id));
    }

    void reopen() {
        m_kept.reset();
        m_kept = *SqliteJournalStore::open(m_dir.path() / "journal.sqlite3", {.isSynced = false});
    }

    TempDir m_dir;
    MemoryJournalStore m_model;
    std::unique_ptr<SqliteJournalStore> m_kept;
};

} // namespace

TEST_CASE("Property: the SQLite store does what the model does, whatever is done", "[journal]") {
    CHECK(rc::check([] {
        Both both;
        for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
            both.doSomething();
            both.compareAll();
        }
    }));
}

TEST_CASE("Property: the SQLite store keeps any text and time as they are", "[journal]") {
    const TempDir dir;
    auto store = *SqliteJournalStore::open(dir.path() / "journal.sqlite3", {.isSynced = false});
    int number = 10'000;
    CHECK(rc::check([&] {
        auto episode = *arbitraryEpisode(Letters::any, 1);
        episode.id = {sampleUuid(++number)};
        RC_ASSERT(store->add(episode).has_value());
        RC_ASSERT(*store->find(episode.id) == episode);
    }));
}
