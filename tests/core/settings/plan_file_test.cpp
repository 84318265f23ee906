// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

#include "unknot/settings/plan_file.hpp"

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace fs = std::filesystem;

namespace {

const UtcTime kConfirmed =
    UtcTime(std::chrono::sys_days(2026y / std::chrono::November / 21)) + 8h + 40min + 250ms;

const Plan kPlan{.chosen = {{"walk"}, {"daily-stretch"}},
    .declined = {{"shoes"}},
    .ownRoutines = {{"physio-hips"}},
    .ownDeclined = {{"physio-neck"}},
    .confirmed = {{{"painless"}, kConfirmed}}};

const std::string kWhole = R"({
  "version": 1,
  "chosen": [
    "walk",
    "daily-stretch"
  ],
  "declined": [
    "shoes"
  ],
  "own_routines": [
    "physio-hips"
  ],
  "own_declined": [
    "physio-neck"
  ],
  "confirmed": {
    "painless": "2026-11-21T08:40:00.250Z"
  }
}
)";

/// A plan in a folder that does not exist yet.
struct Place {
    TempDir folder;
    fs::path path = folder.path() / "unknot" / "plan.json";
    PlanFile file{path};

    void write(std::string_view bytes) const { folder.write("unknot/plan.json", bytes); }
    [[nodiscard]] fs::path aside(int n) const { return path.string() + ".damaged-" + std::to_string(n); }
    [[nodiscard]] int count() const { return countIn(path.parent_path()); }
};

} // namespace

TEST_CASE("PlanFile: gives back what was saved last, as it is documented", "[settings][plan]") {
    const Place place;
    CHECK(place.file.read().plan == Plan());
    CHECK_FALSE(place.file.read().problem);
    CHECK(countIn(place.folder.path()) == 0);
    REQUIRE(place.file.save(kPlan));
    CHECK(bytesOf(place.path) == kWhole);
    CHECK(modeOf(place.path) == 0600);
    CHECK(PlanFile(place.path).read().plan == kPlan);
    REQUIRE(place.file.save({}));
    CHECK(PlanFile(place.path).read().plan == Plan());
    CHECK(place.count() == 1);
}

TEST_CASE("PlanFile: what is left out has nothing in it, and unknown ids stay", "[settings][plan]") {
    const Place place;
    place.write(R"({"version": 1, "declined": ["not-there-any-more"]})");
    const LoadedPlan loaded = place.file.read();
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.plan == Plan{.declined = {{"not-there-any-more"}}});
}

