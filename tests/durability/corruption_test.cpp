// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/child_report.hpp"
#include "durability/deeds.hpp"
#include "durability/raw_check.hpp"
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/manual_clock.hpp"
#include "support/temp_dir.hpp"

#include "unknot/journal/file_journal.hpp"

#include <algorithm>

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

constexpr unsigned kMostSeconds = 5;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kSize = 1u << 20;
#ifdef UNKNOT_SANITIZED
constexpr int kUsualFlips = 60; // ten times slower there; more run without sanitizers
constexpr std::size_t kStride = 20;
constexpr std::size_t kHeaderStride = 10;
#else
constexpr int kUsualFlips = 400;
constexpr std::size_t kStride = 4;
constexpr std::size_t kHeaderStride = 1;
#endif

/// A journal of 1 MiB, and two backups of when it was smaller. Made once; each case works on copies.
class GoodJournal {
public:
    GoodJournal() {
        FileJournal journal(m_folder.path() / "journal.sqlite3", backups(), m_clock);
        Random random(5);
        for (std::size_t i = 0; fileSize() < kSize; ++i) {
            Episode episode = randomEpisode(random, m_clock.now().wall.utc);
            while (episode.ownWords.size() < 12'000)
                episode.ownWords += "word" + std::to_string(random() % 5000) + " ";
            REQUIRE(journal.add(episode));
            REQUIRE(journal.addRun(randomRun(random, episode.changedAt)));
            m_clock.advance(std::chrono::hours(24));
            if (i != 8 && i != 16)
                continue;
            REQUIRE(journal.backUp());
            m_inBackup = allIn(journal)->episodes;
        }
        m_bytes = bytesOf(m_folder.path() / "journal.sqlite3");
    }

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    [[nodiscard]] fs::path backups() const { return m_folder.path() / "backups"; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const std::vector<Episode>& inNewestBackup() const { return m_inBackup; }

private:
    [[nodiscard]] std::uintmax_t fileSize() const {
        std::error_code none;
        const auto size = fs::file_size(m_folder.path() / "journal.sqlite3", none);
        return none ? 0 : size;
    }

    TempDir m_folder;
    ManualClock m_clock;
    std::string m_bytes;
    std::vector<Episode> m_inBackup;
};

const GoodJournal& good() {
    static const GoodJournal journal;
    return journal;
}

/// A folder with whatever stands in the journal's place, and the backups.
class JournalFolder {
public:
    JournalFolder() {
        fs::create_directory(backups());
        for (const auto& entry : fs::directory_iterator(good().backups()))
            if (entry.path().extension() == ".sqlite3")
                fs::create_hard_link(entry.path(), backups() / entry.path().filename());
    }
    [[nodiscard]] const fs::path& path() const { return m_folder.path(); }
    [[nodiscard]] fs::path file() const { return path() / "journal.sqlite3"; }
    [[nodiscard]] fs::path backups() const { return path() / "backups"; }
    void put(std::string_view bytes) const { m_folder.write("journal.sqlite3", bytes); }

private:
    TempDir m_folder;
};

/// What a file, a folder or a link is, so that it can be compared.
std::string fingerprint(const fs::path& path) {
    if (fs::is_symlink(path))
        return "link to " + fs::read_symlink(path).string();
    if (fs::is_directory(path))
        return "folder";
    return fs::exists(path) ? "file: " + bytesOf(path) : "nothing";
}

bool hasAll(const std::vector<Episode>& there, const std::vector<Episode>& wanted) {
    return std::ranges::all_of(wanted, [&](const Episode& episode) {
        return std::ranges::find(there, episode.id, &Episode::id) != there.end();
    });
}

/// A journal in use, and what was done with its file when damage was found.
class Used {
public:
    explicit Used(const JournalFolder& folder)
        : m_file(folder.file()), m_journal(folder.file(), folder.backups(), good().clock()) {}

    /// Damage that is found only while reading or writing is dealt with when the journal is opened again.
    template <class Deed>
    auto inTwoTries(const Deed& deed) -> decltype(deed(std::declval<FileJournal&>())) {
        const std::string before = fingerprint(m_file);
        auto done = deed(m_journal);
        if (!done && done.error().code == ErrorCode::damaged)
            done = deed(m_journal);
        if (auto recovery = m_journal.takeRecovery()) {
            m_isKept = m_isKept && fingerprint(recovery->setAside) == before;
            m_recovery = std::move(recovery);
        }
        return done;
    }

    /// Whether what was set aside is what was found.
    [[nodiscard]] bool isKept() const { return m_isKept; }
    [[nodiscard]] const std::optional<JournalRecovery>& recovery() const { return m_recovery; }

private:
    fs::path m_file;
    FileJournal m_journal;
    std::optional<JournalRecovery> m_recovery;
    bool m_isKept = true;
};

/// Opens, reads, writes. Says what was not as it must be; else "opened", "restored" or "began empty".
std::string use(const JournalFolder& folder) {
    const std::string found = fingerprint(folder.file());
    Used journal(folder);
    const auto everything = [](FileJournal& used) { return used.everything(); };
    const auto read = journal.inTwoTries(everything);
    if (!read)
        return std::string(nameOf(read.error().code)) +
            (fingerprint(folder.file()) == found ? "" : ", and changed the file");
    if (!journal.recovery() && fingerprint(folder.file()) != found)
        return "reading changed the file";

    Random random(77);
    const Episode fresh = randomEpisode(random, good().clock().now().wall.utc);
    const TimerRun run = randomRun(random, fresh.changedAt);
    for (const auto& added : {journal.inTwoTries([&](FileJournal& used) { return used.add(fresh); }),
             journal.inTwoTries([&](FileJournal& used) { return used.addRun(run); })})
        if (!added)
            return (journal.recovery() ? "restored, then adding fails: " : "opened, then adding fails: ") +
                added.error().detail;
    const auto stored = journal.inTwoTries(everything);
    if (!journal.isKept())
        return "the original was changed";
    if (!stored || !hasAll(stored->episodes, {fresh}) || std::ranges::count(stored->runs, run) != 1)
        return "what was added is not there";
    if (!journal.recovery())
        return "opened";
    if (!journal.recovery()->backup)
        return "began empty";
    return hasAll(stored->episodes, good().inNewestBackup()) ? "restored" : "not all of the backup is there";
}

std::string outcomeOf(const JournalFolder& folder) {
    return reportOfChild(kMostSeconds, [&] { return use(folder); });
}

std::string outcomeOf(std::string_view bytes) {
    const JournalFolder folder;
    folder.put(bytes);
    return outcomeOf(folder);
}

std::string withByte(std::size_t at, unsigned char flipped) {
    std::string bytes = good().bytes();
    bytes[at] = char(static_cast<unsigned char>(bytes[at]) ^ flipped);
    return bytes;
}

bool isGood(const std::string& outcome) {
    return outcome == "opened" || outcome == "restored";
}

} // namespace

TEST_CASE(
    "FileJournal: is opened or restored after any byte of its header was flipped", "[durability][journal]") {
    for (std::size_t at = 0; at < 100; at += kHeaderStride) {
        CAPTURE(at);
        const std::string outcome = outcomeOf(withByte(at, 0xff));
        // The schema's version: what says that it is newer is left alone.
        const bool isNewer = at >= 60 && at < 64 && outcome == "newer";
        if (!isNewer && !isGood(outcome))
            FAIL_CHECK(outcome);
    }
    for (std::size_t at = 100; at < kPage; at += 37 * kStride) {
        CAPTURE(at);
        if (const std::string outcome = outcomeOf(withByte(at, 0xff)); !isGood(outcome))
            FAIL_CHECK(outcome);
    }
}

TEST_CASE("FileJournal: is opened or restored after any byte was flipped", "[durability][journal]") {
    Random random(21);
    const int flips = countFrom("UNKNOT_FLIPS", kUsualFlips);
    for (int i = 0; i < flips; ++i) {
        const std::size_t at = kPage + below(random, good().bytes().size() - kPage);
        const auto flipped = static_cast<unsigned char>(1 + below(random, 255));
        CAPTURE(at, int(flipped));
        if (const std::string outcome = outcomeOf(withByte(at, flipped)); !isGood(outcome))
            FAIL_CHECK(outcome);
    }
    // Most bytes are of texts, where a flip goes unseen. That of a page's kind never does.
    CHECK(outcomeOf(withByte(kPage, 0xff)) == "restored");
}

TEST_CASE("FileJournal: is restored after it was cut short at a page", "[durability][journal]") {
    for (std::size_t size = kPage; size < good().bytes().size(); size += kPage * kStride) {
        CAPTURE(size);
        CHECK(outcomeOf(good().bytes().substr(0, size)) == "restored");
    }
}

TEST_CASE("FileJournal: is opened or restored after a page was zeroed", "[durability][journal]") {
    for (std::size_t at = 0; at < good().bytes().size(); at += 4 * kPage * kStride) {
        CAPTURE(at);
        std::string bytes = good().bytes();
        bytes.replace(at, kPage, kPage, '\0');
        if (const std::string outcome = outcomeOf(bytes); !isGood(outcome))
            FAIL_CHECK(outcome);
    }
}

TEST_CASE("FileJournal: is restored where something else stands in its place", "[durability][journal]") {
    CHECK(outcomeOf("") == "restored");
    CHECK(outcomeOf("This is a text and no journal.\n") == "restored");
    CHECK(outcomeOf(std::string(kSize, 'x')) == "restored");

    const JournalFolder folder;
    fs::create_directories(folder.file() / "inside");
    CHECK(outcomeOf(folder) == "restored");

    const JournalFolder link;
    fs::create_symlink("nowhere", link.file());
    CHECK(outcomeOf(link) == "denied"); // to a stick that is not there just now, say
}

TEST_CASE(
    "FileJournal: without a backup a damaged one is kept, and it begins empty", "[durability][journal]") {
    const JournalFolder folder;
    fs::remove_all(folder.backups());
    folder.put(std::string(kSize, 'x'));
    CHECK(outcomeOf(folder) == "began empty");
}

TEST_CASE("FileJournal: one that may not be read is denied and stays as it is", "[durability][journal]") {
    const JournalFolder folder;
    folder.put(good().bytes());
    REQUIRE(giveToNobody(folder.path()));
    fs::permissions(folder.file(), fs::perms::none);
    CHECK(reportOfChild(kMostSeconds, [&] {
        if (!becomeNobody())
            return std::string("still has all rights");
        FileJournal journal(folder.file(), folder.backups(), good().clock());
        const auto opened = journal.open();
        return opened ? "opened" : std::string(nameOf(opened.error().code));
    }) == "denied");
    fs::permissions(folder.file(), fs::perms(0600));
    CHECK(bytesOf(folder.file()) == good().bytes());
}

TEST_CASE(
    "FileJournal: what was done to damaged journals left the backups as they were", "[durability][journal]") {
    std::vector<std::string> before;
    for (const Backup& backup : backupsIn(good().backups()))
        before.push_back(bytesOf(backup.file));
    REQUIRE(before.size() == 2);
    CHECK(outcomeOf("no journal") == "restored");
    std::vector<std::string> after;
    for (const Backup& backup : backupsIn(good().backups()))
        after.push_back(bytesOf(backup.file));
    CHECK(before == after);
}
