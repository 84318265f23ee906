// SPDX-License-Identifier: GPL-3.0-or-later
#include "must.hpp"

#include "unknot/journal/journal_json.hpp"

using namespace unknot;

/// Whatever is read can be kept, and comes back when it is written.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto read = journalFromJson({reinterpret_cast<const char*>(data), size});
    if (!read)
        return 0;
    for (const Episode& episode : read->episodes)
        must(faultsOf(episode).empty());
    const auto again = journalFromJson(journalToJson(read->episodes));
    must(again && again->skipped.empty() && again->episodes == read->episodes);
    return 0;
}
