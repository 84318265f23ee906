// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_check.hpp"

#include "emergency.hpp"
#include "sign_questions.hpp"
#include "typed_word.hpp"
#include "words.hpp"

#include "presenters/guide_presenter.hpp"

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
          m_presenter(around.content, region) {}

    ExitCode run() {
        m_presenter.startCheck();
        ask("First the signs that mean: get help now. Any of these, new or worse?", kSignsPrompt);
        while (!m_exit) {
            if (const auto line = nextLine())
                take(*line);
            const SignsView view = m_presenter.view();
            if (view.isEmergency || view.stage == CheckStage::result)
                m_exit = tellResult(view);
        }
        return *m_exit;
    }

private:
    void ask(const std::string& question, const char* prompt) {
        m_console.gap();
        m_console.say(question);
        std::size_t place = m_presenter.view().stage == CheckStage::emergency ? 0 : emergencySigns();
        for (const SignGroupView& group : m_presenter.view().groups)
            for (const SignDetailView& sign : group.signs)
                saySign(m_console, place++, sign.text, sign.isPrivate);
        m_console.say(std::string(prompt) + " Also: q leave.");
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

    [[nodiscard]] ExitCode tellResult(SignsView view) const {
        view.answered = m_presenter.answered();
        const ExitCode code = saySignsResult(view, m_region, m_around);
        if (view.isEmergency) {
            const SessionFile session(m_around.paths.session());
            EpisodeLog log(m_around.journal, m_around.content, m_around.clock);
            GuidePresenter(m_around.content, session, log, m_around.clock).endForEmergency();
            log.retry();
        }
        return code;
    }

    void stop(ExitCode code) {
        m_console.say(m_presenter.view().stage == CheckStage::emergency
                ? "Nothing was answered, and nothing is assumed."
                : "The other signs were not answered, and nothing is assumed.");
        m_exit = code;
    }

    void take(const std::string& line) {
        const bool isTaken =
            m_presenter.view().stage == CheckStage::emergency ? takeEmergency(line) : takeOthers(line);
        if (wordOf(line) == TypedWord::leave)
            stop(ExitCode::done);
        else if (!isTaken) {
            m_console.say(kSignsReask);
            m_console.say(m_presenter.view().stage == CheckStage::emergency ? kSignsPrompt : kOthersPrompt);
        }
    }

    bool takeEmergency(const std::string& line) {
        const auto reply = signsReplyIn(line, emergencySigns());
        if (!reply)
            return false;
        if (reply->answer == Answer::no) {
            m_presenter.none();
            ask("Now the other signs. Do you have any of these?", kOthersPrompt);
        } else if (reply->sign)
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

    [[nodiscard]] std::size_t emergencySigns() const {
        return signsOf(m_around.content.redFlags, Route::emergency).size();
    }

    const RegionId& m_region;
    const Surroundings& m_around;
    Console& m_console;
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
