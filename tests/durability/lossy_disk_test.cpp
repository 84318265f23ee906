// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/lossy_vfs.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <functional>
#include <set>

using namespace unknot::test;

namespace {

/// What the file "f" holds after a power cut, over many disks; "-" where it is gone.
std::set<std::string> outcomesOf(const std::function<void(LossyDisk&)>& deed) {
    std::set<std::string> outcomes;
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        LossyDisk disk(seed);
        deed(disk);
        disk.cutPowerAt(1);
        disk.syncFolder();
        disk.powerOn();
        const auto file = disk.find("f");
        outcomes.insert(file ? file->seen : "-");
    }
    return outcomes;
}

void makeSafe(LossyDisk& disk, std::string_view bytes) {
    disk.make("f");
    disk.write(*disk.find("f"), 0, bytes);
    disk.sync(*disk.find("f"));
    disk.syncFolder();
}

/// A connection.
class Sql {
public:
    explicit Sql(const LossyVfs& vfs) {
        sqlite3_open_v2("f", &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs.name().c_str());
    }
    ~Sql() { sqlite3_close_v2(m_db); }
    Sql(const Sql&) = delete;
    Sql& operator=(const Sql&) = delete;

    bool run(const std::string& sql) {
        return sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    /// The one value that comes out, or "failed".
    std::string ask(const char* sql) {
        std::string answer = "failed";
        const auto keep = [](void* to, int, char** values, char**) {
            *static_cast<std::string*>(to) = values[0] ? values[0] : "null";
            return 0;
        };
        return sqlite3_exec(m_db, sql, keep, &answer, nullptr) == SQLITE_OK ? answer : "failed";
    }

private:
    sqlite3* m_db = nullptr;
};

struct Tally {
    int damaged = 0;
    int halved = 0;
    int lost = 0;
};

/// Transactions of two statements, each run ending in a power cut. Every run has a disk of its own.
Tally cutUnder(const std::string& pragmas, int runs) {
    Tally tally;
    for (int run = 0; run < runs; ++run) {
        LossyDisk disk{std::uint32_t(run)};
        const LossyVfs vfs(disk);
        int done = 0;
        {
            Sql sql(vfs);
            sql.run(
                pragmas + "create table rows (text); create table count (n); insert into count values (0)");
            disk.syncFolder(); // the tables are there for good
            disk.cutPowerAt(1 + run % 97);
            while (!disk.isOff())
                done += sql.run("begin; insert into rows values (hex(randomblob(700)));"
                                "update count set n = n + 1; commit");
        }
        disk.powerOn();
        Sql sql(vfs);
        const std::string rows = sql.ask("select count(*) from rows");
        const std::string counted = sql.ask("select n from count");
        tally.damaged += sql.ask("pragma integrity_check") != "ok" || counted == "failed";
        tally.halved += rows != counted;
        tally.lost += std::atoi(counted.c_str()) < done; // no number counts as none
    }
    return tally;
}

} // namespace

TEST_CASE("LossyDisk: what was synced is there", "[durability]") {
    CHECK(outcomesOf([](LossyDisk& disk) { makeSafe(disk, "old"); }) == std::set<std::string>{"old"});
}

TEST_CASE("LossyDisk: what was not is there or not", "[durability]") {
    CHECK(outcomesOf([](LossyDisk& disk) {
        makeSafe(disk, "old");
        disk.write(*disk.find("f"), 0, "new");
    }) == std::set<std::string>{"old", "new"});
    CHECK(outcomesOf([](LossyDisk& disk) {
        makeSafe(disk, "old");
        disk.truncate(*disk.find("f"), 1);
    }) == std::set<std::string>{"old", "o"});
    CHECK(outcomesOf([](LossyDisk& disk) {
        makeSafe(disk, "old");
        disk.remove("f");
    }) == std::set<std::string>{"old", "-"});
    CHECK(outcomesOf([](LossyDisk& disk) { disk.make("f"); }) == std::set<std::string>{"", "-"});
}

TEST_CASE("LossyDisk: of several writes any may be missing, and long ones tear", "[durability]") {
    CHECK(outcomesOf([](LossyDisk& disk) {
        makeSafe(disk, "ab");
        disk.write(*disk.find("f"), 0, "A");
        disk.write(*disk.find("f"), 1, "B");
    }) == std::set<std::string>{"ab", "Ab", "aB", "AB"});
    const auto torn = outcomesOf([](LossyDisk& disk) {
        makeSafe(disk, std::string(1024, 'a'));
        disk.write(*disk.find("f"), 0, std::string(1024, 'b'));
    });
    CHECK(torn.contains(std::string(512, 'a') + std::string(512, 'b')));
    CHECK(torn.contains(std::string(512, 'b') + std::string(512, 'a')));
    CHECK(torn.size() == 4);
}

TEST_CASE("LossyDisk: a lost write may leave the file longer, with rubbish in it", "[durability]") {
    const auto outcomes = outcomesOf([](LossyDisk& disk) {
        makeSafe(disk, "");
        disk.write(*disk.find("f"), 0, "ab");
    });
    CHECK(outcomes.contains(""));
    CHECK(outcomes.contains("ab"));
    CHECK(outcomes.size() > 5);
}

TEST_CASE("LossyDisk: nothing works without power", "[durability]") {
    LossyDisk disk(1);
    makeSafe(disk, "old");
    disk.cutPowerAt(2);
    CHECK(disk.write(*disk.find("f"), 0, "n") == LossyDisk::Power::on);
    CHECK(disk.sync(*disk.find("f")) == LossyDisk::Power::off);
    CHECK(disk.write(*disk.find("f"), 1, "e") == LossyDisk::Power::off);
    CHECK(disk.make("g") == LossyDisk::Power::off);
    CHECK(disk.remove("f") == LossyDisk::Power::off);
    CHECK_FALSE(disk.has("g"));
    CHECK(disk.find("f")->seen == "nld");
}

// The simulator is right where it finds what is known of SQLite's ways to write.
TEST_CASE("LossyVfs: shows which of SQLite's ways to write lose something", "[durability]") {
    const Tally ours = cutUnder("pragma journal_mode=truncate; pragma synchronous=extra;", 1500);
    CHECK(ours.damaged == 0);
    CHECK(ours.halved == 0);
    CHECK(ours.lost == 0);

    const Tally usual = cutUnder("pragma journal_mode=delete; pragma synchronous=full;", 1500);
    CHECK(usual.damaged == 0);
    CHECK(usual.halved == 0);
    CHECK(usual.lost > 0);

    const Tally careless = cutUnder("pragma journal_mode=truncate; pragma synchronous=off;", 1500);
    CHECK(careless.damaged > 0);
    CHECK(careless.halved > 0);
    CHECK(careless.lost > 0);
}
