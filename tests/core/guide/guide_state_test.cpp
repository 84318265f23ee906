// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/guide/guide_state.hpp"

#include <random>

using namespace unknot;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

WallTime wall(milliseconds later, minutes offset = 0min) {
    return {.utc = sys_days(2026y / November / 21) + 8h + later, .offset = offset};
}

/// A state with something in every field.
GuideState fullState() {
    return {
        .guide = {"spasm-now"},
        .status = GuideStatus::paused,
        .step = {"lengthen-hold"},
        .trail = {{"signs"}, {"can-move"}, {"wh\"e\\re\n"}},
        .onset = wall(0ms, 330min),
        .changedAt = wall(123'456ms, -570min),
        .inStep = 12'345'678'901ns,
        .stretched = 98'765'432'109ns,
        .spent = 112'233'445'566ns,
        .seenAt = AwakeTime(1'234'567'890'123ns),
        .choices = {{{"can-move"}, {"yes"}, wall(1ms)}, {{"where"}, {"up"}, wall(2ms, 60min)}},
        .outcomes = {{{"position-how"}, "position", Outcome::couldNot, wall(3ms)}},
        .activity = {"0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a10"},
        .goOnAt = {"walk"},
        .isLengtheningOver = true,
        .sign = {"cannot-breathe"},
    };
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The full state's JSON with one piece of it changed.
std::string changed(const std::string& from, const std::string& to) {
    return replaced(toJson(fullState()), from, to);
}

ErrorCode codeOf(const std::string& text) {
    const auto read = guideStateFromJson(text);
    INFO(text);
    REQUIRE_FALSE(read);
    return read.error().code;
}

} // namespace

TEST_CASE("GuideState: comes back equal from JSON", "[guide]") {
    CHECK(*guideStateFromJson(toJson(fullState())) == fullState());
    CHECK(*guideStateFromJson(toJson({})) == GuideState{});
}

TEST_CASE("GuideState: every status and outcome comes back", "[guide]") {
    GuideState state = fullState();
    state.status = GENERATE(GuideStatus::running, GuideStatus::paused, GuideStatus::left, GuideStatus::ended,
        GuideStatus::emergency);
    state.outcomes[0].outcome = GENERATE(Outcome::better, Outcome::same, Outcome::worse, Outcome::couldNot);
    CHECK(*guideStateFromJson(toJson(state)) == state);
}

TEST_CASE("GuideState: its JSON is the same each time", "[guide]") {
    const std::string once = toJson(fullState());
    CHECK(toJson(*guideStateFromJson(once)) == once);
}

TEST_CASE("GuideState: words that are no UTF-8 are written without failing", "[guide]") {
    GuideState state = fullState();
    state.outcomes[0].measure.value = "\xff\xfe";
    CHECK(guideStateFromJson(toJson(state)));
}

TEST_CASE("GuideState: cut off anywhere it is damaged", "[guide]") {
    const std::string whole = toJson(fullState());
    const std::size_t end = whole.find_last_of('}');
    for (std::size_t length = 0; length <= end; ++length) {
        const auto read = guideStateFromJson(std::string_view(whole).substr(0, length));
        if (read || read.error().code != ErrorCode::damaged)
            FAIL("accepted after " << length << " bytes");
    }
}

TEST_CASE("GuideState: any byte may be wrong without harm", "[guide]") {
    const std::string whole = toJson(fullState());
    const unsigned seed = 4711;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution anyByte(0, 255);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string broken = whole;
        broken[i] = char(anyByte(random));
        const auto read = guideStateFromJson(broken);
        // What is still accepted must be a state that can be kept again.
        if (read && *guideStateFromJson(toJson(*read)) != *read)
            FAIL("byte " << i << " made a state that does not come back");
    }
}

TEST_CASE("GuideState: what is no object is damaged", "[guide]") {
    const auto text = GENERATE(as<std::string>(), "", " ", "null", "true", "1", "\"state\"", "[]", "{}",
        "{\"version\": 1}", "\xef\xbb\xbf", "\0");
    CHECK(codeOf(text) == ErrorCode::damaged);
}

TEST_CASE("GuideState: something after its end is damaged", "[guide]") {
    CHECK(codeOf(toJson(fullState()) + "x") == ErrorCode::damaged);
    CHECK(codeOf(toJson(fullState()) + toJson(fullState())) == ErrorCode::damaged);
}

TEST_CASE("GuideState: one that was kept before there were ladders is read", "[guide]") {
    GuideState expected = fullState();
    expected.goOnAt = {};
    const auto read = guideStateFromJson(changed("  \"go_on_at\": \"walk\",\n", ""));
    REQUIRE(read);
    CHECK(*read == expected);
}

TEST_CASE("GuideState: one that was kept before a route could end the lengthening is read", "[guide]") {
    GuideState expected = fullState();
    expected.isLengtheningOver = false;
    const auto read = guideStateFromJson(changed("  \"lengthening_over\": true,\n", ""));
    REQUIRE(read);
    CHECK(*read == expected);
    CHECK(codeOf(changed("\"lengthening_over\": true", "\"lengthening_over\": 1")) == ErrorCode::damaged);
}

