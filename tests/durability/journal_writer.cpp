// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to the journal named on its command line until it is killed, and says on standard output what is
// stored for good: the number of the episode and its version, one line each. For kill_test.cpp.
#include "durability/written_episode.hpp"

#include "unknot/journal/sqlite_journal_store.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

using namespace unknot;
using namespace unknot::test;

namespace {

bool write(JournalStore& store, unsigned number, unsigned version) {
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
        const auto stored = (*store)->find(writtenEpisode(number, 1).id);
        if (!stored)
            return 4;
        versions[number] = *stored ? versionOf(**stored) : 0;
    }
    while (true) {
        const auto number = unsigned(below(random, kWrittenIds));
        if (!write(**store, number, versions[number] + 1) || !acknowledge(number, ++versions[number]))
            return 5;
    }
}
