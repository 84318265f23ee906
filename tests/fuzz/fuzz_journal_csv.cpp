// SPDX-License-Identifier: GPL-3.0-or-later
#include "must.hpp"

#include "unknot/base/uuid.hpp"
#include "unknot/journal/journal_csv.hpp"

using namespace unknot;

namespace {

/// The input as files: "#name" on a line of its own begins the next; what is before is episodes.csv.
CsvFiles filesIn(std::string_view input) {
    CsvFiles files;
    std::string name = "episodes";
    while (!input.empty()) {
        const std::string_view line = input.substr(0, input.find('\n'));
        input.remove_prefix(std::min(line.size() + 1, input.size()));
        if (line.starts_with('#'))
            name = line.substr(1);
        else
            files[name + ".csv"].append(line) += '\n';
    }
    return files;
}

/// Ids that are the same in every run.
std::string nextId() {
    static unsigned number = 0;
    char text[40];
    std::snprintf(text, sizeof text, "%08x-0000-4000-8000-000000000000", ++number);
    return text;
}

} // namespace

/// Whatever is read can be kept, and comes back when it is written.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace std::chrono;
    const WallTime now{.utc = sys_days(2026y / November / 21), .offset = 60min};
    const auto read = journalFromCsv(filesIn({reinterpret_cast<const char*>(data), size}), now, nextId);
    if (!read)
        return 0;
    for (const Episode& episode : read->episodes)
        must(faultsOf(episode).empty());
    const auto again = journalFromCsv(journalToCsv(read->episodes), now, nextId);
    must(again && again->skipped.empty() && again->episodes == read->episodes);
    return 0;
}
