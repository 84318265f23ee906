// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/base/ids.hpp"

using namespace unknot;

TEST_CASE("isIdText: lower-case letters, digits and hyphens, one to 64 of them", "[base]") {
    for (const std::string fit : {"a", "z", "0", "9", "-", "spasm-now", "5-1-4"})
        CHECK(isIdText(fit));
    CHECK(isIdText(std::string(64, 'a')));
    CHECK_FALSE(isIdText(std::string(65, 'a')));
    for (const std::string unfit : {"", "A", "a b", "a_b", "a/b", "../a", "ä", "a\n", "`", "{", ":"})
        CHECK_FALSE(isIdText(unfit));
    CHECK_FALSE(isIdText(std::string_view("a\0b", 3)));
}
