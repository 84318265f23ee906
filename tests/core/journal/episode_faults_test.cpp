// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/sample_episodes.hpp"

#include <functional>

using namespace unknot;
using namespace unknot::test;

using namespace std::chrono;

namespace {

using Change = std::function<void(Episode&)>;

std::vector<std::string> faultsAfter(const Change& change) {
    Episode episode = fullEpisode();
    change(episode);
    return faultsOf(episode);
}

template <class Part>
Change thousandAndOne(std::vector<Part> Episode::*list) {
    return [list](Episode& episode) {
        std::vector<Part>& parts = episode.*list;
        for (int i = 1000; i <= 2000; ++i) {
            Part part = parts.front();
            part.id = {sampleUuid(i)};
            parts.push_back(part);
        }
    };
}

} // namespace

TEST_CASE("faultsOf: has nothing against an episode that can be kept", "[journal]") {
    CHECK(faultsOf(bareEpisode()).empty());
    CHECK(faultsOf(fullEpisode()).empty());
}

TEST_CASE("faultsOf: takes what is just within the rules", "[journal]") {
    CHECK(faultsAfter([](Episode& e) { e.notes = std::string(65'536, 'x'); }).empty());
    CHECK(faultsAfter([](Episode& e) { e.end = Lasted{years(50)}; }).empty());
    CHECK(faultsAfter([](Episode& e) { e.end = Lasted{seconds(0)}; }).empty());
    CHECK(faultsAfter([](Episode& e) { e.notedAt.offset = -18h; }).empty());
    CHECK(faultsAfter([](Episode& e) { e.notedAt.utc = sys_days(1900y / January / 2); }).empty());
    CHECK(faultsAfter([](Episode& e) {
        e.notes = "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf4\x8f\xbf\xbf";
    }).empty());
    // An end before the onset can be typed, and is no reason to lose the entry.
    CHECK(faultsAfter([](Episode& e) { e.end = EndedAt{sampleTime(-60)}; }).empty());
}

TEST_CASE("faultsOf: names each rule that is broken", "[journal]") {
    using Row = std::tuple<std::string, Change>;
    const auto [fault, change] = GENERATE(table<std::string, Change>({
        Row{"episode: its id is no UUID", [](Episode& e) { e.id = {"1"}; }},
        Row{"noted: a year outside 1900 to 9999",
            [](Episode& e) { e.notedAt.utc = sys_days(1900y / January / 1); }},
        Row{"onset: a year outside 1900 to 9999",
            [](Episode& e) { e.onset->utc = sys_days(10000y / January / 1); }},
        Row{"onset: an offset beyond 18 hours", [](Episode& e) { e.onset->offset = 18h + 1min; }},
        Row{"end: an offset beyond 18 hours",
            [](Episode& e) {
                e.end = EndedAt{{{}, -18h - 1min}};
            }},
        Row{"changed: a year outside 1900 to 9999", [](Episode& e) { e.changedAt = UtcTime::max(); }},
        Row{"removed: a year outside 1900 to 9999", [](Episode& e) { e.removedAt = UtcTime::min(); }},
        Row{"lasted: a length outside 0 to 50 years", [](Episode& e) { e.end = Lasted{years(50) + 1s}; }},
        Row{"lasted: a length outside 0 to 50 years", [](Episode& e) { e.end = Lasted{-1s}; }},
        Row{"tried: a length outside 0 to 50 years", [](Episode& e) { e.tried[0].lasted = -1s; }},
        Row{"places: not a name of the list", [](Episode& e) { e.places[0].area = {"Neck"}; }},
        Row{"places: the same twice", [](Episode& e) { e.places[1].area = e.places[0].area; }},
        Row{"sensations: the same twice", [](Episode& e) { e.sensations.push_back(e.sensations[0]); }},
        Row{"impacts: not a name of the list", [](Episode& e) { e.impacts.push_back({}); }},
        Row{"triggers: the same twice", [](Episode& e) { e.triggers.push_back(e.triggers[0]); }},
        Row{"triggers: none known, and yet some named", [](Episode& e) { e.isNoTriggerKnown = true; }},
        Row{"own triggers: an empty text", [](Episode& e) { e.ownTriggers.emplace_back(); }},
        Row{"own triggers: the same twice", [](Episode& e) { e.ownTriggers.push_back(e.ownTriggers[0]); }},
        Row{"risk factors: not a name of the list", [](Episode& e) { e.riskFactors[0] = {"a b"}; }},
        Row{"tried: its id is no UUID", [](Episode& e) { e.tried[0].id = {}; }},
        Row{"tried: the same twice", [](Episode& e) { e.tried[1].id = e.tried[0].id; }},
        Row{"tried: a measure of the list or an own one", [](Episode& e) { e.tried[0].own = "x"; }},
        Row{"tried: a measure of the list or an own one", [](Episode& e) { e.tried[1].own = ""; }},
        Row{"tried: not a name of the list", [](Episode& e) { e.tried[0].measure = {"Heat"}; }},
        Row{"medicine: an empty text", [](Episode& e) { e.medicines[0].text = ""; }},
        Row{"medicines: the same twice", [](Episode& e) { e.medicines[1].id = e.medicines[0].id; }},
        Row{"reading: its id is no UUID", [](Episode& e) { e.readings[0].id = {"x"}; }},
        Row{"screening: not a sign's name", [](Episode& e) { e.screenings[0].answers[0].sign = {"A"}; }},
        Row{"screening: the same twice", [](Episode& e) { e.screenings[0].answers[1].sign = {"fever"}; }},
        Row{"notes: more than 64 KiB of text", [](Episode& e) { e.notes = std::string(65'537, 'x'); }},
        Row{"still open on day: out of range", [](Episode& e) { e.stillOpenOnDay = -1; }},
        Row{"tried: more than 1,000", thousandAndOne(&Episode::tried)},
        Row{"medicines: more than 1,000", thousandAndOne(&Episode::medicines)},
        Row{"readings: more than 1,000", thousandAndOne(&Episode::readings)},
        Row{"screenings: more than 1,000", thousandAndOne(&Episode::screenings)},
    }));
    CAPTURE(fault);
    CHECK(faultsAfter(change) == std::vector{fault});
}

TEST_CASE("faultsOf: refuses what is no UTF-8, or holds NUL", "[journal]") {
    const auto text =
        GENERATE(as<std::string>(), std::string("\0", 1), "\x80", "\xc2", "\xc0\x80", "\xc1\xbf",
            "\xe0\x80\x80", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xe2\x82", "\xf0\x80\x80\x80",
            "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xf0\x9f\x98", "\xc3(");
    for (const std::string& around : {std::string(), std::string("ä")}) {
        const auto faults = faultsAfter([&](Episode& e) { e.ownWords = around + text + around; });
        CHECK(faults == std::vector<std::string>{"own words: text that is not UTF-8, or holds NUL"});
    }
}
