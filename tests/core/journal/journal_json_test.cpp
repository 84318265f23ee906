// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/sample_episodes.hpp"

#include "unknot/journal/journal_json.hpp"

using namespace unknot;
using namespace unknot::test;

namespace {

/// A journal whose episodes are this text.
std::string journalWith(const std::string& episodes) {
    return R"({"format": "unknot-journal", "version": 1, "episodes": [)" + episodes + "]}";
}

/// An episode with more fields than it needs.
std::string episodeWith(const std::string& fields) {
    return R"({"id": ")" + sampleUuid(1) +
        R"(", "noted_at": "2026-11-21T09:40:00.250+01:00", "changed_at": "2026-11-21T08:40:00.250Z")" +
        (fields.empty() ? "" : ", " + fields) + "}";
}

std::string nested(int levels) {
    return std::string(std::size_t(levels), '[') + std::string(std::size_t(levels), ']');
}

} // namespace

TEST_CASE("Journal JSON: gives back an equal journal", "[journal]") {
    const auto journal = GENERATE(as<std::vector<Episode>>(), std::vector<Episode>{},
        std::vector{bareEpisode(1)}, std::vector{fullEpisode(1), bareEpisode(2), fullEpisode(3)});
    const auto read = journalFromJson(journalToJson({.episodes = journal}));
    REQUIRE(read);
    CHECK(read->episodes == journal);
    CHECK(read->places.size() == journal.size());
    CHECK(read->skipped.empty());
}

TEST_CASE("Journal JSON: keeps every way to end", "[journal]") {
    const auto end = GENERATE(as<EpisodeEnd>(), StillOpen(), EndedAt{sampleTime(3)},
        Lasted{std::chrono::seconds(10)}, EndNotKnown());
    Episode episode = bareEpisode();
    episode.end = end;
    CHECK(journalFromJson(journalToJson({.episodes = {episode}}))->episodes.front().end == end);
}

TEST_CASE("Journal JSON: is written as its page says", "[journal]") {
    CHECK(journalToJson({.episodes = {bareEpisode()}}) ==
        R"({
"format": "unknot-journal",
"version": 1,
"episodes": [
{"id":"00000001-0000-4000-8000-000000000000","noted_at":"2026-11-21T09:40:00.250+01:00","ended":"not-known","changed_at":"2026-11-21T08:40:00.250Z"}
]
}
)");
    const std::string full = toJson(fullEpisode());
    for (const char* wanted : {R"("ended":"at","ended_at":"2026-11-21T09:45:00.250+01:00")",
             R"("places":[{"area":"low-back","side":"left"},{"area":"shoulder"}])",
             R"("measure":"heat","at":"2026-11-21T09:41:00.250+01:00","lasted_s":1200,"outcome":"could-not")",
             R"("score":10)", R"({"sign":"fever","answer":"not-sure"},{"answer":"no"})"})
        CHECK_THAT(full, Catch::Contains(wanted));
}

