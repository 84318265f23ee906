// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "sign_questions.hpp"
#include "step_text.hpp"
#include "timed_step.hpp"
#include "typed_word.hpp"

namespace unknot::cli {

/// How a guide is talked through.
struct TalkOptions {
    RegionId region;
    std::int64_t breaths = 6;        ///< of a breathe step, where nobody is there to end it
    std::filesystem::path placeFile; ///< named where the place cannot be kept
};

/// Talks somebody through an open guide: says each step, waits for a line or for time to pass, and ends
/// with the guide, a warning sign, the input, or because they leave.
/// Borrows: presenter and surroundings. Requires: presenter.isOpen().
class GuideTalk {
public:
    GuideTalk(GuidePresenter& presenter, const Surroundings& around, TalkOptions options);

    /// Asks the warning signs before anything else.
    void beginWithSigns() { m_beginsWithSigns = true; }
    [[nodiscard]] ExitCode run();

private:
    [[nodiscard]] Waited wait();
    [[nodiscard]] bool runsUnread(const GuideView& view) const;
    void follow(Waited waited);
    void passTime();

    void take(const std::string& line);
    [[nodiscard]] bool takeAnywhere(TypedWord word);
    void takeSigns(const std::string& line);
    void nameSign(const SignsReply& reply);
    [[nodiscard]] bool isShortAsked() const;
    void takeHere(const std::string& line, TypedWord word);
    void takePain(PainScore score);
    void takeOutcome(TypedWord word, std::size_t number);
    void takeBreathSize(TypedWord word);
    void takeNext();

    template <class Intent>
    void act(Intent intent);
    void showStep();
    void sayPrompt(PromptLength length = PromptLength::full);
    void askSigns();
    void putSignsAway();
    void togglePause();
    void leave();
    void endOfInput();
    void saySaved(const std::string& begin);
    void noteNotKept();

    /// Whether somebody is somewhere else in the guide, or at the same step anew.
    [[nodiscard]] static bool hasMoved(const GuideState& before, const GuideState& after);
    [[nodiscard]] bool isAskingSigns() const;
    [[nodiscard]] std::vector<SignView> emergencySigns() const;

    GuidePresenter& m_presenter;
    const Surroundings& m_around;
    Console& m_console;
    TalkOptions m_options;
    TimedStep m_timed;
    bool m_beginsWithSigns = false;
    bool m_signsInFront = false; ///< the signs were called up over another step
    bool m_wasPaused = false;    ///< and that step was paused already
    bool m_hasNotedNotKept = false;
    bool m_hasNotedLogError = false;
    bool m_knowsTheWords = false; ///< the full prompt of a step was said
    std::optional<ExitCode> m_exit;
};

} // namespace unknot::cli
