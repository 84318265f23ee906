// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.hpp"

#include "unknot/base/iso_time.hpp"
#include "unknot/safety/notices.hpp"

namespace unknot::test {

/// "2026-10-25T02:30+02:00".
inline WallTime at(const std::string& text) {
    const auto time = wallTimeFrom(text, std::chrono::minutes(0));
    INFO(text);
    REQUIRE(time);
    return *time;
}

/// One that is over; its id is the text.
inline EpisodeFacts factsAt(const std::string& text) {
    EpisodeFacts facts;
    facts.id = {text};
    facts.filedAt = at(text);
    return facts;
}

inline EpisodeFacts openFactsAt(const std::string& text) {
    EpisodeFacts facts = factsAt(text);
    facts.isOpen = true;
    return facts;
}

} // namespace unknot::test
