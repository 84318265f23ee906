// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"
#include "presenters/sign_views.hpp"

#include "unknot/safety/route.hpp"

namespace unknot {

/// A red flag as it stands in the list.
struct SignDetailView {
    SignId id;
    std::string text;
    std::optional<ClaimView> couldBe;
    std::string credit;
    std::vector<SideView> sides;
    bool isPrivate = false;
    std::optional<Answer> answer;

    bool operator==(const SignDetailView&) const = default;
};

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
    result,    ///< where the answers lead
};

/// What the warning signs page shows.
struct SignsView {
    CheckStage stage = CheckStage::list;
    std::vector<SignGroupView> groups;      ///< those of this stage
    std::vector<SignView> emergencySigns;   ///< with emergency: the same signs, to be asked
    std::optional<Route> route;             ///< where the answers lead; empty is "none of these"
    std::string heading;                    ///< with a route: the same in words
    std::vector<ClaimView> advice;          ///< with result: what to do; without a route the safety net
    std::vector<AnsweredSignView> answered; ///< with result: the signs that lead there
    bool isEmergency = false;               ///< the emergency page is due now

    bool operator==(const SignsView&) const = default;
};

/// The warning signs: a list to read, and a check that asks the emergency ones first, on one screen.
/// Answers are held only while the check is open. Borrows: content.
class SignsPresenter {
public:
    SignsPresenter(const Content& content, RegionId region)
        : m_content(content), m_region(std::move(region)) {}

    /// Whose words the advice takes from now on; answers stay.
    void setRegion(RegionId region) { m_region = std::move(region); }
    /// Begins the check from nothing, with the emergency signs.
    void startCheck();
    /// The whole list, to be read; answers stay. leaveList() goes back to where the check stood.
    void showList();
    void leaveList();
    /// The emergency signs again, from wherever the check stands; answers stay.
    void askEmergency();
    /// "None of these", deliberately. From the emergency signs on to the others, from there to the result.
    /// A sign that was answered with yes or not sure stays so: nothing lowers a route.
    void none();
    /// An answer to one sign. For an emergency sign "yes" or "not sure" ends the check at once.
    void answer(const SignId& sign, Answer answer);
    /// "Yes", or "not sure", without naming a sign: enough for an emergency.
    void answerAny(Answer answer);
    /// Takes the answers given to the other signs to the result; nothing where none was given, for
    /// silence is no answer.
    void finish();
    void back();

    [[nodiscard]] SignsView view() const;
    /// What was answered, for the emergency page; private signs are shown, never stored.
    [[nodiscard]] std::vector<AnsweredSignView> answered() const;

private:
    [[nodiscard]] std::vector<Route> routesShown() const;
    [[nodiscard]] std::vector<ClaimView> adviceFor(std::optional<Route> route) const;
    [[nodiscard]] SignDetailView detailOf(const RedFlag& sign) const;

    const Content& m_content;
    RegionId m_region;
    CheckStage m_stage = CheckStage::list;
    CheckStage m_beforeList = CheckStage::emergency;
    Answers m_answers;
    std::optional<Answer> m_any;
};

} // namespace unknot
