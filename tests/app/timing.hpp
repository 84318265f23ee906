// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opened.hpp"

#include "support/catch.hpp"
#include "support/episodes.hpp"

namespace unknot::test {

/// An episode that began five hours ago is open; the warning signs were asked just now.
inline EpisodeId haveSpasm(Desk& desk, std::chrono::minutes ago = std::chrono::hours(5)) {
    Episode episode = episodeAt(before(desk.clock.now().wall, ago));
    episode.notedAt = desk.clock.now().wall;
    episode.screenings = {{.id = {newUuid()}, .at = episode.notedAt, .answers = {{{}, Answer::no}}}};
    REQUIRE(desk.journal.add(episode));
    return episode.id;
}

/// So much time goes by, and the window hears of it as it does after a sleep.
inline void pass(Opened& opened, Desk& desk, std::chrono::nanoseconds span) {
    desk.clock.advance(span);
    opened.window.lookAtTheTime();
    Opened::settle();
}

} // namespace unknot::test
