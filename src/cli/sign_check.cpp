// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_check.hpp"

#include "emergency.hpp"
#include "guide_means.hpp"
#include "sign_questions.hpp"
#include "standing_words.hpp"
#include "typed_word.hpp"
#include "words.hpp"

namespace unknot::cli {

namespace {

constexpr const char* kOthersPrompt = "Type the numbers of those you have, with spaces between. Not sure of "
                                      "one? Put a question mark right behind "
                                      "its number. Or type the word none.";

/// A check with the person at the keyboard.
class SignCheck {
public:
    SignCheck(const RegionId& region, const Surroundings& around)
        : m_region(region),
          m_around(around),
          m_console(around.console),
          m_log(around.journal, around.content, around.clock),
          m_standing(standingIn(around, region)),
          m_presenter(around.content, region, m_standing, m_log, around.clock) {}

    ExitCode run() {
        m_presenter.startCheck();
        ask("First the signs that mean: get help now. Any of these, new or worse?", kSignsPrompt);
        std::error_code noMatter;
        if (std::filesystem::exists(m_around.paths.journal(), noMatter))
            m_presenter.lookForEpisode();
        else
            m_presenter.keepNowhere();
        m_console.say(m_presenter.view().kept == AnswersKept::withEpisode
                ? "Your answers go into your journal. Type private to keep private ones by name, too."
                : "No spasm is open in your journal, so nothing is kept.");
        while (!m_exit) {
            const CheckStage before = m_presenter.view().stage;
            if (const auto line = nextLine())
                take(*line);
            if (!m_exit)
                lookWhere(before);
        }
        noteStandingNotKept(m_standing, m_around);
        return *m_exit;
    }

private:
    void lookWhere(CheckStage before) {
        const SignsView view = m_presenter.view();
        if (view.isEmergency || view.stage == CheckStage::result)
            m_exit = tellResult();
        else if (view.stage == CheckStage::others && before != view.stage)
            ask("Now the other signs. Do you have any of these?", kOthersPrompt);
        else if (view.followUp)
            askFollowUp(*view.followUp);
    }

    void ask(const std::string& question, const char* prompt) {
        m_console.gap();
        m_console.say(question);
        std::size_t place = m_presenter.view().stage == CheckStage::emergency ? 0 : emergencySigns();
        for (const SignGroupView& group : m_presenter.view().groups)
            for (const SignDetailView& sign : group.signs)
                saySign(m_console, place++, sign.text, sign.isPrivate);
        m_console.say(std::string(prompt) + " Also: q leave.");
    }

    void askFollowUp(const FollowUpView& followUp) {
        m_console.gap();
        m_console.say(followUp.question.text);
        for (std::size_t i = 0; i < followUp.choices.size(); ++i)
            m_console.say(std::to_string(i + 1) + ": " + asSentence(followUp.choices[i]));
        m_console.say("Type a number. Also: q leave.");
    }

    std::optional<std::string> nextLine() {
        switch (m_console.in().waitForLine(std::nullopt)) {
        case Waited::line: return m_console.in().takeLine();
        case Waited::time: break;
        case Waited::ended: stop(ExitCode::inputEnded); break;
        case Waited::interrupted: stop(ExitCode::done); break;
        }
        return std::nullopt;
    }

    [[nodiscard]] ExitCode tellResult() {
        const SignsView view = m_presenter.view();
        const ExitCode code = saySignsResult(view.result, m_region, m_around);
        if (view.standing)
            sayStanding(*view.standing, m_console);
        if (view.isEmergency) {
            GuideMeans means(m_around, m_log, m_standing);
            means.presenter.endForEmergency();
            means.presenter.keepLog();
        }
        return code;
    }

    void stop(ExitCode code) {
        m_presenter.leave();
        switch (m_presenter.view().stage) {
        case CheckStage::emergency: m_console.say("Nothing was answered, and nothing is assumed."); break;
        case CheckStage::followUp:
            m_console.say("What you meant by it was not answered, and nothing is assumed.");
            (void)tellResult();
            break;
        default: m_console.say("The other signs were not answered, and nothing is assumed.");
        }
        m_exit = code;
    }

    void take(const std::string& line) {
        if (wordOf(line) == TypedWord::leave) {
            stop(ExitCode::done);
            return;
        }
        const CheckStage stage = m_presenter.view().stage;
        if (isPrivateToggle(line) && stage != CheckStage::followUp) {
            m_presenter.setKeepsPrivate(!m_presenter.view().keepsPrivate);
            sayPrivateKept(m_console, m_presenter.view().keepsPrivate);
            return;
        }
        const bool isTaken = stage == CheckStage::emergency ? takeEmergency(line)
            : stage == CheckStage::others                   ? takeOthers(line)
                                                            : takeFollowUp(line);
        if (isTaken)
            return;
        m_console.say(kSignsReask);
        if (stage != CheckStage::followUp)
            m_console.say(stage == CheckStage::emergency ? kSignsPrompt : kOthersPrompt);
    }

    bool takeEmergency(const std::string& line) {
        const auto reply = signsReplyIn(line, emergencySigns());
        if (!reply)
            return false;
        if (reply->answer == Answer::no)
            m_presenter.none();
        else if (reply->sign)
            m_presenter.answer(m_around.content.redFlags.signs[*reply->sign].id, reply->answer);
        else
            m_presenter.answerAny(reply->answer);
        return true;
    }

    bool takeOthers(const std::string& line) {
        const auto& signs = m_around.content.redFlags.signs;
        if (wordOf(line) == TypedWord::none) {
            m_presenter.none();
            return true;
        }
        const auto numbers = numbersIn(line, signs.size());
        if (!numbers || numbers->empty())
            return false;
        for (const NumberedAnswer& answer : *numbers)
            m_presenter.answer(signs[answer.sign].id, answer.answer);
        m_presenter.finish();
        return true;
    }

    bool takeFollowUp(const std::string& line) {
        const auto number = numberIn(tidied(line));
        if (!number || *number > m_presenter.view().followUp->choices.size())
            return false;
        m_presenter.answerFollowUp(*number - 1);
        return true;
    }

    [[nodiscard]] std::size_t emergencySigns() const {
        return signsOf(m_around.content.redFlags, Route::emergency).size();
    }

    const RegionId& m_region;
    const Surroundings& m_around;
    Console& m_console;
    EpisodeLog m_log;
    StandingPresenter m_standing;
    SignsPresenter m_presenter;
    std::optional<ExitCode> m_exit;
};

} // namespace

void saySignList(const SignsView& list, Console& console) {
    std::size_t place = 0;
    for (const SignGroupView& group : list.groups) {
        console.gap();
        console.say(asSentence(group.heading));
        for (const SignDetailView& sign : group.signs) {
            saySign(console, place++, sign.text, sign.isPrivate);
            console.say("Source: " + asSentence(sign.credit));
            if (sign.couldBe)
                console.say(withSource(*sign.couldBe));
            if (!sign.sides.empty())
                console.say("The sources differ. These are their views.");
            for (const SideView& side : sign.sides)
                console.say(asSentence(side.label) + " " + withSource(side.claim));
        }
    }
}

ExitCode runSignCheck(const RegionId& region, const Surroundings& around) {
    return SignCheck(region, around).run();
}

} // namespace unknot::cli
