// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/facts.hpp"

#include <algorithm>
#include <limits>

using namespace unknot;
using namespace unknot::test;

namespace {

using Episodes = std::vector<EpisodeFacts>;

NoticeRule rule(NoticeKind kind, int count, int days) {
    return {.id = {"rule"}, .kind = kind, .count = count, .days = days};
}

std::vector<FoundNotice> noticesBy(
    const std::vector<NoticeRule>& rules, const Episodes& episodes, const WallTime& now) {
    Content content;
    content.notices = rules;
    content.journal.measures.items = {
        {.id = {"rest"}}, {.id = {"lying"}, .kindOf = {"rest"}}, {.id = {"warmth"}}};
    return noticesFor(content, episodes, now);
}

/// Whatever order the journal gives them in.
bool applies(const NoticeRule& asked, Episodes episodes, const std::string& now) {
    const auto found = noticesBy({asked}, episodes, at(now));
    std::ranges::reverse(episodes);
    for (EpisodeFacts& episode : episodes) {
        std::ranges::reverse(episode.readings);
        std::ranges::reverse(episode.effects);
        std::ranges::reverse(episode.medicines);
        std::ranges::reverse(episode.answers);
    }
    CHECK(noticesBy({asked}, episodes, at(now)) == found);
    return !found.empty();
}

struct Case {
    const char* what;
    Episodes episodes;
    const char* now;
    bool isFound;
};

void check(const NoticeRule& asked, const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        INFO(one.what);
        CHECK(applies(asked, one.episodes, one.now) == one.isFound);
    }
}

EpisodeFacts rated(EpisodeFacts facts, const std::vector<std::pair<std::string, int>>& readings) {
    for (const auto& [time, score] : readings)
        facts.readings.push_back({at(time), score});
    return facts;
}

EpisodeFacts tried(EpisodeFacts facts, const MeasureId& measure, const std::string& time, Outcome outcome) {
    facts.effects.push_back({measure, time.empty() ? std::nullopt : std::optional(at(time)), outcome});
    return facts;
}

EpisodeFacts took(EpisodeFacts facts, const std::vector<std::pair<std::string, std::string>>& medicines) {
    for (const auto& [text, time] : medicines)
        facts.medicines.push_back({text, time.empty() ? std::nullopt : std::optional(at(time))});
    return facts;
}

EpisodeFacts said(EpisodeFacts facts, const std::string& time, Answer answer) {
    facts.answers.push_back({at(time), {"recurrent"}, answer});
    return facts;
}

EpisodeFacts kept(EpisodeFacts facts, const ImpactId& from) {
    facts.impacts = {from};
    return facts;
}

EpisodeFacts brief(const std::string& time) {
    EpisodeFacts facts = factsAt(time);
    facts.isBrief = true;
    return facts;
}

} // namespace

// Clocks in Berlin go on an hour on 2026-03-29 and back an hour on 2026-10-25.

TEST_CASE("Notices: so many in so many days", "[safety]") {
    const auto with = [](const char* first) {
        return Episodes{factsAt(first), factsAt("2026-03-10T08:00+01:00"), factsAt("2026-03-29T00:10+01:00")};
    };
    const auto inAutumn = [](const char* first) {
        return Episodes{factsAt(first), factsAt("2026-10-10T08:00+02:00"), factsAt("2026-10-24T08:00+02:00")};
    };
    check(rule(NoticeKind::frequent, 3, 28),
        {
            {"spring, the first minute of that day", with("2026-03-01T00:00+01:00"),
                "2026-03-29T23:59:59.999+02:00", true},
            {"spring, just before it", with("2026-02-28T23:59:59.999+01:00"), "2026-03-29T03:00+02:00",
                false},
            {"autumn, the first minute", inAutumn("2026-09-27T00:00+02:00"), "2026-10-25T23:59+01:00", true},
            {"autumn, just before it", inAutumn("2026-09-26T23:59:59.999+02:00"), "2026-10-25T00:00+02:00",
                false},
            {"the day where it was noted counts", inAutumn("2026-09-27T00:30+09:00"),
                "2026-10-25T12:00+01:00", true},
            {"and not the day here", inAutumn("2026-09-26T23:30-05:00"), "2026-10-25T12:00+01:00", false},
            {"at this instant", inAutumn("2026-10-25T02:30+01:00"), "2026-10-25T02:30+01:00", true},
            {"the same reading an hour before", inAutumn("2026-10-25T02:30+01:00"), "2026-10-25T02:30+02:00",
                false},
            {"ahead of now", inAutumn("2026-10-25T12:00:00.001+01:00"), "2026-10-25T12:00+01:00", false},
            {"only two", {factsAt("2026-10-20T08:00Z"), factsAt("2026-10-21T08:00Z")}, "2026-10-22T08:00Z",
                false},
            {"none", {}, "2026-10-22T08:00Z", false},
        });
}

