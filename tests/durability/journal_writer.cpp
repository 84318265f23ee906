// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to the journal named on its command line until it is killed, and says on standard output what is
// stored for good: the number of the episode or run and its version, one line each. For kill_test.cpp.
#include "durability/written_episode.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

using namespace unknot;
using namespace unknot::test;

namespace {

bool writeRun(TimerStore& store, unsigned number, unsigned version) {
    const TimerRun run = writtenRun(number, version);
    if (version == 1)
        return bool(store.addRun(run));
    return bool(store.changeRun(run.id, run.changedAt, [&](TimerRun& stored) { stored = run; }));
}

bool write(SqliteJournalStore& store, unsigned number, unsigned version) {
    if (number >= kWrittenEpisodes)
        return writeRun(store, number, version);
    const Episode episode = writtenEpisode(number, version);
    if (version == 1)
        return bool(store.add(episode));
    if (version % 2 == 0)
        return bool(store.merge({episode}));
    return bool(store.change(episode.id, episode.changedAt, [&](Episode& stored) { stored = episode; }));
}

bool acknowledge(unsigned number, unsigned version) {
    char line[40];
    const int length = std::snprintf(line, sizeof line, "%u %u\n", number, version);
    return ::write(STDOUT_FILENO, line, std::size_t(length)) == length;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    Random random(unsigned(std::atoi(argv[2])));
    const auto store = SqliteJournalStore::open(argv[1]);
    if (!store)
        return 3;
    std::array<unsigned, kWrittenIds> versions{};
    for (unsigned number = 0; number < kWrittenIds; ++number) {
        const auto version = writtenVersion(**store, number);
        if (!version)
            return 4;
        versions[number] = *version;
    }
    while (true) {
        const auto number = unsigned(below(random, kWrittenIds));
        if (!write(**store, number, versions[number] + 1) || !acknowledge(number, ++versions[number]))
            return 5;
    }
}