TEST_CASE("Journal JSON: steers no terminal", "[journal]") {
    Episode episode = bareEpisode();
    episode.notes = "\x1b[2J\x7f\u0080\u009b2J\u00a0\u00c2\u009f";
    const std::string json = toJson(episode);
    CHECK_THAT(json, Catch::Contains(R"("\u001b[2J\u007f\u0080\u009b2J)"));
    CHECK_THAT(json, Catch::Contains("\u00a0\u00c2\\u009f\""));
    CHECK(episodeFromJson(json)->notes == episode.notes);
}

TEST_CASE("Journal JSON: passes over keys of later versions and of others", "[journal]") {
    const auto read = journalFromJson(R"({"made_by": {"program": ["x", [1, 2]]}, "version": 1, "extra": [)"
                                      R"({"id": 3}], "format": "unknot-journal", "episodes": [)" +
        episodeWith(R"("colour": {"deep": [[1]]}, "onset": null)") + "]}");
    REQUIRE(read);
    CHECK(read->episodes == std::vector{bareEpisode()});
}

TEST_CASE("Journal JSON: skips a row that is not as it should be, and takes the others", "[journal]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [fields, why] = GENERATE(table<std::string, std::string>({
        Row{R"("kind": "sudden")", "kind is not one of its words"},
        Row{R"("onset": "yesterday")", "onset is no time"},
        Row{R"("onset": 12)", "onset is no text"},
        Row{R"("ended": "at")", "ended does not fit"},
        Row{R"("ended": "open", "lasted_s": 3)", "ended does not fit"},
        Row{R"("lasted_s": -1)", "lasted_s is no whole number"},
        Row{R"("lasted_s": 1.5)", "lasted_s is no whole number"},
        Row{R"("lasted_s": 18446744073709551615)", "lasted_s is no whole number"},
        Row{R"("lasted_s": 2000000000)", "lasted: a length outside"},
        Row{R"("places": {"area": "neck"})", "places is no array"},
        Row{R"("places": [{"area": "neck", "side": "up"}])", "places/0/side is not one of its words"},
        Row{R"("places": ["neck"])", "places/0 is no object"},
        Row{R"("triggers": ["a", 5])", "triggers holds what is no text"},
        Row{R"("triggers": ["Lifting!"])", "triggers: not a name of the list"},
        Row{R"("no_trigger_known": 1)", "no_trigger_known is neither"},
        Row{R"("no_trigger_known": true, "triggers": ["cold"])", "none known, and yet"},
        Row{R"("readings": [{"id": "x"}])", "readings/0/at is missing"},
        Row{R"("tried": [{"id": "x", "measure": "heat"}])", "tried: its id is no UUID"},
        Row{R"("notes": "a\u0000b")", "notes: text that is not UTF-8, or holds NUL"},
        Row{R"("still_open_on_day": 1001)", "still_open_on_day is no whole number"},
    }));
    CAPTURE(fields);
    const auto read = journalFromJson(journalWith(toJson(bareEpisode(7)) + "," + episodeWith(fields)));
    REQUIRE(read);
    CHECK(read->episodes == std::vector{bareEpisode(7)});
    CHECK(read->places == std::vector<std::string>{"/episodes/0"});
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped[0].place == "/episodes/1");
    CHECK(read->skipped[0].episode == EpisodeId{sampleUuid(1)});
    CHECK(read->skipped[0].fate == ImportedRow::Fate::skipped);
    CHECK_THAT(read->skipped[0].why, Catch::Contains(why));
}

TEST_CASE("Journal JSON: refuses a score outside 0 to 10", "[journal]") {
    const auto score = GENERATE("-1", "11", "3.5", "\"5\"", "null", "1e999");
    const auto read = journalFromJson(journalWith(episodeWith(R"("readings": [{"id": ")" + sampleUuid(9) +
        R"(", "at": "2026-11-21T09:40:00+01:00", "score": )" + score + "}]")));
    CHECK((!read || (read->episodes.empty() && read->skipped.size() == 1)));
}

TEST_CASE("Journal JSON: what it says of a skipped row holds none of its text", "[journal]") {
    const auto read = journalFromJson(
        journalWith(R"({"id": "SECRET"}, {"notes": ["SECRET"]}, "SECRET", [1], {"SECRET": 1}, )" +
            episodeWith(R"("kind": "SECRET", "onset": "SECRET")")));
    REQUIRE(read);
    CHECK(read->episodes.empty());
    REQUIRE(read->skipped.size() == 6);
    for (const ImportedRow& row : read->skipped) {
        CHECK_THAT(row.place + row.why + row.episode.value, !Catch::Contains("SECRET"));
        CHECK_FALSE(row.why.empty());
    }
}

TEST_CASE("Journal JSON: of two rows with one id the first is taken", "[journal]") {
    Episode other = bareEpisode(1);
    other.notes = "other";
    const auto read = journalFromJson(journalToJson({.episodes = {bareEpisode(1), other}}));
    REQUIRE(read);
    CHECK(read->episodes == std::vector{bareEpisode(1)});
    REQUIRE(read->skipped.size() == 1);
    CHECK(read->skipped[0].place == "/episodes/1");
}

