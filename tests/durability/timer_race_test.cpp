// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/child_report.hpp"
#include "durability/deeds.hpp"
#include "durability/raw_check.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

#include <thread>

using namespace unknot;
using namespace unknot::test;

namespace {

constexpr int kRuns = 30;
constexpr std::size_t kPrograms = 3;
const UtcTime kNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);

std::vector<TimerRunId> makeRunning(const std::filesystem::path& file) {
    const auto store = SqliteJournalStore::open(file);
    REQUIRE(store);
    Random random(4);
    std::vector<TimerRunId> ids;
    for (int i = 0; i < kRuns; ++i) {
        TimerRun run = randomRun(random, kNow);
        run.status = RunStatus::running;
        REQUIRE((*store)->addRun(run));
        ids.push_back(run.id);
    }
    return ids;
}

/// A program that finds the time of each run to be up, as every other does. Says for how many it was the one
/// that performed it, a sign each; or what went wrong.
std::string performAll(const std::filesystem::path& file, const std::vector<TimerRunId>& ids) {
    const auto store = SqliteJournalStore::open(file);
    if (!store)
        return "not opened: " + store.error().detail;
    std::string performed;
    for (const TimerRunId& id : ids) {
        bool isMine = false;
        const auto stands = (*store)->changeRun(id, kNow, [&isMine](TimerRun& run) {
            isMine = run.status == RunStatus::running;
            run.status = RunStatus::timeUp;
        });
        if (!stands || stands->status != RunStatus::timeUp)
            return stands ? "not what stands" : "not changed: " + stands.error().detail;
        performed += isMine ? "+" : "";
    }
    return performed;
}

} // namespace

TEST_CASE("SqliteJournalStore: of programs that see a run's time come at once, exactly one performs it",
    "[durability][journal][timers]") {
    const TempDir folder;
    const auto file = folder.path() / "journal.sqlite3";
    const auto ids = makeRunning(file);
    std::array<std::string, kPrograms> reports;
    std::vector<std::thread> listeners;
    for (std::string& report : reports)
        listeners.emplace_back([&] { report = reportOfChild(60, [&] { return performAll(file, ids); }); });
    for (std::thread& listener : listeners)
        listener.join();
    std::size_t performed = 0;
    for (const std::string& report : reports) {
        CHECK(report == std::string(report.size(), '+'));
        performed += report.size();
    }
    CHECK(performed == kRuns);
    CHECK(faultsOfFile(file.string()) == "");
}
