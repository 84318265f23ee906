// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/red_flag.hpp"

namespace unknot {

/// What a notice looks at in the journal. Days are calendar days where the entry was made; "in the last n
/// days" takes both ends in: an entry of the same weekday four weeks ago is within 28 days. What is over for
/// long gives no advice: of shorteningGaps, worsening and noBetter the latest is in the last `days` days,
/// too.
enum class NoticeKind {
    frequent,       ///< `count` episodes in the last `days` days
    shorteningGaps, ///< each gap between the latest `count` episodes, in days, is shorter than the one before
                    ///< it; at least three
    feelsFrequent,  ///< the person says so: the latest answer to `sign` in the last `days` days is "yes"
    openLong,       ///< an episode is open for longer than `days` days: the same time of day has passed
    worsening,      ///< in an open episode the strongest readings of the latest `count` days that have one
                    ///< rise from each to the next; at least two
    noBetter,       ///< in an open episode the latest `count` outcomes of `measures` and their kinds were all
                    ///< "same" or "worse"; what could not be done is none
    interferes,     ///< `count` episodes in the last `days` days in which one of `impacts` could not be done
    briefWeekly,    ///< a brief episode in each of the last `count` spans of seven days; today ends the last
    manyMedicines,  ///< `count` medicines with one of `words` in them, in any case, were taken within 24
                    ///< hours, the last of them in the last `days` days
};

/// A rule by which the journal gives rise to advice; one entry of notices.json. No source gives any of its
/// numbers, so `number` says that they are Unknot's own.
struct NoticeRule {
    NoticeId id;
    NoticeKind kind = NoticeKind::frequent;
    Route route = Route::soon;
    std::string heading;
    Claim advice; ///< what to do, with the sources that advise it
    Claim number; ///< where the number comes from: always our own rule
    int count = 1;
    int days = 28;
    SignId sign;
    std::vector<MeasureId> measures;
    std::vector<ImpactId> impacts;
    std::vector<std::string> words;
    std::vector<NoticeId> insteadOf; ///< weaker or later ones that are not shown beside it

    bool operator==(const NoticeRule&) const = default;
};

} // namespace unknot
