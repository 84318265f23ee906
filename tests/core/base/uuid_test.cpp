// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/base/uuid.hpp"

#include <set>

using namespace unknot;

TEST_CASE("newUuid: is a random UUID of version 4", "[base]") {
    std::set<std::string> seen;
    std::set<char> variants;
    for (int i = 0; i < 1000; ++i) {
        const std::string uuid = newUuid();
        REQUIRE(isUuid(uuid));
        REQUIRE(uuid[14] == '4');
        variants.insert(uuid[19]);
        seen.insert(uuid);
    }
    CHECK(seen.size() == 1000);
    CHECK(variants == std::set<char>{'8', '9', 'a', 'b'});
}

TEST_CASE("isUuid: takes one form alone", "[base]") {
    CHECK(isUuid("0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a10"));
    CHECK(isUuid("00000000-0000-0000-0000-000000000000"));
    for (const char* text : {"", "0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a1",
             "0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a100", "0B9E1C1E-5D0B-4A53-9F4E-2C9D2B1C7A10",
             "0b9e1c1e5d0b-4a53-9f4e-2c9d2b1c7a10-", "0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a1g",
             "{0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a1}", "0b9e1c1e-5d0b-4a53-9f4e-2c9d2b1c7a1\n"}) {
        CAPTURE(text);
        CHECK_FALSE(isUuid(text));
    }
}
