// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/journal/episode.hpp"

namespace unknot::test {

/// "0000002a-0000-4000-8000-000000000000" for 42.
inline std::string sampleUuid(int number) {
    char text[40];
    std::snprintf(text, sizeof text, "%08x-0000-4000-8000-000000000000", unsigned(number));
    return text;
}

/// 2026-11-21 08:40:00.250 UTC plus so many minutes, noted an hour ahead of it.
inline WallTime sampleTime(int minutes = 0) {
    using namespace std::chrono;
    return {.utc = sys_days(2026y / November / 21) + 8h + 40min + 250ms + std::chrono::minutes(minutes),
        .offset = 60min};
}

/// The least there can be: it happened, it is over.
inline Episode bareEpisode(int number = 1) {
    return {.id = {sampleUuid(number)},
        .notedAt = sampleTime(),
        .onset = std::nullopt,
        .end = EndNotKnown(),
        .changedAt = sampleTime().utc};
}

/// Something in every field, and a text that is hard on any format.
inline Episode fullEpisode(int number = 1) {
    const std::string nasty = "=1+1, \"twice\";\r\n'@ä\t😀\nlast ";
    Episode episode = bareEpisode(number);
    episode.onset = sampleTime(-10);
    episode.end = EndedAt{sampleTime(5)};
    episode.kind = EpisodeKind::comesAndGoes;
    episode.places = {{.area = {"low-back"}, .side = Side::left}, {.area = {"shoulder"}}};
    episode.spread = Spread::leg;
    episode.sensations = {{"stabbing"}, {"locked"}};
    episode.impacts = {{"turn"}, {"breathe-freely"}};
    episode.triggers = {{"lifting"}, {"cold"}};
    episode.ownTriggers = {"'the sofa", nasty};
    episode.tried = {{.id = {sampleUuid(100)},
                         .measure = {"heat"},
                         .own = {},
                         .at = sampleTime(1),
                         .lasted = std::chrono::minutes(20),
                         .outcome = Outcome::couldNot},
        {.id = {sampleUuid(101)},
            .measure = {},
            .own = nasty,
            .at = std::nullopt,
            .lasted = std::nullopt,
            .outcome = std::nullopt}};
    episode.medicines = {{.id = {sampleUuid(110)}, .text = "-ibuprofen", .at = sampleTime(2)},
        {.id = {sampleUuid(111)}, .text = "what she gave me", .at = std::nullopt}};
    episode.riskFactors = {{"osteoporosis"}};
    episode.readings = {{.id = {sampleUuid(120)}, .at = sampleTime(1), .score = *PainScore::from(10)},
        {.id = {sampleUuid(121)}, .at = sampleTime(3), .score = *PainScore::from(0)}};
    episode.screenings = {
        {.id = {sampleUuid(130)},
            .at = sampleTime(0),
            .answers = {{.sign = {"fever"}, .answer = Answer::notSure}, {.sign = {}, .answer = Answer::no}}},
        {.id = {sampleUuid(131)}, .at = sampleTime(1), .answers = {}}};
    episode.notes = nasty;
    episode.ownWords = "''=cmd";
    episode.stillOpenOnDay = 14;
    episode.removedAt = sampleTime(60).utc;
    return episode;
}

} // namespace unknot::test