TEST_CASE("Notices: open for longer than so many days, by the clock of the place", "[safety]") {
    const Episodes spring = {openFactsAt("2026-03-27T08:40+01:00")};
    const Episodes autumn = {openFactsAt("2026-10-23T08:40+02:00")};
    check(rule(NoticeKind::openLong, 1, 3),
        {
            {"spring, 71 hours", spring, "2026-03-30T08:40+02:00", false},
            {"spring, just over", spring, "2026-03-30T08:40:00.001+02:00", true},
            {"autumn, 73 hours", autumn, "2026-10-26T08:40+01:00", false},
            {"autumn, just over", autumn, "2026-10-26T08:40:00.001+01:00", true},
            {"over", {factsAt("2026-10-01T08:40+02:00")}, "2026-10-26T09:00+01:00", false},
            {"ahead of now", {openFactsAt("2026-10-27T08:40+01:00")}, "2026-10-26T09:00+01:00", false},
        });
    const auto two = noticesBy({rule(NoticeKind::openLong, 1, 3)},
        {openFactsAt("2026-10-01T08:00Z"), openFactsAt("2026-10-10T08:00Z")}, at("2026-10-20T08:00Z"));
    REQUIRE(two.size() == 1);
    CHECK(two[0].count == 2);
    CHECK(two[0].episodes.front() == EpisodeId{"2026-10-10T08:00Z"});
    CHECK(two[0].since == at("2026-10-01T08:00Z"));
}

TEST_CASE("Notices: gaps that get shorter, in days", "[safety]") {
    const auto on = [](const char* a, const char* b, const char* c, const char* d) {
        return Episodes{factsAt(a), factsAt(b), factsAt(c), factsAt(d)};
    };
    const Episodes shorter = on("2026-10-01T08:00+02:00", "2026-10-15T08:00+02:00", "2026-10-22T08:00+02:00",
        "2026-10-25T08:00+01:00");
    Episodes oneMoreBefore = shorter;
    oneMoreBefore.push_back(factsAt("2026-09-30T08:00+02:00"));
    check(rule(NoticeKind::shorteningGaps, 4, 28),
        {
            {"14, 7, 3", shorter, "2026-10-25T09:00+01:00", true},
            {"what was before does not count", oneMoreBefore, "2026-10-25T09:00+01:00", true},
            {"the latest is four weeks old", shorter, "2026-11-22T23:59+01:00", true},
            {"and a day more", shorter, "2026-11-23T00:00+01:00", false},
            {"the latest lies ahead", shorter, "2026-10-25T07:59+01:00", false},
            {"7, 7, 7, though an hour shorter in spring",
                on("2026-03-08T08:00+01:00", "2026-03-15T08:00+01:00", "2026-03-22T08:00+01:00",
                    "2026-03-29T08:00+02:00"),
                "2026-03-29T09:00+02:00", false},
            {"14, 7, 7, an hour longer in autumn",
                on("2026-09-27T08:00+02:00", "2026-10-11T08:00+02:00", "2026-10-18T08:00+02:00",
                    "2026-10-25T08:00+01:00"),
                "2026-10-25T09:00+01:00", false},
            {"8, 7, 6 over the change",
                on("2026-10-04T23:59+02:00", "2026-10-12T00:00+02:00", "2026-10-19T23:59+02:00",
                    "2026-10-25T00:00+02:00"),
                "2026-10-25T09:00+01:00", true},
            {"3, 7, 1",
                on("2026-10-14T08:00Z", "2026-10-17T08:00Z", "2026-10-24T08:00Z", "2026-10-25T08:00Z"),
                "2026-10-25T09:00Z", false},
            {"only three", {shorter[1], shorter[2], shorter[3]}, "2026-10-25T09:00+01:00", false},
        });
}

