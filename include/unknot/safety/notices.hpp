// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"
#include "unknot/content/content.hpp"

namespace unknot {

/// What the notices look at in one episode.
struct EpisodeFacts {
    struct Strength {
        WallTime at;
        int score = 0; ///< 0 to 10
    };
    struct Effect {
        MeasureId measure;
        std::optional<WallTime> at; ///< when it was over; where only its beginning is known, that
        Outcome outcome = Outcome::same;
    };
    struct Taken {
        std::string text;
        std::optional<WallTime> at;
    };
    struct Answered {
        WallTime at;
        SignId sign; ///< empty: all that were asked
        Answer answer = Answer::no;
    };

    EpisodeId id;
    WallTime filedAt; ///< the onset or, where that is not known, when it was noted
    bool isOpen = false;
    bool isBrief = false;
    std::vector<Strength> readings; ///< in any order, as all lists here
    std::vector<Effect> effects;    ///< of what was tried, where it was said
    std::vector<Taken> medicines;
    std::vector<Answered> answers; ///< of every screening
    std::vector<ImpactId> impacts;
};

/// A rule that applies now.
struct FoundNotice {
    NoticeId rule;
    std::vector<EpisodeId> episodes; ///< those that give rise to it, the latest first
    int count = 0;                   ///< how many there are of what the rule counts
    std::optional<WallTime> since;   ///< with openLong: when the longest of them began

    bool operator==(const FoundNotice&) const = default;
};

/// The notices that `episodes` (none removed, in any order) give rise to at `now`, the strongest route first,
/// else in the order of the content; what one of them stands instead of is left out behind it. A pure
/// function: what was edited, removed or brought back gives other notices. What lies ahead of `now` is not
/// looked at. An effect or a medicine without a time counts as of when its episode was filed.
[[nodiscard]] std::vector<FoundNotice> noticesFor(
    const Content& content, const std::vector<EpisodeFacts>& episodes, const WallTime& now);

} // namespace unknot
