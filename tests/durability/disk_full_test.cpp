// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/child_report.hpp"
#include "durability/deeds.hpp"
#include "durability/raw_check.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

#include <csignal>
#include <fstream>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

const UtcTime kNow = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);
const std::string kNotPermitted = "not permitted here";

/// Large enough that a small disk takes a hundred of them at most.
Episode largeEpisode(Random& random) {
    Episode episode = randomEpisode(random, kNow);
    episode.ownWords = std::string(6'000, 'w');
    return episode;
}

/// Adds until the disk is full, makes room, and goes on. Says what was not as it must be.
std::string fillAndGoOn(const fs::path& file, const std::function<bool()>& makeRoom) {
    MemoryWholeJournal held;
    Random random(3);
    auto store = SqliteJournalStore::open(file);
    if (!store)
        return "not opened: " + store.error().detail;
    std::optional<Error> error;
    for (int i = 0; i < 500 && !error; ++i) {
        const Episode episode = largeEpisode(random);
        const TimerRun run = randomRun(random, kNow);
        if (const auto kept = (*store)->addRun(run); !kept)
            error = kept.error();
        else if (!held.timers.addRun(run))
            return "the model does not take it";
        else if (const auto added = (*store)->add(episode); !added)
            error = added.error();
        else if (!held.entries.add(episode))
            return "the model does not take it";
    }
    if (!error || error->code != ErrorCode::diskFull)
        return error ? "another error: " + error->detail : "never full";
    if (allIn(held)->episodes.empty() || allIn(**store) != allIn(held))
        return "while full, not all that was acknowledged is there";
    const Episode small{.id = largeEpisode(random).id, .notedAt = {.utc = kNow}, .changedAt = kNow};
    if (!makeRoom())
        return "no room made";
    const TimerRun run = randomRun(random, kNow);
    if (!held.entries.add(small) || !(*store)->add(small) || !held.timers.addRun(run) ||
        !(*store)->addRun(run))
        return "with room again, the same store does not work";
    store = SqliteJournalStore::open(file);
    if (!store || allIn(**store) != allIn(held))
        return "opened again, not all that was acknowledged is there";
    return faultsOfFile(file.string());
}

bool limitFilesTo(rlim_t bytes) {
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/// A disk of half a MiB, seen by this process only. Requires: to be called in a child.
bool mountSmallDisk(const fs::path& folder) {
    const std::string user = "0 " + std::to_string(::geteuid()) + " 1";
    const std::string group = "0 " + std::to_string(::getegid()) + " 1";
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    std::ofstream("/proc/self/uid_map") << user;
    std::ofstream("/proc/self/setgroups") << "deny"; // else the next is refused
    std::ofstream("/proc/self/gid_map") << group;
    return ::mount("none", folder.c_str(), "tmpfs", 0, "size=512k") == 0;
}

} // namespace

TEST_CASE("SqliteJournalStore: at a limit of file sizes it says so, keeps all, and goes on after",
    "[durability][journal]") {
    const TempDir folder;
    CHECK(reportOfChild(60, [&] {
        std::signal(SIGXFSZ, SIG_IGN);
        limitFilesTo(400'000);
        return fillAndGoOn(folder.path() / "journal.sqlite3", [] { return limitFilesTo(RLIM_INFINITY); });
    }) == "");
}

TEST_CASE(
    "SqliteJournalStore: on a full disk it says so, keeps all, and goes on after", "[durability][journal]") {
    const TempDir folder;
    const std::string report = reportOfChild(60, [&] {
        if (!mountSmallDisk(folder.path()))
            return kNotPermitted;
        const fs::path filler = folder.path() / "something else";
        std::ofstream(filler) << std::string(100'000, 'x');
        return fillAndGoOn(folder.path() / "journal.sqlite3", [&] { return fs::remove(filler); });
    });
    // A machine may forbid it; the case above needs no permission.
    if (report == kNotPermitted)
        WARN("no file system can be mounted here");
    else
        CHECK(report == "");
}
