// SPDX-License-Identifier: GPL-3.0-or-later
#include "durability/raw_check.hpp"
#include "durability/written_episode.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

#include <array>
#include <chrono>
#include <sstream>

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

#ifdef UNKNOT_SANITIZED
constexpr int kUsualKills = 100; // twice as slow there; the full number runs without sanitizers
#else
constexpr int kUsualKills = 300;
#endif

/// The program journal_writer, which ends only by being killed.
class Writer {
public:
    Writer(const std::string& file, unsigned seed) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        m_process = ::fork();
        REQUIRE(m_process >= 0);
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            const std::string seedText = std::to_string(seed);
            ::execl(UNKNOT_JOURNAL_WRITER, UNKNOT_JOURNAL_WRITER, file.c_str(), seedText.c_str(), nullptr);
            ::_exit(1);
        }
        ::close(ends[1]);
        m_from = ends[0];
    }
    ~Writer() { ::close(m_from); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Listens until then, or until it has said something.
    void listenUntil(Steady::time_point then) {
        while (m_said.empty() && Steady::now() < then)
            hear(then);
    }
    void listenFor(Steady::duration span) {
        for (const auto then = Steady::now() + span; Steady::now() < then;)
            hear(then);
    }
    /// All it said by then. What it ended by must be the kill.
    std::string kill() {
        ::kill(m_process, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(m_process, &status, 0) == m_process);
        REQUIRE(WIFSIGNALED(status));
        while (read()) {
        }
        return m_said;
    }

private:
    void hear(Steady::time_point then) {
        const auto left = std::max(Steady::duration(0), then - Steady::now());
        const auto seconds = std::chrono::floor<std::chrono::seconds>(left);
        const timespec patience{.tv_sec = seconds.count(), .tv_nsec = (left - seconds).count()};
        pollfd from{.fd = m_from, .events = POLLIN, .revents = 0};
        if (::ppoll(&from, 1, &patience, nullptr) > 0)
            REQUIRE(read()); // its end before the kill is a failure
    }
    bool read() {
        char bytes[4096];
        const ssize_t count = ::read(m_from, bytes, sizeof bytes);
        if (count > 0)
            m_said.append(bytes, std::size_t(count));
        return count > 0;
    }

    pid_t m_process = 0;
    int m_from = -1;
    std::string m_said;
};

using Versions = std::array<unsigned, kWrittenIds>;

/// Takes note of the lines; a last one without an end was not acknowledged. Gives how many there were.
int note(const std::string& said, Versions& versions) {
    std::istringstream lines(said.substr(0, said.rfind('\n') + 1));
    int count = 0;
    for (unsigned number = 0, version = 0; lines >> number >> version; ++count) {
        REQUIRE(number < kWrittenIds);
        versions[number] = version;
    }
    return count;
}

/// Each episode and run is there as a whole, in the version acknowledged last or, of one of them, the next.
void check(const std::filesystem::path& file, Versions& versions) {
    const auto store = SqliteJournalStore::open(file);
    REQUIRE(store);
    int ahead = 0;
    for (unsigned number = 0; number < kWrittenIds; ++number) {
        CAPTURE(number, versions[number]);
        const auto version = writtenVersion(**store, number);
        REQUIRE(version);
        REQUIRE(*version >= versions[number]);
        ahead += int(*version - versions[number]);
        versions[number] = *version;
    }
    REQUIRE(ahead <= 1);
}

} // namespace

TEST_CASE(
    "SqliteJournalStore: a kill at any moment loses nothing that was acknowledged", "[durability][journal]") {
    const TempDir folder;
    const auto file = folder.path() / "journal.sqlite3";
    const int kills = countFrom("UNKNOT_KILLS", kUsualKills);
    Random random(11);
    Versions versions{};
    int acknowledged = 0;
    for (int i = 0; i < kills; ++i) {
        CAPTURE(i);
        Writer writer(file.string(), unsigned(i));
        if (below(random, 4) == 0) { // while it opens, or soon after
            writer.listenFor(std::chrono::microseconds(below(random, 30'000)));
        } else {
            writer.listenUntil(Steady::now() + 10s);
            writer.listenFor(std::chrono::microseconds(below(random, 60'000)));
        }
        acknowledged += note(writer.kill(), versions);
        check(file, versions);
        REQUIRE(faultsOfFile(file.string()) == "");
    }
    CHECK(acknowledged > kills);
}
