// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/sample_episodes.hpp"

#include "unknot/journal/episode_words.hpp"

using namespace unknot;
using namespace unknot::test;

using namespace std::chrono_literals;

TEST_CASE("lengthOf: is known where both ends are, or where it was said", "[journal]") {
    Episode episode = bareEpisode();
    CHECK_FALSE(lengthOf(episode));
    episode.end = Lasted{10s};
    CHECK(lengthOf(episode) == 10s);
    episode.end = EndedAt{sampleTime(5)};
    CHECK_FALSE(lengthOf(episode));
    episode.onset = sampleTime(-10);
    CHECK(lengthOf(episode) == 15min);
    episode.onset = sampleTime(5);
    CHECK(lengthOf(episode) == 0ms);
    episode.onset = sampleTime(6);
    CHECK_FALSE(lengthOf(episode));
    episode.end = StillOpen();
    CHECK_FALSE(lengthOf(episode));
}

TEST_CASE("lengthOf: does not count the change of an offset", "[journal]") {
    Episode episode = bareEpisode();
    episode.onset = sampleTime(0);
    WallTime later = sampleTime(30);
    later.offset = -300min;
    episode.end = EndedAt{later};
    CHECK(lengthOf(episode) == 30min);
}

TEST_CASE("isOpen: until an end is said, whatever it is", "[journal]") {
    Episode episode = bareEpisode();
    CHECK_FALSE(isOpen(episode));
    episode.end = StillOpen();
    CHECK(isOpen(episode));
    episode.end = Lasted{0s};
    CHECK_FALSE(isOpen(episode));
}

TEST_CASE("filedAt: is the onset or, where that is not known, the noting", "[journal]") {
    Episode episode = bareEpisode();
    CHECK(filedAt(episode) == episode.notedAt);
    episode.onset = sampleTime(-10);
    CHECK(filedAt(episode) == sampleTime(-10));
}

TEST_CASE("merged: lays over what was changed, and nothing else", "[journal]") {
    const Episode base = bareEpisode();
    Episode edited = base;
    edited.notes = "typed here";
    edited.end = Lasted{10s};
    Episode stored = base;
    stored.ownWords = "written elsewhere";
    stored.end = StillOpen();
    stored.changedAt += 5s;
    Episode wanted = stored;
    wanted.notes = "typed here";
    wanted.end = Lasted{10s};
    CHECK(merged(base, edited, stored) == wanted);
}

TEST_CASE("merged: knows every field", "[journal]") {
    Episode base = bareEpisode();
    Episode edited = fullEpisode();
    // The entry itself, and when it was changed, are no matter of an editor.
    CHECK(merged(base, edited, base) == edited);
    edited.id = {sampleUuid(2)};
    edited.notedAt = sampleTime(99);
    edited.changedAt += 5s;
    CHECK(merged(base, edited, base) == fullEpisode());
    CHECK(merged(edited, base, edited).isNoTriggerKnown == base.isNoTriggerKnown);
    base.isNoTriggerKnown = true;
    CHECK(merged(bareEpisode(), base, bareEpisode()) == base);
}

TEST_CASE("Episode words: each comes back, and no other word does", "[journal]") {
    const auto check = [](auto value, const char* word) {
        CHECK(wordOf(value) == word);
        CHECK(fromWord<decltype(value)>(word) == value);
        CHECK_FALSE(fromWord<decltype(value)>("sudden"));
    };
    check(EpisodeKind::unsaid, "");
    check(EpisodeKind::brief, "brief");
    check(EpisodeKind::lasting, "lasting");
    check(EpisodeKind::comesAndGoes, "comes-and-goes");
    check(Side::unsaid, "");
    check(Side::left, "left");
    check(Side::right, "right");
    check(Side::both, "both");
    check(Spread::unsaid, "");
    check(Spread::none, "none");
    check(Spread::buttock, "buttock");
    check(Spread::leg, "leg");
    check(Outcome::better, "better");
    check(Outcome::same, "same");
    check(Outcome::worse, "worse");
    check(Outcome::couldNot, "could-not");
    check(Answer::no, "no");
    check(Answer::yes, "yes");
    check(Answer::notSure, "not-sure");
    CHECK_FALSE(fromWord<Outcome>(""));
    CHECK_FALSE(fromWord<Answer>("Yes"));
}
