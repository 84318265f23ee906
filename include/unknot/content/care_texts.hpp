// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/claim.hpp"

#include <chrono>

namespace unknot {

/// By hours since the onset: sources draw different borders (source-conflicts C04), none is averaged.
enum class CarePhase {
    under48, ///< less than 48 h
    to72,    ///< 48 h to 72 h, both ends included
    over72,  ///< more than 72 h
    unknown, ///< the onset is not known
};

/// What one or more sources say for a phase.
struct CareView {
    View view;
    TimerId treatment;     ///< "cold" or "heat"; empty where the source says nothing for it, or either
    bool isEither = false; ///< the source is for either of them

    bool operator==(const CareView&) const = default;
};

struct CarePhaseText {
    CarePhase phase = CarePhase::unknown;
    std::string title;           ///< "The first 48 hours"
    TimerId preferred;           ///< the default; empty where nothing is to be preselected
    std::vector<CareView> views; ///< the default first, then all others
    std::vector<Claim> notes;    ///< where the borders are, and from what they are counted

    bool operator==(const CarePhaseText&) const = default;
};

/// A word about lying down for long.
struct RestNotice {
    std::chrono::hours after{0};
    std::vector<Claim> claims;

    bool operator==(const RestNotice&) const = default;
};

/// care.json.
struct CareTexts {
    std::string title;                 ///< "What may help now"
    std::vector<CarePhaseText> phases; ///< all four
    Claim learnt;                      ///< why something is preselected that helped this person before
    Claim swollenQuestion;             ///< "Is a joint swollen or hot?"
    std::vector<RestNotice> rest;      ///< after one day, then the stronger one after two
    std::string movingTitle;
    std::vector<Claim> moving; ///< try moving again, once the spasm has eased; not straight back to before
    GuideId ladder;
    std::vector<MeasureId>
        up; ///< what nobody does lying down: after one of these the count of rest begins anew

    /// Requires: checked content. Borrows: this value.
    [[nodiscard]] const CarePhaseText& textOf(CarePhase phase) const;

    bool operator==(const CareTexts&) const = default;
};

} // namespace unknot
