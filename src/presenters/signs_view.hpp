// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/sign_result.hpp"
#include "presenters/standing_presenter.hpp"

#include "unknot/safety/screening_due.hpp"

namespace unknot {

struct SignGroupView {
    Route route = Route::emergency;
    std::string heading; ///< where the signs of this group lead
    std::vector<SignDetailView> signs;

    bool operator==(const SignGroupView&) const = default;
};

/// Where the check stands.
enum class CheckStage {
    list,      ///< nothing is being asked: the whole list is there to be read
    emergency, ///< the emergency signs, on one screen
    others,    ///< all other signs, on one screen
    followUp,  ///< what is meant by one of them, or by what was noted
    result,    ///< where the answers lead
};

/// Where the answers of a check go.
enum class AnswersKept {
    notKnown,    ///< it was not looked yet whether an episode is open
    withEpisode, ///< to the episode
    nowhere,     ///< no episode is open: they are held while the check is open
};

struct FollowUpView {
    std::string id;
    ClaimView question;
    std::vector<std::string> choices; ///< the key of each is its place, from 1

    bool operator==(const FollowUpView&) const = default;
};

/// What the warning signs page shows.
struct SignsView {
    CheckStage stage = CheckStage::list;
    std::optional<AskReason> reason; ///< why they are asked again
    bool isShort = false;            ///< the emergency signs alone; with result, the others can be asked, too
    AnswersKept kept = AnswersKept::notKnown;
    bool keepsPrivate = false;            ///< private answers are kept, too
    std::vector<SignGroupView> groups;    ///< those of this stage
    std::vector<SignView> emergencySigns; ///< with emergency: the same signs, to be asked
    std::optional<FollowUpView> followUp; ///< with followUp
    SignsResult result;                   ///< where the answers given so far lead
    /// With result: a stronger route that answers led to before, and that nobody has taken back.
    std::optional<StandingView> standing;
    bool isEmergency = false;           ///< the emergency page is due now
    std::optional<ErrorCode> keepError; ///< why the journal cannot take them in yet, if it cannot

    bool operator==(const SignsView&) const = default;
};

} // namespace unknot
