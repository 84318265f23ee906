// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/base/line_and_column.hpp"

using namespace unknot;

TEST_CASE("lineAndColumn: counts lines from one, and the bytes read of the last", "[base]") {
    const std::string text = "one\ntwo\n";
    CHECK(lineAndColumn(text, 0) == "line 1, column 0");
    CHECK(lineAndColumn(text, 3) == "line 1, column 3");
    CHECK(lineAndColumn(text, 4) == "line 2, column 0");
    CHECK(lineAndColumn(text, 6) == "line 2, column 2");
    CHECK(lineAndColumn(text, 8) == "line 3, column 0");
}

TEST_CASE("lineAndColumn: past the end is the end", "[base]") {
    CHECK(lineAndColumn("", 0) == "line 1, column 0");
    CHECK(lineAndColumn("", 7) == "line 1, column 0");
    CHECK(lineAndColumn("one\ntwo", 99) == "line 2, column 3");
}
