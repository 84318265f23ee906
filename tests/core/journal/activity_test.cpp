// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/sample_activities.hpp"

#include "unknot/journal/whole_journal.hpp"

#include <functional>

using namespace unknot;
using namespace unknot::test;

using namespace std::chrono_literals;

namespace {

using Change = std::function<void(Activity&)>;
using Faults = std::vector<std::string>;

Faults faultsAfter(const Change& change) {
    Activity activity = fullActivity();
    change(activity);
    return faultsOf(activity);
}

} // namespace

TEST_CASE("faultsOf: takes what is just within the rules of activities", "[journal][activity]") {
    CHECK(faultsOf(bareActivity()) == Faults());
    const auto change = GENERATE(values<Change>({
        [](Activity&) {},
        [](Activity& activity) { activity.length = 0s; },
        [](Activity& activity) { activity.length = 24h; },
        [](Activity& activity) { activity.title = std::string(200, 'x'); },
        [](Activity& activity) { activity.outcome = Outcome::couldNot; },
        [](Activity& activity) { activity.removedAt = sampleTime(-600).utc; },
    }));
    CHECK(faultsAfter(change) == Faults());
}

TEST_CASE("faultsOf: names each rule that an activity breaks", "[journal][activity]") {
    using Row = std::tuple<std::string, Change>;
    const auto [fault, change] = GENERATE(table<std::string, Change>({
        Row{"activity: its id is no UUID", [](Activity& activity) { activity.id = {"1"}; }},
        Row{"guide: not a name of the content", [](Activity& activity) { activity.guide = {}; }},
        Row{"guide: not a name of the content", [](Activity& activity) { activity.guide = {"A b"}; }},
        Row{"title: an empty text", [](Activity& activity) { activity.title = {}; }},
        Row{"title: more than 200 bytes", [](Activity& activity) { activity.title = std::string(201, 'x'); }},
        Row{"title: control characters", [](Activity& activity) { activity.title = "a\tb"; }},
        Row{"title: text that is not UTF-8, or holds NUL",
            [](Activity& activity) { activity.title = "a\xff"; }},
        Row{"at: a year outside 1900 to 9999", [](Activity& activity) { activity.at.utc = UtcTime::max(); }},
        Row{"at: an offset beyond 18 hours", [](Activity& activity) { activity.at.offset = 19h; }},
        Row{"length: outside 0 to 24 hours", [](Activity& activity) { activity.length = -1s; }},
        Row{"length: outside 0 to 24 hours", [](Activity& activity) { activity.length = 24h + 1s; }},
        Row{"episode: its id is no UUID", [](Activity& activity) { activity.episode = {"x"}; }},
        Row{"changed: a year outside 1900 to 9999",
            [](Activity& activity) { activity.changedAt = UtcTime::min(); }},
        Row{"removed: a year outside 1900 to 9999",
            [](Activity& activity) { activity.removedAt = UtcTime::max(); }},
    }));
    CHECK(faultsAfter(change) == Faults{fault});
}

TEST_CASE("verdictOn: of an activity the later version counts", "[journal][activity]") {
    const Activity stored = fullActivity();
    Activity other = stored;
    other.outcome = Outcome::worse;
    CHECK(verdictOn(nullptr, stored) == MergeVerdict::taken);
    CHECK(verdictOn(&stored, stored) == MergeVerdict::same);
    CHECK(verdictOn(&stored, other) == MergeVerdict::older);
    other.changedAt += 1ms;
    CHECK(verdictOn(&stored, other) == MergeVerdict::replaced);
    CHECK(verdictOn(&other, stored) == MergeVerdict::older);
    other.title.clear();
    CHECK(verdictOn(&stored, other) == MergeVerdict::invalid);
}