TEST_CASE("Notices: what the person says last of how frequent it feels", "[safety]") {
    NoticeRule feels = rule(NoticeKind::feelsFrequent, 1, 28);
    feels.sign = {"recurrent"};
    const EpisodeFacts old = factsAt("2026-05-01T08:00+02:00");
    const auto yes = said(old, "2026-09-27T00:00+02:00", Answer::yes);
    check(feels,
        {
            {"four weeks ago, of an old entry", {yes}, "2026-10-25T23:59+01:00", true},
            {"a day more", {yes}, "2026-10-26T00:00+01:00", false},
            {"taken back", {said(yes, "2026-10-01T08:00+02:00", Answer::no)}, "2026-10-02T08:00+02:00",
                false},
            {"taken back in another entry",
                {yes, said(factsAt("2026-09-20T08:00+02:00"), "2026-10-01T08:00+02:00", Answer::no)},
                "2026-10-02T08:00+02:00", false},
            {"taken back later than now", {said(yes, "2026-10-01T08:00+02:00", Answer::no)},
                "2026-10-01T07:59+02:00", true},
            {"said again",
                {said(said(yes, "2026-10-01T08:00Z", Answer::no), "2026-10-02T08:00Z", Answer::yes)},
                "2026-10-03T08:00Z", true},
            {"not sure", {said(old, "2026-10-01T08:00Z", Answer::notSure)}, "2026-10-02T08:00Z", false},
            {"never", {old}, "2026-10-02T08:00Z", false},
        });
}

TEST_CASE("Notices: stronger from day to day", "[safety]") {
    const auto open = [](const std::vector<std::pair<std::string, int>>& readings) {
        return Episodes{rated(openFactsAt("2026-10-20T08:00+02:00"), readings)};
    };
    const Episodes rising = open({{"2026-10-24T23:59+02:00", 3}, {"2026-10-25T02:30+02:00", 4},
        {"2026-10-25T02:30+01:00", 2}, {"2026-10-26T00:00+01:00", 5}});
    check(rule(NoticeKind::worsening, 3, 7),
        {
            {"3, 4, 5", rising, "2026-10-26T00:00+01:00", true},
            {"only the last three count",
                open({{"2026-10-21T08:00Z", 9}, {"2026-10-22T08:00Z", 1}, {"2026-10-23T08:00Z", 2},
                    {"2026-10-24T08:00Z", 3}}),
                "2026-10-25T08:00Z", true},
            {"a day between without one",
                open({{"2026-10-21T08:00Z", 1}, {"2026-10-23T08:00Z", 2}, {"2026-10-24T08:00Z", 3}}),
                "2026-10-25T08:00Z", true},
            {"3, 4, 4", open({{"2026-10-21T08:00Z", 3}, {"2026-10-22T08:00Z", 4}, {"2026-10-23T08:00Z", 4}}),
                "2026-10-25T08:00Z", false},
            {"the strongest of each day",
                open({{"2026-10-21T08:00Z", 3}, {"2026-10-22T08:00Z", 4}, {"2026-10-21T20:00Z", 5},
                    {"2026-10-23T08:00Z", 6}}),
                "2026-10-25T08:00Z", false},
            {"all of one day",
                open({{"2026-10-25T00:00+02:00", 1}, {"2026-10-25T12:00+01:00", 2},
                    {"2026-10-25T23:59+01:00", 3}}),
                "2026-10-26T08:00+01:00", false},
            {"the last lies ahead", rising, "2026-10-25T23:59:59.999+01:00", false},
            {"seven days ago", rising, "2026-11-02T23:59+01:00", true},
            {"a day more", rising, "2026-11-03T00:00+01:00", false},
            {"over",
                {rated(factsAt("2026-10-20T08:00+02:00"),
                    {{"2026-10-21T08:00Z", 1}, {"2026-10-22T08:00Z", 2}, {"2026-10-23T08:00Z", 3}})},
                "2026-10-24T08:00Z", false},
        });
}

