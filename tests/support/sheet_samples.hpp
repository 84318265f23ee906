// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sample_episodes.hpp"

#include "unknot/report/emergency_sheet.hpp"

namespace unknot::test {

/// A text of so many characters, wide ones and short words, with what HTML and lines are made of.
inline std::string longText(std::size_t characters) {
    const std::string piece = "<b>WWW & \"mmmm\"</b>\r\n";
    std::string text;
    while (text.size() < characters)
        text += piece;
    return text;
}

/// More of everything than any episode has, each text as long as the journal allows: all signs named on each
/// of 40 days, 200 of each part, and everything else of the lists.
inline SheetFacts heaviestFacts(const Content& content) {
    Episode episode = fullEpisode();
    episode.end = StillOpen();
    episode.ownWords = episode.notes = longText(60'000);
    const auto idsOf = [](const auto& items, auto& ids) {
        ids.clear();
        for (const auto& item : items)
            ids.push_back(item.id);
    };
    idsOf(content.journal.sensations.items, episode.sensations);
    idsOf(content.journal.impacts.items, episode.impacts);
    idsOf(content.journal.triggers.items, episode.triggers);
    idsOf(content.journal.riskFactors.items, episode.riskFactors);
    episode.places.clear();
    for (const BodyArea& area : content.journal.body.areas)
        episode.places.push_back({area.id, Side::both});
    for (int i = 0; i < 200; ++i) {
        const WallTime at = sampleTime(i * 60);
        episode.readings.push_back(
            {.id = {sampleUuid(1000 + i)}, .at = at, .score = *PainScore::from(i % 11)});
        episode.medicines.push_back({.id = {sampleUuid(2000 + i)}, .text = longText(60'000), .at = at});
        episode.tried.push_back(
            {.id = {sampleUuid(3000 + i)}, .own = longText(60'000), .at = at, .outcome = Outcome::couldNot});
        episode.ownTriggers.push_back(longText(200) + std::to_string(i));
    }
    for (int day = 0; day < 40; ++day) {
        Screening screening{.id = {sampleUuid(4000 + day)}, .at = sampleTime(day * 1440), .answers = {}};
        for (const RedFlag& sign : content.redFlags.signs)
            screening.answers.push_back({sign.id,
                day % 3 == 0       ? Answer::yes
                    : day % 3 == 1 ? Answer::notSure
                                   : Answer::no});
        screening.answers.push_back({{}, Answer::yes});
        episode.screenings.push_back(std::move(screening));
    }
    return {
        .episode = std::move(episode), .onset = {}, .sitting = {}, .region = {}, .now = sampleTime(60'000)};
}

} // namespace unknot::test
