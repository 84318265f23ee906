// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/settings/settings.hpp"

#include <limits>

using namespace unknot;

TEST_CASE("Settings: a fresh start follows the desktop and breathes out for four seconds", "[settings]") {
    const Settings fresh;
    CHECK(fresh.region.empty());
    CHECK(fresh.theme == ThemeChoice::system);
    CHECK(fresh.motion == MotionChoice::system);
    CHECK(fresh.textSize == TextSizeChoice::system);
    CHECK(fresh.exhale == ExhaleChoice::fourSeconds);
}

TEST_CASE("Settings: nights are quiet until somebody says otherwise", "[settings]") {
    using namespace std::chrono_literals;
    Settings settings;
    CHECK_FALSE(settings.quiet.contains(21h + 59min));
    CHECK(settings.quiet.contains(22h));
    CHECK(settings.quiet.contains(0min));
    CHECK(settings.quiet.contains(7h + 59min));
    CHECK_FALSE(settings.quiet.contains(8h));
    // Both ends the same: never quiet, not always.
    settings.quiet.to = settings.quiet.from;
    for (auto time = 0min; time < 24h; ++time)
        CHECK_FALSE(settings.quiet.contains(time));
}

TEST_CASE("textScaleOf: a percentage counts whatever the desktop wants", "[settings]") {
    const auto systemScale = GENERATE(0.5, 1.0, 1.3, 4.0);
    CHECK(textScaleOf(TextSizeChoice::percent100, systemScale) == 1.0);
    CHECK(textScaleOf(TextSizeChoice::percent125, systemScale) == 1.25);
    CHECK(textScaleOf(TextSizeChoice::percent150, systemScale) == 1.5);
    CHECK(textScaleOf(TextSizeChoice::percent175, systemScale) == 1.75);
    CHECK(textScaleOf(TextSizeChoice::percent200, systemScale) == 2.0);
}

TEST_CASE("textScaleOf: follows the desktop from 1 to 2", "[settings]") {
    const double infinite = std::numeric_limits<double>::infinity();
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    const auto [systemScale, scale] =
        GENERATE_COPY(table<double, double>({{1.0, 1.0}, {1.3, 1.3}, {2.0, 2.0}, {2.5, 2.0}, {0.8, 1.0},
            {0.0, 1.0}, {-3.0, 1.0}, {infinite, 2.0}, {-infinite, 1.0}, {notANumber, 1.0}}));
    CHECK(textScaleOf(TextSizeChoice::system, systemScale) == scale);
}