TEST_CASE("Notices: no better with what was tried", "[safety]") {
    NoticeRule noBetter = rule(NoticeKind::noBetter, 2, 7);
    noBetter.measures = {{"rest"}};
    const EpisodeFacts open = openFactsAt("2026-10-24T08:00+02:00");
    const auto with = [&](Outcome first, Outcome second, const char* measure = "rest") {
        return Episodes{tried(tried(open, {"rest"}, "2026-10-25T02:30+02:00", first), {measure},
            "2026-10-25T02:30+01:00", second)};
    };
    const Episodes untimed = {
        tried(tried(open, {"rest"}, "", Outcome::better), {"rest"}, "2026-10-25T08:00+01:00", Outcome::same)};
    Episodes over = with(Outcome::same, Outcome::worse);
    over[0].isOpen = false;
    check(noBetter,
        {
            {"same, worse", with(Outcome::same, Outcome::worse), "2026-10-25T03:00+01:00", true},
            {"a kind of it", with(Outcome::same, Outcome::same, "lying"), "2026-10-25T03:00+01:00", true},
            {"something else", with(Outcome::same, Outcome::same, "warmth"), "2026-10-25T03:00+01:00", false},
            {"better at last", with(Outcome::same, Outcome::better), "2026-10-25T03:00+01:00", false},
            {"better at first", with(Outcome::better, Outcome::same), "2026-10-25T03:00+01:00", false},
            {"better before",
                {tried(with(Outcome::same, Outcome::same)[0], {"rest"}, "2026-10-24T09:00+02:00",
                    Outcome::better)},
                "2026-10-25T03:00+01:00", true},
            {"could not is no outcome", with(Outcome::same, Outcome::couldNot), "2026-10-25T03:00+01:00",
                false},
            {"the second lies ahead", with(Outcome::same, Outcome::same), "2026-10-25T02:30+02:00", false},
            {"without a time it was first", untimed, "2026-10-25T09:00+01:00", false},
            {"seven days ago", with(Outcome::same, Outcome::same), "2026-11-01T23:59+01:00", true},
            {"a day more", with(Outcome::same, Outcome::same), "2026-11-02T00:00+01:00", false},
            {"over", over, "2026-10-25T03:00+01:00", false},
        });
}

TEST_CASE("Notices: daily life, and brief ones each week", "[safety]") {
    NoticeRule interferes = rule(NoticeKind::interferes, 2, 56);
    interferes.impacts = {{"work"}, {"dress"}};
    const auto recent = kept(factsAt("2026-10-20T08:00+02:00"), {"work"});
    check(interferes,
        {
            {"eight weeks", {recent, kept(factsAt("2026-08-30T00:00+02:00"), {"dress"})},
                "2026-10-25T23:59+01:00", true},
            {"a day more", {recent, kept(factsAt("2026-08-29T23:59+02:00"), {"dress"})},
                "2026-10-25T00:00+02:00", false},
            {"something else", {recent, kept(factsAt("2026-10-19T08:00+02:00"), {"sleep"})},
                "2026-10-25T08:00+01:00", false},
        });
    const auto weekly = [](const char* a, const char* b, const char* c) {
        return Episodes{brief(a), brief(b), brief(c)};
    };
    Episodes notBrief = weekly("2026-10-25T08:00+01:00", "2026-10-18T08:00+02:00", "2026-10-05T00:00+02:00");
    notBrief[1].isBrief = false;
    check(rule(NoticeKind::briefWeekly, 3, 28),
        {
            {"the ends of the three weeks",
                weekly("2026-10-19T00:00+02:00", "2026-10-18T23:59+02:00", "2026-10-05T00:00+02:00"),
                "2026-10-25T23:59+01:00", true},
            {"a day too early",
                weekly("2026-10-19T00:00+02:00", "2026-10-18T23:59+02:00", "2026-10-04T23:59+02:00"),
                "2026-10-25T23:59+01:00", false},
            {"a week without one",
                weekly("2026-10-25T08:00+01:00", "2026-10-24T08:00+02:00", "2026-10-11T08:00+02:00"),
                "2026-10-25T23:59+01:00", false},
            {"spring", weekly("2026-03-29T03:00+02:00", "2026-03-22T08:00+01:00", "2026-03-09T00:00+01:00"),
                "2026-03-29T08:00+02:00", true},
            {"one lasted", notBrief, "2026-10-25T23:59+01:00", false},
        });
}

