// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/insight_samples.hpp"

#include <functional>

using namespace unknot;
using namespace unknot::test;

namespace {

using Change = std::function<void(NotedMoment&)>;
using Faults = std::vector<std::string>;

Faults faultsAfter(const Change& change) {
    NotedMoment moment = momentAt("2026-03-01T08:00", {{"lifting"}});
    change(moment);
    return faultsOf(moment);
}

} // namespace

TEST_CASE("faultsOf: takes what is just within the rules of moments", "[journal][moment]") {
    const auto change = GENERATE(values<Change>({
        [](NotedMoment&) {},
        [](NotedMoment& moment) { moment.triggers.clear(), moment.isNone = true; },
        [](NotedMoment& moment) { moment.triggers.clear(), moment.ownTriggers = {"the sofa"}; },
        [](NotedMoment& moment) { moment.removedAt = moment.changedAt; },
    }));
    CHECK(faultsAfter(change) == Faults());
}

TEST_CASE("faultsOf: names each rule that a moment breaks", "[journal][moment]") {
    using Row = std::tuple<std::string, Change>;
    const auto [fault, change] = GENERATE(table<std::string, Change>({
        Row{"moment: its id is no UUID", [](NotedMoment& moment) { moment.id = {"1"}; }},
        Row{"at: a year outside 1900 to 9999", [](NotedMoment& moment) { moment.at.utc = UtcTime::max(); }},
        Row{"at: an offset beyond 18 hours",
            [](NotedMoment& moment) { moment.at.offset = std::chrono::hours(19); }},
        Row{"triggers: not a name of the list", [](NotedMoment& moment) { moment.triggers = {{"A b"}}; }},
        Row{"triggers: the same twice",
            [](NotedMoment& moment) {
                moment.triggers = {{"cold"}, {"cold"}};
            }},
        Row{"own triggers: an empty text", [](NotedMoment& moment) { moment.ownTriggers = {""}; }},
        Row{"own triggers: the same twice",
            [](NotedMoment& moment) {
                moment.ownTriggers = {"a", "a"};
            }},
        Row{"own triggers: text that is not UTF-8, or holds NUL",
            [](NotedMoment& moment) { moment.ownTriggers = {"a\xff"}; }},
        Row{"own triggers: more than 64 KiB of text",
            [](NotedMoment& moment) { moment.ownTriggers = {std::string((64u << 10) + 1, 'x')}; }},
        Row{"triggers: none of these, and yet some named", [](NotedMoment& moment) { moment.isNone = true; }},
        Row{"triggers: nothing was answered", [](NotedMoment& moment) { moment.triggers.clear(); }},
        Row{"changed: a year outside 1900 to 9999",
            [](NotedMoment& moment) { moment.changedAt = UtcTime::min(); }},
    }));
    CHECK(faultsAfter(change) == Faults{fault});
}
