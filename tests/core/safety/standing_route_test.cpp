// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/facts.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

#include "unknot/safety/standing_route.hpp"

#include <array>
#include <limits>

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

constexpr std::array kRoutes = {Route::routine, Route::soon, Route::sameDay, Route::emergency};

StandingRoute standing(Route route, const char* since = "2026-11-21T08:40+01:00") {
    return {.route = route, .since = at(since)};
}

/// In a folder that does not exist yet.
struct Place {
    TempDir folder;
    fs::path path = folder.path() / "unknot" / "standing";
    StandingFile file{path};

    void write(std::string_view bytes) const { folder.write("unknot/standing", bytes); }
};

RedFlags flags() {
    RedFlags made;
    made.advice = {{.route = Route::emergency, .withinDays = 0}, {.route = Route::sameDay, .withinDays = 0},
        {.route = Route::soon, .withinDays = 3}, {.route = Route::routine, .withinDays = 21}};
    return made;
}

} // namespace

TEST_CASE("StandingRoute: what is found later never lowers it", "[safety]") {
    const WallTime now = at("2026-11-22T09:00+01:00");
    for (const Route found : kRoutes) {
        CHECK(raised(std::nullopt, found, now) == StandingRoute{found, now});
        for (const Route before : kRoutes) {
            const StandingRoute after = raised(standing(before), found, now);
            CHECK(after.route == std::max(before, found));
            // The deadline of what stood goes on.
            CHECK(after.since == (found > before ? now : standing(before).since));
        }
    }
    const StandingRoute ahead = standing(Route::soon, "2036-11-21T08:40+01:00");
    CHECK(raised(ahead, Route::soon, now).since == now);
}

TEST_CASE("StandingRoute: withholds by its route", "[safety]") {
    const auto [route, lengthening, guides] = GENERATE(table<std::optional<Route>, bool, bool>({
        {std::nullopt, false, false},
        {Route::routine, false, false},
        {Route::soon, false, false},
        {Route::sameDay, true, false},
        {Route::emergency, true, true},
    }));
    const auto stands = route ? std::optional(standing(*route)) : std::nullopt;
    CHECK(withholdsLengthening(stands) == lengthening);
    CHECK(withholdsGuides(stands) == guides);
}

TEST_CASE("StandingRoute: the day by which, on the calendar of the place", "[safety]") {
    const auto [since, route, by] = GENERATE(table<const char*, Route, const char*>({
        {"2026-11-21T08:40+01:00", Route::emergency, "2026-11-21"},
        {"2026-11-21T23:59+01:00", Route::sameDay, "2026-11-21"},
        {"2026-11-21T00:30+09:00", Route::sameDay, "2026-11-21"},
        {"2026-11-29T08:40+01:00", Route::soon, "2026-12-02"},
        {"2026-12-30T23:59-11:00", Route::soon, "2027-01-02"},
        {"2028-02-26T08:40+01:00", Route::soon, "2028-02-29"},
        {"2026-02-26T08:40+01:00", Route::soon, "2026-03-01"},
        {"2026-03-27T23:30+01:00", Route::soon, "2026-03-30"},
        {"2026-03-27T00:30+01:00", Route::soon, "2026-03-30"},
        {"2026-10-23T23:30+02:00", Route::soon, "2026-10-26"},
        {"2026-10-23T00:30+02:00", Route::soon, "2026-10-26"},
        {"2026-10-10T08:40+02:00", Route::routine, "2026-10-31"},
    }));
    INFO(since);
    CHECK(isoDay(dueBy(standing(route, since), flags())) == by);
}

TEST_CASE("StandingRoute: a day beyond reason is reckoned with all the same", "[safety]") {
    RedFlags absurd = flags();
    absurd.advice[2].withinDays = std::numeric_limits<int>::max();
    for (const UtcTime time : {UtcTime::min(), UtcTime::max()}) {
        const StandingRoute one{
            .route = Route::soon, .since = {.utc = time, .offset = std::chrono::minutes::max()}};
        CHECK(dueBy(one, absurd).ok());
    }
    absurd.advice[2].withinDays = -1;
    CHECK(isoDay(dueBy(standing(Route::soon), absurd)) == "2026-11-21");
}

