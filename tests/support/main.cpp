// SPDX-License-Identifier: GPL-3.0-or-later
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include <cstdlib>
#include <ctime>

int main(int argc, char** argv) {
    // Local days must not depend on the machine that tests.
    setenv("TZ", "UTC", 1);
    tzset();
    return Catch::Session().run(argc, argv);
}
