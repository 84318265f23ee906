// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "clock_scenarios.hpp"

#include <set>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

} // namespace

TEST_CASE(
    "Clock scenarios: whatever happens to the clocks, what is due is told in time and once", "[timing]") {
    for (const ClockScenario& scenario : clockScenarios()) {
        const ClockReport report = runThrough(scenario);
        INFO(scenario.name << "\n" << joined(report.faults));
        CHECK(report.faults.empty());
        CHECK(report.ends == 1);
    }
}

TEST_CASE("Clock scenarios: there are at least 200, each a different one", "[timing]") {
    std::set<std::string> names;
    for (const ClockScenario& scenario : clockScenarios())
        CHECK(names.insert(scenario.name).second);
    CHECK(names.size() >= 200);
}

TEST_CASE("Clock scenarios: what the simulation itself says of a few", "[timing]") {
    const UtcTime morning = std::chrono::sys_days(2026y / 11 / 21) + 9h;
    using Kind = Happening::Kind;
    SECTION("an ordinary morning") {
        const auto report = runThrough({"", morning, 0min, {{Kind::awake, 3h + 1min}}});
        CHECK(report.faults.empty());
        CHECK(report.checks == 1);
        CHECK(report.ends == 1);
        CHECK(report.asks == 6);
    }
    SECTION("a sleep over everything is one end and one question") {
        const auto report =
            runThrough({"", morning, 0min, {{Kind::awake, 1s}, {Kind::asleep, 4h}, {Kind::awake, 10min}}});
        CHECK(report.faults.empty());
        CHECK(report.checks == 0);
        CHECK(report.ends == 1);
        CHECK(report.asks == 1);
    }
    SECTION("a night is one question in the morning") {
        const auto report = runThrough({"", morning + 12h + 45min, 0min, {{Kind::awake, 10h + 20min}}});
        CHECK(report.faults.empty());
        CHECK(report.asks == 1);
    }
    SECTION("what never comes is a fault") {
        const auto report = runThrough({"", morning, 0min, {{Kind::awake, 10min}}});
        CHECK(report.ends == 0);
        CHECK_FALSE(report.faults.empty());
    }
}
