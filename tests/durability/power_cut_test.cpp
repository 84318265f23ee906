// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite_options.hpp"
#include "durability/deeds.hpp"
#include "durability/lossy_vfs.hpp"
#include "durability/raw_check.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;

namespace {

#ifdef UNKNOT_SANITIZED
constexpr int kUsualCuts = 1500; // some three times slower there; the full number runs without sanitizers
#else
constexpr int kUsualCuts = 10'000;
#endif
constexpr int kCutsOfOneDisk = 100;

struct Tally {
    int cuts = 0;
    int damaged = 0; ///< cannot be opened or read, or SQLite finds a fault
    int lost = 0;    ///< an acknowledged version is gone
    int halved = 0;  ///< of what one call wrote, a part is there
    std::string findings;
};

/// Whether each is there as it was before or as it was to be, and none is gone.
template <class Value>
bool isBetween(
    const std::vector<Value>& there, const std::vector<Value>& before, const std::vector<Value>& after) {
    return there.size() >= before.size() && std::ranges::all_of(there, [&](const Value& value) {
        return std::ranges::count(before, value) > 0 || std::ranges::count(after, value) > 0;
    });
}

/// A machine whose power goes again and again, a journal on its disk, and what must be in it.
class Machine {
public:
    Machine(std::uint32_t seed, bool isSynced, Tally& tally)
        : m_seed(seed), m_isSynced(isSynced), m_disk(seed), m_vfs(m_disk), m_random(seed), m_tally(tally) {}

    /// Works until the power goes, and looks at what is left. False where it is not what it must be.
    bool workUntilCut() {
        m_maybe = m_sure;
        m_disk.cutPowerAt(1 + int(below(m_random, 90)));
        if (const auto store = open())
            write(*store);
        if (!m_disk.isOff())
            return find(m_tally.damaged, "does not work with the power on");
        ++m_tally.cuts;
        m_disk.powerOn();
        if (below(m_random, 4) == 0)
            cutWhileRecovering();
        return isAsItMustBe();
    }

private:
    std::unique_ptr<SqliteJournalStore> open() {
        auto store = SqliteJournalStore::open(m_file, {.vfs = m_vfs.name(), .isSynced = m_isSynced});
        return store ? std::move(*store) : nullptr;
    }

    /// Until something fails.
    void write(SqliteJournalStore& store) {
        for (bool isDone = true; isDone;) {
            m_now += std::chrono::milliseconds(1);
            const Deed deed = randomDeed(m_random, *allIn(m_sure), m_now);
            m_deed = deed.name;
            REQUIRE(deed.run(m_maybe));
            isDone = bool(deed.run(store));
            if (isDone)
                m_sure = m_maybe;
        }
    }

    void cutWhileRecovering() {
        m_disk.cutPowerAt(1 + int(below(m_random, 8)));
        open();
        if (!m_disk.isOff())
            return m_disk.neverCutPower();
        ++m_tally.cuts;
        m_disk.powerOn();
    }

    bool isAsItMustBe() {
        const auto store = open();
        const auto there = store ? allIn(*store) : std::nullopt;
        if (!there)
            return find(m_tally.damaged, store ? "cannot be read" : "cannot be opened");
        const std::string faults = faultsOfFile(m_file.string(), m_vfs.name());
        if (!faults.empty())
            return find(m_tally.damaged, faults);
        const auto before = *allIn(m_sure);
        const auto after = *allIn(m_maybe);
        if (*there == after)
            m_sure = m_maybe;
        if (*there == before || *there == after)
            return true;
        const bool isHalf = isBetween(there->episodes, before.episodes, after.episodes) &&
            isBetween(there->runs, before.runs, after.runs) &&
            isBetween(there->reminders, before.reminders, after.reminders) &&
            isBetween(there->ownTimers, before.ownTimers, after.ownTimers) &&
            isBetween(there->activities, before.activities, after.activities) &&
            isBetween(there->moments, before.moments, after.moments);
        return isHalf ? find(m_tally.halved, "half of it is there") : find(m_tally.lost, "lost");
    }

    /// False, so that the machine is given up.
    bool find(int& counter, const std::string& what) {
        ++counter;
        if (m_tally.findings.size() < 2000)
            m_tally.findings += "seed " + std::to_string(m_seed) + ", cut " + std::to_string(m_tally.cuts) +
                ", in " + m_deed + ": " + what + "\n";
        return false;
    }

    std::uint32_t m_seed;
    bool m_isSynced;
    TempDir m_folder;
    std::filesystem::path m_file = m_folder.path() / "journal.sqlite3"; ///< the name; its bytes are on m_disk
    LossyDisk m_disk;
    LossyVfs m_vfs;
    Random m_random;
    UtcTime m_now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);
    MemoryWholeJournal m_sure;  ///< all that was acknowledged
    MemoryWholeJournal m_maybe; ///< the same with what was under way
    std::string m_deed = "opening";
    Tally& m_tally;
};

Tally cutPower(int cuts, bool isSynced) {
    Tally tally;
    for (std::uint32_t seed = 1; tally.cuts < cuts; ++seed) {
        Machine machine(seed, isSynced, tally);
        for (int i = 0; i < kCutsOfOneDisk && tally.cuts < cuts; ++i)
            if (!machine.workUntilCut())
                break;
    }
    return tally;
}

} // namespace

TEST_CASE("SqliteJournalStore: a power cut at any moment loses nothing that was acknowledged",
    "[durability][journal]") {
    const int cuts = countFrom("UNKNOT_POWER_CUTS", kUsualCuts);
    const Tally tally = cutPower(cuts, true);
    INFO(tally.findings);
    CHECK(tally.cuts >= cuts);
    CHECK(tally.damaged == 0);
    CHECK(tally.halved == 0);
    CHECK(tally.lost == 0);
}

TEST_CASE("SqliteJournalStore: without syncs the same power cuts destroy it", "[durability][journal]") {
    const Tally tally = cutPower(300, false);
    CHECK(tally.cuts >= 300);
    CHECK(tally.damaged > 0);
    CHECK(tally.lost + tally.halved > 0);
}

TEST_CASE("SqliteJournalStore: a power cut while the file is made leaves one that can be made",
    "[durability][journal]") {
    const TempDir folder;
    const auto file = folder.path() / "journal.sqlite3";
    int operations = 1;
    for (bool isCut = true; isCut; ++operations) {
        for (std::uint32_t seed = 1; seed <= 8; ++seed) {
            CAPTURE(operations, seed);
            LossyDisk disk(seed);
            const LossyVfs vfs(disk);
            disk.cutPowerAt(operations);
            isCut = !SqliteJournalStore::open(file, {.vfs = vfs.name()}) || disk.isOff();
            disk.powerOn();
            const auto store = SqliteJournalStore::open(file, {.vfs = vfs.name()});
            REQUIRE(store);
            REQUIRE(allIn(**store) == JournalContents());
            Random random(seed);
            REQUIRE((*store)->add(randomEpisode(random, {})));
            REQUIRE((*store)->addRun(randomRun(random, {})));
            REQUIRE(allIn(**store)->episodes.size() == 1);
            REQUIRE(allIn(**store)->runs.size() == 1);
            REQUIRE(faultsOfFile(file.string(), vfs.name()).empty());
        }
    }
    CHECK(operations > 10);
}