TEST_CASE("Journal JSON: says where it is no JSON", "[journal]") {
    using Row = std::tuple<std::string, std::string>;
    const auto [text, place] = GENERATE(table<std::string, std::string>({
        Row{"", "line 1"},
        Row{"{\"format\": \"unknot-journal\",\n  oops}", "line 2, column 3"},
        Row{"{\"format\"", "line 1"},
        Row{R"({"episodes": [{"notes": "\ud800"}]})", "line 1"},
        Row{"{\"episodes\": [{\"notes\": \"\xff\"}]}", "line 1"},
        Row{"{} {}", "line 1"},
        Row{R"({"a": 1e999})", "line 1"},
    }));
    CAPTURE(text);
    const auto read = journalFromJson(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::damaged);
    CHECK_THAT(read.error().detail, Catch::Contains(place));
}

TEST_CASE("Journal JSON: refuses what is no journal", "[journal]") {
    const auto text = GENERATE(as<std::string>(), "[]", "5", "\"text\"", "{}", R"({"version": 1})",
        R"({"format": "unknot-journal"})", R"({"format": "other", "version": 1, "episodes": []})",
        R"({"format": ["unknot-journal"], "version": 1})", R"({"format": "unknot-journal", "version": "1"})",
        R"({"format": "unknot-journal", "version": 0})", R"({"format": "unknot-journal", "version": -1})",
        R"({"format": "other", "version": 2})", R"({"version": 2, "format": "other"})");
    CAPTURE(text);
    const auto read = journalFromJson(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::damaged);
}

TEST_CASE("Journal JSON: knows a later version by its number", "[journal]") {
    const auto text = GENERATE(as<std::string>(), R"({"format": "unknot-journal", "version": 2, "x": [)",
        R"({"version": 18446744073709551615, "episodes": [], "format": "unknot-journal"})");
    CHECK(journalFromJson(text).error().code == ErrorCode::newer);
}

TEST_CASE("Journal JSON: reads 32 levels and no more", "[journal]") {
    // The object, the array of episodes and the episode are three of them.
    CHECK(journalFromJson(journalWith(episodeWith(R"("x": )" + nested(29))))->episodes.size() == 1);
    const auto read = journalFromJson(journalWith(episodeWith(R"("x": )" + nested(30))));
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::damaged);
    CHECK_THAT(read.error().detail, Catch::Contains("32 levels"));
    CHECK(journalFromJson(std::string(10'000'000, '[')).error().code == ErrorCode::damaged);
}

TEST_CASE("Journal JSON: is no way to fill the memory", "[journal]") {
    SECTION("by values") {
        std::string zeros = "0";
        for (int i = 0; i < 1'000'000; ++i)
            zeros += ",0";
        CHECK(journalFromJson(journalWith(episodeWith(R"("x": [)" + zeros + "]"))).error().code ==
            ErrorCode::damaged);
    }
    SECTION("by rows") {
        std::string rows = "0";
        for (int i = 0; i < 200'000; ++i)
            rows += ",0";
        CHECK(journalFromJson(journalWith(rows)).error().code == ErrorCode::tooLarge);
    }
}

TEST_CASE("Journal JSON: one episode comes back, also one that breaks a rule", "[journal]") {
    Episode unfinished = fullEpisode();
    unfinished.id = {};
    unfinished.ownTriggers = {""};
    for (const Episode& episode : {bareEpisode(), fullEpisode(), unfinished}) {
        const auto read = episodeFromJson(toJson(episode));
        REQUIRE(read);
        CHECK(*read == episode);
    }
    for (const char* text : {"", "[]", "{}", R"({"id": 5})"})
        CHECK(episodeFromJson(text).error().code == ErrorCode::damaged);
}