TEST_CASE("GuideState: one that was kept before there were routines is read", "[guide]") {
    GuideState expected = fullState();
    expected.spent = 0ns;
    expected.activity = {};
    const std::string without = changed("  \"spent_ns\": 112233445566,\n", "");
    const auto read = guideStateFromJson(
        replaced(without, "  \"activity\": \"0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a10\",\n", ""));
    REQUIRE(read);
    CHECK(*read == expected);
    CHECK(codeOf(changed("\"spent_ns\": 112233445566", "\"spent_ns\": -1")) == ErrorCode::damaged);
    CHECK(codeOf(changed("\"activity\": \"0b9e1c1e", "\"activity\": [], \"was\": \"0b9e1c1e")) ==
        ErrorCode::damaged);
}

TEST_CASE("GuideState: a missing field is damaged", "[guide]") {
    const auto key = GENERATE(as<std::string>(), "version", "guide", "status", "step", "trail", "onset",
        "changed_at", "in_step_ns", "stretched_ns", "seen_at_ns", "choices", "outcomes", "sign", "measure",
        "outcome", "choice", "at", "utc_ms", "offset_min");
    CHECK(codeOf(changed("\"" + key + "\":", "\"other\":")) == ErrorCode::damaged);
}

TEST_CASE("GuideState: a field of the wrong type is damaged", "[guide]") {
    const auto [from, to] = GENERATE(table<std::string, std::string>({
        {"\"spasm-now\"", "7"},
        {"\"paused\"", "1"},
        {"\"paused\"", "null"},
        {"\"lengthen-hold\"", "[\"lengthen-hold\"]"},
        {"\"signs\"", "{}"},
        {"\"trail\": [", "\"trail\": 1, \"was\": ["},
        {"\"trail\": [", "\"trail\": {}, \"was\": ["},
        {"\"choices\": [", "\"choices\": \"none\", \"was\": ["},
        {"\"outcomes\": [", "\"outcomes\": [1], \"was\": ["},
        {"\"onset\": {", "\"onset\": 5, \"was\": {"},
        {"12345678901", "\"12345678901\""},
        {"12345678901", "12345678901.5"},
        {"12345678901", "true"},
        {"\"cannot-breathe\"", "null"},
        {"\"version\": 1", "\"version\": \"1\""},
        {"\"version\": 1", "\"version\": true"},
        {"\"version\": 1", "\"version\": 1.5"},
        {"\"version\": 1", "\"version\": null"},
    }));
    CHECK(codeOf(changed(from, to)) == ErrorCode::damaged);
}

TEST_CASE("GuideState: an unknown word is damaged, never taken for another", "[guide]") {
    CHECK(codeOf(changed("\"paused\"", "\"sleeping\"")) == ErrorCode::damaged);
    CHECK(codeOf(changed("\"paused\"", "\"Paused\"")) == ErrorCode::damaged);
    CHECK(codeOf(changed("\"paused\"", "\"\"")) == ErrorCode::damaged);
    CHECK(codeOf(changed("\"couldNot\"", "\"gone\"")) == ErrorCode::damaged);
}

TEST_CASE("GuideState: a number out of range is damaged", "[guide]") {
    const auto [from, to] = GENERATE(table<std::string, std::string>({
        {"12345678901", "-1"},
        {"12345678901", "9223372036854775807"},
        {"12345678901", "9223372036854775808"},
        {"12345678901", "18446744073709551615"},
        {"98765432109", "-1"},
        {"98765432109", "1e300"},
        {"1234567890123", "-1"},
        {"1234567890123", "9223372036854775807"},
        {"330", "1441"},
        {"330", "-1441"},
        {"330", "18446744073709551615"},
        {"330", "99999999999999999999999"},
        {"\"utc_ms\": 17", "\"utc_ms\": -17"},
        {"\"utc_ms\": 17", "\"utc_ms\": 999917"},
        {"\"version\": 1", "\"version\": 0"},
        {"\"version\": 1", "\"version\": -1"},
    }));
    CHECK(codeOf(changed(from, to)) == ErrorCode::damaged);
}

TEST_CASE("GuideState: a list that is too long is damaged", "[guide]") {
    GuideState state = fullState();
    state.trail.assign(1000, {"signs"});
    CHECK(guideStateFromJson(toJson(state)));
    state.trail.assign(1001, {"signs"});
    CHECK(codeOf(toJson(state)) == ErrorCode::damaged);
    state = fullState();
    state.choices.assign(1001, state.choices[0]);
    CHECK(codeOf(toJson(state)) == ErrorCode::damaged);
    state = fullState();
    state.outcomes.assign(1001, state.outcomes[0]);
    CHECK(codeOf(toJson(state)) == ErrorCode::damaged);
}

TEST_CASE("GuideState: a later version is newer, not damaged", "[guide]") {
    const auto version = GENERATE(as<std::string>(), "2", "1000", "4294967297", "9223372036854775807");
    CHECK(codeOf(changed("\"version\": 1", "\"version\": " + version)) == ErrorCode::newer);
    CHECK(codeOf("{\"version\": " + version + "}") == ErrorCode::newer);
}

TEST_CASE("GuideState: deep nesting does no harm", "[guide]") {
    CHECK(codeOf(std::string(500'000, '[')) == ErrorCode::damaged);
    CHECK(codeOf(std::string(100'000, '[') + std::string(100'000, ']')) == ErrorCode::damaged);
}
