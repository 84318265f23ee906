// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/episode_log.hpp"
#include "presenters/sign_answers.hpp"
#include "presenters/signs_view.hpp"
#include "presenters/standing_presenter.hpp"

namespace unknot {

/// What a check is begun with.
struct CheckWish {
    /// Set: they are asked again for that reason, and the emergency signs alone.
    std::optional<AskReason> reason = std::nullopt;
    EpisodeId episode = {}; ///< whose answers they are; empty: the newest open one
};

/// The warning signs: a list to read, and a check that asks the emergency ones first, on one screen. What is
/// answered is kept with an episode, each screen at the instant of its answer; a route that is reached stands
/// from then on. Borrows: content, standing, log, clock.
///
/// In an emergency nothing is written before help is on the screen: whoever shows it calls
/// EpisodeLog::retry() and StandingPresenter::keep() then (GuidePresenter::keepLog() does both).
class SignsPresenter {
public:
    SignsPresenter(const Content& content, RegionId region, StandingPresenter& standing, EpisodeLog& log,
        const Clock& clock)
        : m_content(content), m_region(std::move(region)), m_standing(standing), m_log(log), m_clock(clock) {}

    /// Whose words the advice takes from now on; answers stay.
    void setRegion(RegionId region) { m_region = std::move(region); }
    /// Begins the check from nothing, with the emergency signs. Marks that were left are taken first.
    void startCheck(const CheckWish& wish = {});
    /// Begins with what is asked after these impacts were noted ("because it hurts, or because the leg gives
    /// way?"). False, and nothing is changed, where nothing is asked after them.
    bool startFollowUp(const std::vector<ImpactId>& impacts, const EpisodeId& episode);
    /// Looks which episode is open, for the page to say where the answers go. It reads the disk, so the
    /// questions come first.
    void lookForEpisode();
    /// There is no journal yet, so no episode is open either: asking is no reason to make one.
    void keepNowhere() { m_kept = AnswersKept::nowhere; }
    /// The whole list, to be read; answers stay. leaveList() goes back to where the check stood.
    void showList();
    void leaveList();
    /// The emergency signs again, from wherever the check stands; answers stay.
    void askEmergency();
    /// From the result of a short check on to the signs that it left out.
    void askOthers();
    /// Private answers are kept, too, for this check alone.
    void setKeepsPrivate(bool keepsPrivate) { m_keepsPrivate = keepsPrivate; }
    /// "None of these", deliberately. From the emergency signs on to the others or, where they were asked
    /// again, to the result; from the others to the result. A sign that was answered with yes or not sure
    /// stays so: nothing lowers a route.
    void none();
    /// An answer to one sign. For an emergency sign "yes" or "not sure" ends the check at once.
    void answer(const SignId& sign, Answer answer);
    /// Takes a mark among the other signs back, before it was gone on with.
    void unmark(const SignId& sign);
    /// "Yes", or "not sure", without naming a sign: enough for an emergency.
    void answerAny(Answer answer);
    /// The answer to the follow-up that is shown, counted from 0.
    void answerFollowUp(std::size_t choice);
    /// Takes the answers given to the other signs to the result; nothing where none was given, for
    /// silence is no answer.
    void finish();
    void back();
    /// The check is put off. What was marked was said all the same, and is kept.
    void leave();

    [[nodiscard]] SignsView view() const;
    /// What was answered, for the emergency page; private signs are shown, too.
    [[nodiscard]] std::vector<AnsweredSignView> answered() const;

private:
    [[nodiscard]] std::vector<Route> routesShown() const;
    [[nodiscard]] SignDetailView rowFor(const RedFlag& sign) const;
    [[nodiscard]] bool isEmergency() const;
    [[nodiscard]] const FollowUp* nextFollowUp() const;
    void addStanding(SignsView& view) const;
    void begin(const EpisodeId& episode);
    [[nodiscard]] bool keepMarks();
    void goOnFromMarks();
    void keepNone();
    void store(const std::vector<SignAnswer>& answers);

    const Content& m_content;
    RegionId m_region;
    StandingPresenter& m_standing;
    EpisodeLog& m_log;
    const Clock& m_clock;
    CheckStage m_stage = CheckStage::list;
    CheckStage m_beforeList = CheckStage::emergency;
    std::optional<AskReason> m_reason;
    EpisodeId m_episode;
    AnswersKept m_kept = AnswersKept::notKnown;
    bool m_isShort = false;
    bool m_keepsPrivate = false;
    Answers m_answers;
    Answers m_keptMarks; ///< of the other signs, as they were kept last
    std::optional<Answer> m_any;
    std::vector<ImpactId> m_impacts;           ///< that were noted, and are asked about
    std::vector<std::string> m_askedFollowUps; ///< ids of those that were answered
};

} // namespace unknot
