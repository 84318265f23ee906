// SPDX-License-Identifier: GPL-3.0-or-later
#include "arbitrary_timers.hpp"

#include "core/journal/sqlite_options.hpp"
#include "support/catch.hpp"
#include "support/memory_timer_store.hpp"
#include "support/sample_timers.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/sqlite_journal_store.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

/// So few that most operations meet a timer that is there.
constexpr int kIds = 4;

int upTo(int most) {
    return *rc::gen::inRange(0, most + 1);
}

RunFilter someFilter() {
    RunFilter filter{.isOpen = upTo(1) == 1};
    if (upTo(2) == 0)
        filter.from = sampleTime(upTo(5000)).localDay();
    if (upTo(2) == 0)
        filter.timer = {upTo(1) == 0 ? "cold" : "heat"};
    if (upTo(2) == 0)
        filter.limit = std::size_t(upTo(3));
    return filter;
}

/// The same done to the model and to the store; whatever one of them says, the other has to say.
class Both {
public:
    Both() : m_kept(*SqliteJournalStore::open(m_dir.path() / "journal.sqlite3", {.isSynced = false})) {}

    void doSomething() {
        const auto before = std::pair(*m_model.revision(), *m_kept->revision());
        switch (upTo(5)) {
        case 0: addRun(); break;
        case 1: changeRun(); break;
        case 2: changeReminder(); break;
        case 3: keepOwn(); break;
        case 4: removeOwn(); break;
        case 5: reopen(); return;
        }
        RC_ASSERT((*m_model.revision() != before.first) == (*m_kept->revision() != before.second));
    }

    void compareAll() {
        compare(m_kept->runs({}), m_model.runs({}));
        const RunFilter filter = someFilter();
        compare(m_kept->runs(filter), m_model.runs(filter));
        compare(m_kept->reminders(), m_model.reminders());
        compare(m_kept->ownTimers(), m_model.ownTimers());
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

    void addRun() {
        const auto run = *arbitraryRun(kIds);
        compare(m_kept->addRun(run), m_model.addRun(run));
    }

    void changeRun() {
        auto other = *arbitraryRun(kIds);
        const TimerRunId id = other.id;
        if (upTo(3) == 0)
            other.length = std::chrono::seconds(0);
        const auto deed = [&, isSame = upTo(3) == 0](TimerRun& run) { run = isSame ? run : other; };
        compare(m_kept->changeRun(id, other.changedAt, deed), m_model.changeRun(id, other.changedAt, deed));
    }

    void changeReminder() {
        const auto other = *arbitraryReminder(kIds);
        const auto deed = [&, isSame = upTo(3) == 0](
                              KeptReminder& reminder) { reminder = isSame ? reminder : other; };
        compare(m_kept->changeReminder(other.id, other.changedAt, deed),
            m_model.changeReminder(other.id, other.changedAt, deed));
    }

    void keepOwn() {
        const auto timer = *arbitraryOwnTimer(kIds);
        compare(m_kept->keepOwnTimer(timer), m_model.keepOwnTimer(timer));
    }

    void removeOwn() {
        const TimerId id{sampleUuid(upTo(kIds))};
        compare(m_kept->removeOwnTimer(id, sampleTime().utc), m_model.removeOwnTimer(id, sampleTime().utc));
    }

    void reopen() {
        m_kept.reset();
        m_kept = *SqliteJournalStore::open(m_dir.path() / "journal.sqlite3", {.isSynced = false});
    }

    TempDir m_dir;
    MemoryTimerStore m_model;
    std::unique_ptr<SqliteJournalStore> m_kept;
};

} // namespace

TEST_CASE("Property: what the generators of timers make breaks no rule", "[journal][timers]") {
    CHECK(rc::check([] {
        RC_ASSERT(faultsOf(*arbitraryRun(100)).empty());
        RC_ASSERT(faultsOf(*arbitraryReminder(100)).empty());
        RC_ASSERT(faultsOf(*arbitraryOwnTimer(100)).empty());
    }));
}

TEST_CASE(
    "Property: the SQLite store keeps timers as the model does, whatever is done", "[journal][timers]") {
    CHECK(rc::check([] {
        Both both;
        for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
            both.doSomething();
            both.compareAll();
        }
    }));
}