TEST_CASE("Notices: one medicine many times within a day", "[safety]") {
    NoticeRule many = rule(NoticeKind::manyMedicines, 3, 3);
    many.words = {"paracetamol", "Co-codamol"};
    const EpisodeFacts open = openFactsAt("2026-10-24T10:00+02:00");
    const auto with = [&](const char* last) {
        return Episodes{took(open,
            {{"2 PARACETAMOL", "2026-10-24T12:00+02:00"}, {"co-codamol 8/500", "2026-10-24T20:00+02:00"},
                {"Paracetamol", last}})};
    };
    check(many,
        {
            {"24 hours over the change", with("2026-10-25T11:00+01:00"), "2026-10-25T12:00+01:00", true},
            {"just more", with("2026-10-25T11:00:00.001+01:00"), "2026-10-25T12:00+01:00", false},
            {"the last lies ahead", with("2026-10-25T11:00+01:00"), "2026-10-25T10:59+01:00", false},
            {"three days ago", with("2026-10-25T00:00+02:00"), "2026-10-28T23:59+01:00", true},
            {"a day more", with("2026-10-25T00:00+02:00"), "2026-10-29T00:00+01:00", false},
            {"another one between",
                {took(open,
                    {{"paracetamol", "2026-10-24T12:00Z"}, {"ibuprofen", ""},
                        {"paracetamol", "2026-10-24T13:00Z"}})},
                "2026-10-25T08:00Z", false},
            {"of two entries, one without a time",
                {took(open, {{"paracetamol", ""}, {"paracetamol", "2026-10-24T20:00+02:00"}}),
                    took(factsAt("2026-10-24T21:00+02:00"), {{"paracetamol", ""}})},
                "2026-10-25T08:00+01:00", true},
        });
}

TEST_CASE("Notices: the strongest first, and none beside what stands instead of it", "[safety]") {
    NoticeRule weak = rule(NoticeKind::frequent, 1, 28);
    weak.id = {"weak"};
    weak.route = Route::routine;
    NoticeRule middle = weak;
    middle.id = {"middle"};
    middle.route = Route::soon;
    NoticeRule strong = weak;
    strong.id = {"strong"};
    strong.route = Route::sameDay;
    strong.insteadOf = {{"weak"}};
    const Episodes one = {factsAt("2026-10-20T08:00Z")};
    const auto idsOf = [&](const std::vector<NoticeRule>& rules) {
        std::string ids;
        for (const FoundNotice& found : noticesBy(rules, one, at("2026-10-21T08:00Z")))
            ids += found.rule.value + " ";
        return ids;
    };
    CHECK(idsOf({weak, middle, strong}) == "strong middle ");
    strong.count = 2;
    CHECK(idsOf({weak, middle, strong}) == "middle weak ");
    // Nothing hides a stronger one, or hides each other away.
    weak.insteadOf = {{"middle"}, {"strong"}};
    middle.insteadOf = {{"weak"}, {"strong"}};
    strong.count = 1;
    strong.insteadOf = {};
    CHECK(idsOf({weak, middle, strong}) == "strong middle ");
}

TEST_CASE("Notices: dates and numbers beyond reason are reckoned with all the same", "[safety]") {
    constexpr int kMost = std::numeric_limits<int>::max();
    constexpr int kLeast = std::numeric_limits<int>::min();
    const UtcTime first = UtcTime::min();
    const UtcTime last = UtcTime::max();
    Episodes episodes;
    for (const UtcTime time : {first, last, UtcTime{}})
        for (const auto offset : {std::chrono::minutes::min(), std::chrono::minutes::max()}) {
            EpisodeFacts facts = brief("2026-10-20T08:00Z");
            const WallTime wall{.utc = time, .offset = offset};
            facts.id = {std::to_string(episodes.size())};
            facts.filedAt = wall;
            facts.isOpen = true;
            facts.readings = {{wall, kLeast}, {wall, kMost}};
            facts.effects = {{{"rest"}, wall, Outcome::same}};
            facts.medicines = {{"rest", wall}};
            facts.answers = {{wall, {"recurrent"}, Answer::yes}};
            facts.impacts = {{"work"}};
            episodes.push_back(facts);
        }
    for (int kind = 0; kind <= int(NoticeKind::manyMedicines); ++kind)
        for (const int number : {kLeast, 0, 1, 2, kMost}) {
            NoticeRule asked = rule(NoticeKind(kind), number, number);
            asked.sign = {"recurrent"};
            asked.measures = {{"rest"}};
            asked.words = {"rest"};
            asked.impacts = {{"work"}};
            for (const UtcTime now : {first, UtcTime{}, last}) {
                const auto found = noticesBy({asked}, episodes, {.utc = now});
                INFO("kind " << kind << ", number " << number);
                CHECK(found.size() <= 1);
                if (number == 1 && now == last && NoticeKind(kind) == NoticeKind::openLong)
                    CHECK(found.size() == 1);
            }
        }
}