TEST_CASE("PlanFile: what cannot be read in full is set aside before anything is written, and never lost",
    "[settings][plan]") {
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    const auto [bytes, code] = GENERATE_COPY(table<std::string, ErrorCode>({
        {"", ErrorCode::damaged},
        {"[]", ErrorCode::damaged},
        {"null", ErrorCode::damaged},
        {"\xff\xfe{}", ErrorCode::damaged},
        {R"({"chosen": []})", ErrorCode::damaged},
        {R"({"version": 0})", ErrorCode::damaged},
        {R"({"version": -1})", ErrorCode::damaged},
        {R"({"version": "1"})", ErrorCode::damaged},
        {R"({"version": 1.5})", ErrorCode::damaged},
        {R"({"version": 1e999})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": "walk"})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": null})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": [7]})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": [""]})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": ["Walk"]})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": ["../walk"]})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": [")" + std::string(65, 'a') + R"("]})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": ["walk", "walk"]})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": ["walk"], "chosen": []})", ErrorCode::damaged},
        {R"({"version": 1, "chosen": ["walk"], "declined": ["walk"]})", ErrorCode::damaged},
        {R"({"version": 1, "own_routines": [["a"]]})", ErrorCode::damaged},
        {R"({"version": 1, "own_routines": ["a"], "own_declined": ["a"]})", ErrorCode::damaged},
        {R"({"version": 1, "confirmed": ["painless"]})", ErrorCode::damaged},
        {R"({"version": 1, "confirmed": {"painless": true}})", ErrorCode::damaged},
        {R"({"version": 1, "confirmed": {"painless": "2026-02-30T08:40:00Z"}})", ErrorCode::damaged},
        {R"({"version": 1, "confirmed": {"Painless": "2026-11-21T08:40:00Z"}})", ErrorCode::damaged},
        {R"({"version": 1, "streak": 12})", ErrorCode::damaged},
        {kWhole + "}", ErrorCode::damaged},
        {deep, ErrorCode::damaged},
        {kWhole + std::string(1024 * 1024, ' '), ErrorCode::damaged},
        {R"({"version": 2})", ErrorCode::newer},
        {R"({"version": 2, "chosen": {"walk": "daily"}})", ErrorCode::newer},
        {R"({"version": 18446744073709551615})", ErrorCode::newer},
    }));
    CAPTURE(bytes.substr(0, 80));
    const Place place;
    place.write(bytes);
    const LoadedPlan loaded = place.file.read();
    CHECK(loaded.plan == Plan());
    CHECK(loaded.problem == code);
    CHECK(bytesOf(place.path) == bytes);
    CHECK(place.count() == 1);
    REQUIRE(place.file.save(kPlan));
    CHECK(bytesOf(place.aside(1)) == bytes);
    CHECK(PlanFile(place.path).read().plan == kPlan);
    REQUIRE(place.file.save({}));
    CHECK(place.count() == 2);
}

TEST_CASE(
    "PlanFile: every beginning of a plan is damaged, and a limit holds to the byte", "[settings][plan]") {
    const Place place;
    for (std::size_t size = 0; size < kWhole.rfind('}'); ++size) {
        place.write(kWhole.substr(0, size));
        REQUIRE(place.file.read().problem == ErrorCode::damaged);
    }
    place.write(kWhole + std::string(1024 * 1024 - kWhole.size(), ' '));
    CHECK(place.file.read().plan == kPlan);
}

TEST_CASE("PlanFile: what cannot be saved holds while the program runs, and what was kept stays",
    "[settings][plan]") {
    const auto [bytes, isFull] =
        GENERATE(table<std::string, bool>({{kWhole, true}, {kWhole, false}, {"{", true}, {"{", false}}));
    const Place place;
    place.write(bytes);
    fs::permissions(place.folder.path(), fs::perms(0755));
    fs::permissions(place.path, fs::perms(0644));
    if (!isFull)
        fs::permissions(place.path.parent_path(), fs::perms(0555));
    const int code = inChild([&, isLimit = isFull] {
        if (isLimit ? !limitFileSize(20) : !becomeNobody())
            return 100;
        const Plan chosen{.chosen = {{"walk"}}};
        const auto saved = place.file.save(chosen);
        if (saved || place.file.read().plan != chosen || place.file.read().problem)
            return 101;
        return int(saved.error().code);
    });
    fs::permissions(place.path.parent_path(), fs::perms(0755));
    CHECK(code == int(isFull ? ErrorCode::diskFull : ErrorCode::denied));
    CHECK(bytesOf(place.path) == bytes);
    CHECK(place.count() == 1);
}

TEST_CASE("PlanFile: a folder in its place is a problem, and nothing in it is lost", "[settings][plan]") {
    const Place place;
    fs::create_directories(place.path / "inside");
    CHECK(place.file.read().problem == ErrorCode::io);
    REQUIRE(place.file.save(kPlan));
    CHECK(fs::is_directory(place.aside(1) / "inside"));
    CHECK(place.file.read().plan == kPlan);
}

TEST_CASE("PlanFile: without a path keeps nothing and finds nothing, and holds what was chosen",
    "[settings][plan]") {
    const PlanFile file{fs::path()};
    CHECK_FALSE(file.read().problem);
    CHECK(file.save(kPlan).error().code == ErrorCode::denied);
    CHECK(file.read().plan == kPlan);
}
