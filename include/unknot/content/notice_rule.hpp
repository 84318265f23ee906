// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/red_flag.hpp"

namespace unknot {

/// What a notice looks at in the journal. Days are calendar days where the entry was made; "in the last n
/// days" takes both ends in: an entry of the same weekday four weeks ago is within 28 days.
enum class NoticeKind {
    frequent,       ///< `count` episodes in the last `days` days
    shorteningGaps, ///< each gap between the latest `count` episodes is shorter than the one before it
    feelsFrequent,  ///< the person says so: the latest answer to `sign` in the last `days` days is "yes"
    openLong,       ///< an episode is open for longer than `days` days
    worsening,      ///< in an open episode the strongest reading of each of the latest `count` days that have
                    ///< one is higher than that of the day before it
    noBetter,       ///< in an open episode the latest `count` outcomes of `measures` and their kinds were all
                    ///< "same" or "worse"
    interferes,     ///< `count` episodes in the last `days` days in which one of `impacts` could not be done
    briefWeekly,    ///< a brief episode in each of the last `count` spans of seven days
    manyMedicines,  ///< `count` medicines with one of `words` in them were taken within 24 hours, in the last
                    ///< `days` days
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
    std::vector<NoticeId> insteadOf; ///< weaker ones that are not shown beside it

    bool operator==(const NoticeRule&) const = default;
};

} // namespace unknot
