// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/safety/screening_due.hpp"

#include "unknot/base/local_days.hpp"

#include "unknot/safety/route.hpp"

#include <map>
#include <set>

namespace unknot {

namespace {

/// What was answered at one instant.
struct Screened {
    WallTime at;
    bool isWhole = false; ///< for all, or one of them is there
    std::set<SignId> signs;
};

bool isOfEmergency(const RedFlags& flags, const SignId& id) {
    const RedFlag* sign = flags.find(id);
    return sign && sign->route == Route::emergency;
}

/// Private signs need not be among them: they are not kept.
bool namesAll(const RedFlags& flags, const std::set<SignId>& signs) {
    const auto emergency = signsOf(flags, Route::emergency);
    return !signs.empty() && std::ranges::all_of(emergency, [&](const RedFlag* sign) {
        return sign->isPrivate || signs.contains(sign->id);
    });
}

bool gotWorse(const EpisodeFacts& episode, const std::optional<WallTime>& asked, UtcTime now) {
    return std::ranges::any_of(episode.effects, [&](const EpisodeFacts::Effect& effect) {
        const UtcTime at = effect.at.value_or(episode.filedAt).utc;
        return effect.outcome == Outcome::worse && at <= now && (!asked || at > asked->utc);
    });
}

bool painRose(const EpisodeFacts& episode, const std::optional<WallTime>& asked, UtcTime now, int rise) {
    auto readings = episode.readings;
    std::erase_if(readings, [&](const auto& reading) { return reading.at.utc > now; });
    // Of two at once the higher counts as the later.
    std::ranges::sort(
        readings, {}, [](const auto& reading) { return std::pair(reading.at.utc, reading.score); });
    std::optional<int> lowest;
    for (const EpisodeFacts::Strength& reading : readings) {
        const bool isNew = !asked || reading.at.utc > asked->utc;
        if (isNew && lowest && reading.score - *lowest >= rise)
            return true;
        lowest = isNew && lowest ? std::min(*lowest, reading.score) : reading.score;
    }
    return false;
}

} // namespace

std::optional<WallTime> lastAsked(
    const RedFlags& flags, const std::vector<EpisodeFacts::Answered>& answers, const WallTime& now) {
    std::map<UtcTime, Screened> screenings;
    for (const EpisodeFacts::Answered& answer : answers) {
        if (answer.at.utc > now.utc)
            continue;
        Screened& screened = screenings[answer.at.utc];
        screened.at = answer.at;
        const bool isNamed = isOfEmergency(flags, answer.sign);
        if (answer.sign.empty() || (isNamed && answer.answer != Answer::no))
            screened.isWhole = true;
        else if (isNamed)
            screened.signs.insert(answer.sign);
    }
    std::optional<WallTime> last;
    for (const auto& [utc, screened] : screenings)
        if (screened.isWhole || namesAll(flags, screened.signs))
            last = screened.at;
    return last;
}

std::optional<AskReason> askDue(const RedFlags& flags, const EpisodeFacts& episode, const WallTime& now) {
    if (!episode.isOpen)
        return std::nullopt;
    const auto asked = lastAsked(flags, episode.answers, now);
    if (gotWorse(episode, asked, now.utc))
        return AskReason::worse;
    if (painRose(episode, asked, now.utc, flags.askAgain.painRise))
        return AskReason::painRose;
    if (!asked || localDayOf(*asked) < localDayOf(now))
        return AskReason::newDay;
    return std::nullopt;
}

} // namespace unknot
