// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/migrations.hpp"
#include "durability/deeds.hpp"
#include "durability/lossy_vfs.hpp"
#include "durability/raw_check.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

#include <set>

using namespace unknot;
using namespace unknot::test;

namespace {

/// The schema as it is, and a next version that adds and rewrites.
std::vector<Migration> withNext() {
    std::vector<Migration> list = migrations();
    list.push_back({list.back().version + 1, [](SQLite::Database& database) {
                        database.exec("ALTER TABLE episode ADD COLUMN next TEXT NOT NULL DEFAULT ''");
                        database.exec("UPDATE episode SET next = own_words || notes");
                        database.exec("CREATE TABLE next_part (episode TEXT NOT NULL) STRICT");
                        database.exec("INSERT INTO next_part SELECT id FROM episode");
                    }});
    return list;
}

/// As the first version made it.
std::unique_ptr<SqliteJournalStore> makeOldest(const std::filesystem::path& file, const LossyVfs& vfs) {
    auto connection =
        std::make_unique<SqliteConnection>(file, Access::readWrite, SqliteOptions{.vfs = vfs.name()});
    connection->keepTransactions();
    REQUIRE(migrate(*connection, {migrations().front()}));
    return std::make_unique<SqliteJournalStore>(std::move(connection));
}

/// True once it is done.
bool migrateOn(const std::filesystem::path& file, const LossyVfs& vfs) {
    try {
        SqliteConnection connection(file, Access::readWrite, {.vfs = vfs.name()});
        connection.keepTransactions();
        return bool(migrate(connection, withNext()));
    } catch (const SQLite::Exception&) {
        return false;
    }
}

std::int64_t numberFrom(const std::filesystem::path& file, const LossyVfs& vfs, const char* sql) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE, 0, vfs.name());
    return database.execAndGet(sql).getInt64();
}

} // namespace

TEST_CASE("migrate: a power cut at any operation leaves one schema or the next, with all that was there",
    "[durability][journal]") {
    constexpr int kEpisodes = 4;
    const TempDir folder;
    const auto file = folder.path() / "journal.sqlite3";
    std::set<std::int64_t> seen;
    bool isDone = false;
    int operation = 1;
    for (; !isDone; ++operation) {
        LossyDisk disk{std::uint32_t(operation)};
        const LossyVfs vfs(disk);
        {
            const auto store = makeOldest(file, vfs);
            Random random(2);
            for (int i = 0; i < kEpisodes; ++i)
                REQUIRE(store->add(randomEpisode(random, {})));
        }
        disk.cutPowerAt(operation);
        isDone = migrateOn(file, vfs);
        const bool wasCut = disk.isOff();
        disk.powerOn();
        CAPTURE(operation);
        REQUIRE(faultsOfFile(file.string(), vfs.name()).empty());
        const auto version = numberFrom(file, vfs, "PRAGMA user_version");
        const auto hasTable = [&](const std::string& name) {
            const auto sql = "SELECT count(*) FROM sqlite_schema WHERE name = '" + name + "'";
            return numberFrom(file, vfs, sql.c_str()) == 1;
        };
        const bool isNext = version == withNext().back().version;
        REQUIRE(hasTable("next_part") == isNext);
        REQUIRE(hasTable("timer_run") == (version >= 2));
        REQUIRE(hasTable("own_timer") == (version >= 2));
        REQUIRE(hasTable("activity") == (version >= 3));
        REQUIRE(hasTable("moment") == (version >= 4));
        REQUIRE((!isDone || isNext));
        seen.insert(version);
        REQUIRE(migrateOn(file, vfs));
        REQUIRE(numberFrom(file, vfs, "SELECT count(*) FROM next_part") == kEpisodes);
        REQUIRE(numberFrom(file, vfs, "SELECT count(*) FROM episode WHERE next = own_words || notes") ==
            kEpisodes);
        isDone = isDone && !wasCut;
    }
    CHECK(operation > 10);
    CHECK(seen.size() == withNext().size());
}