TEST_CASE("StandingFile: gives back what was saved last, in one private line", "[safety]") {
    const Place place;
    REQUIRE(place.file.load());
    CHECK_FALSE(*place.file.load());
    CHECK(countIn(place.folder.path()) == 0);
    for (const Route route : kRoutes)
        for (const char* since : {"2026-11-21T08:40+01:00", "2026-11-21T08:40:00.250-09:30"}) {
            REQUIRE(place.file.save(standing(route, since)));
            CHECK(StandingFile(place.path).load().operator*() == standing(route, since));
        }
    REQUIRE(place.file.save(standing(Route::emergency)));
    CHECK(bytesOf(place.path) == "emergency 2026-11-21T08:40:00+01:00\n");
    CHECK(modeOf(place.path) == 0600);
    CHECK(modeOf(place.path.parent_path()) == 0700);
    REQUIRE(place.file.clear());
    CHECK(countIn(place.path.parent_path()) == 0);
    CHECK(place.file.clear());
}

TEST_CASE("StandingFile: what a person wrote there counts as well", "[safety]") {
    const Place place;
    place.write("sameDay 2026-11-21 08:40Z");
    CHECK(place.file.load().operator*() == standing(Route::sameDay, "2026-11-21T08:40Z"));
}

TEST_CASE("StandingFile: sets a damaged file aside, each of them, and says so", "[safety]") {
    const std::string bytes[] = {"", "\n", "emergency", "emergency ", "emergency\n",
        "emergency 2026-02-30T08:40Z\n", "soonest 2026-11-21T08:40Z\n", "emergency 2026-11-21T08:40Z\n\n",
        "emergency  2026-11-21T08:40Z\n", " 2026-11-21T08:40Z\n",
        std::string("emergency\0 2026-11-21T08:40Z", 28), "{\"route\": \"soon\"}", std::string(2000, 'e')};
    const Place place;
    int n = 0;
    for (const std::string& one : bytes) {
        INFO(one);
        place.write(one);
        const auto loaded = place.file.load();
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == ErrorCode::damaged);
        const std::string aside = place.path.string() + ".damaged-" + std::to_string(++n);
        CHECK(loaded.error().detail.find(aside) != std::string::npos);
        CHECK(bytesOf(aside) == one);
        CHECK_FALSE(fs::exists(place.path));
    }
}

TEST_CASE("StandingFile: what it may not do it says, and what was there stays", "[safety]") {
    const Place place;
    REQUIRE(place.file.save(standing(Route::emergency)));
    REQUIRE(giveToNobody(place.folder.path()));
    const auto asNobody = [&](int mode, const std::function<Result<void>()>& deed) {
        return inChild([&] {
            fs::permissions(place.path.parent_path(), fs::perms(mode));
            if (!becomeNobody())
                return 100;
            const auto done = deed();
            return done ? 101 : int(done.error().code);
        });
    };
    const auto load = [&] {
        const auto loaded = place.file.load();
        return loaded ? Result<void>() : Result<void>(fail(loaded.error()));
    };
    CHECK(asNobody(0500, load) == 101);
    CHECK(asNobody(0500, [&] { return place.file.save(standing(Route::soon)); }) == int(ErrorCode::denied));
    CHECK(asNobody(0500, [&] { return place.file.clear(); }) == int(ErrorCode::denied));
    CHECK(asNobody(0000, load) == int(ErrorCode::denied));
    CHECK(asNobody(0700, [&] {
        return limitFileSize(3) ? place.file.save(standing(Route::soon)) : Result<void>();
    }) == int(ErrorCode::diskFull));
    CHECK(bytesOf(place.path) == "emergency 2026-11-21T08:40:00+01:00\n");
    const StandingFile nowhere{fs::path()};
    REQUIRE(nowhere.load());
    CHECK_FALSE(*nowhere.load());
    CHECK(nowhere.save(standing(Route::soon)).error().code == ErrorCode::denied);
    CHECK(nowhere.clear());
}

TEST_CASE("StandingFile: killed at any time it is one or the other", "[safety]") {
    for (int round = 0; round < 10; ++round) {
        const Place place;
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const pid_t child = fork();
        if (child == 0) {
            alarm(20);
            for (int i = 0;; ++i) {
                const auto saved = place.file.save(
                    i % 2 == 0 ? standing(Route::emergency) : standing(Route::soon, "2026-11-22T08:40Z"));
                if (!saved || write(ends[1], "x", 1) != 1)
                    _exit(1);
            }
        }
        close(ends[1]);
        char told[8];
        for (int i = 0; i <= round; ++i)
            REQUIRE(read(ends[0], told, 1) == 1);
        kill(child, SIGKILL);
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        CHECK(WIFSIGNALED(status));
        close(ends[0]);
        const auto loaded = place.file.load();
        REQUIRE(loaded);
        REQUIRE(*loaded);
        CHECK((**loaded == standing(Route::emergency) ||
            **loaded == standing(Route::soon, "2026-11-22T08:40Z")));
    }
}
