// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a line that somebody typed.
#include "guide_talk.hpp"

#include "emergency.hpp"
#include "sign_questions.hpp"

#include <utility>

namespace unknot::cli {

namespace {

/// "pain 7".
std::optional<PainScore> painIn(const std::string& line) {
    constexpr std::string_view kWord = "pain ";
    const std::string typed = tidied(line);
    if (!typed.starts_with(kWord))
        return std::nullopt;
    const std::string number = typed.substr(kWord.size());
    return number == "0" ? PainScore::from(0) : PainScore::from(int(numberIn(number).value_or(11)));
}

} // namespace

template <class Intent>
void GuideTalk::act(Intent intent) {
    const GuideState before = m_presenter.state();
    intent();
    if (m_presenter.state().status == GuideStatus::emergency)
        return;
    if (hasMoved(before, m_presenter.state())) {
        showStep();
        return;
    }
    m_console.say("That does not lead on from here.");
    sayPrompt();
}

void GuideTalk::take(const std::string& line) {
    const TypedWord word = wordOf(line);
    if (word == TypedWord::leave)
        leave();
    else if (isAskingSigns())
        takeSigns(line);
    else if (const auto pain = painIn(line); pain && m_presenter.view().canRate)
        takePain(*pain);
    else if (!takeAnywhere(word))
        takeHere(line, word);
}

bool GuideTalk::takeAnywhere(TypedWord word) {
    switch (word) {
    case TypedWord::back: act([this] { m_presenter.back(); }); return true;
    case TypedWord::repeat:
        m_presenter.repeat();
        showStep();
        return true;
    case TypedWord::pause: togglePause(); return true;
    case TypedWord::signs: askSigns(); return true;
    case TypedWord::who: sayWho(m_around, m_presenter.view()); break;
    case TypedWord::views: saySides(m_console, m_presenter.view()); break;
    case TypedWord::watchFor: saySafetyNet(m_console, m_presenter.view()); break;
    case TypedWord::help: break;
    default: return false;
    }
    sayPrompt();
    return true;
}

void GuideTalk::nameSign(const SignsReply& reply) {
    const auto signs = emergencySigns();
    const auto questions = m_presenter.view().shortForm;
    const bool isShort = isShortAsked();
    // The card first: what keeps the place may be slow, or hang on a broken disk.
    sayEmergency(m_around, m_options.region);
    if (reply.sign)
        sayAnswered(
            {{isShort ? questions[*reply.sign].text : signs[*reply.sign].text, reply.answer}}, m_console);
    m_exit = ExitCode::emergency;
    if (isShort && reply.sign)
        m_presenter.answerShort(*reply.sign, reply.answer);
    else
        m_presenter.answerSigns(reply.answer, reply.sign ? signs[*reply.sign].id : SignId{});
    m_presenter.keepLog();
}

bool GuideTalk::isShortAsked() const {
    return !m_signsInFront && !m_presenter.view().shortForm.empty();
}

void GuideTalk::takeSigns(const std::string& line) {
    const GuideView shown = m_presenter.view();
    const auto signs = emergencySigns();
    const auto reply = signsReplyIn(line, isShortAsked() ? shown.shortForm.size() : signs.size());
    if (reply && reply->answer != Answer::no) {
        nameSign(*reply);
        return;
    }
    if (reply && m_signsInFront) {
        m_presenter.sayNone();
        putSignsAway();
        return;
    }
    if (reply) {
        act([this] { m_presenter.answerSigns(Answer::no); });
        return;
    }
    if (isPrivateToggle(line)) {
        m_presenter.setKeepsPrivate(!m_presenter.keepsPrivate());
        sayPrivateKept(m_console, m_presenter.keepsPrivate());
        return;
    }
    if (isShortAsked() && tidied(line) == "all") {
        m_presenter.showAllSigns();
        showStep();
        return;
    }
    switch (wordOf(line)) {
    case TypedWord::back: m_signsInFront ? putSignsAway() : act([this] { m_presenter.back(); }); return;
    case TypedWord::repeat:
    case TypedWord::signs: m_signsInFront ? askSigns() : showStep(); return;
    case TypedWord::who: {
        GuideView view = m_presenter.view();
        view.signs = signs;
        sayWho(m_around, view);
        break;
    }
    case TypedWord::help: break;
    default: m_console.say(kSignsReask); break;
    }
    sayPrompt();
}

void GuideTalk::takeHere(const std::string& line, TypedWord word) {
    const GuideView view = m_presenter.view();
    const std::size_t number = numberIn(tidied(line)).value_or(0);
    if (word == TypedWord::number && number <= view.choices.size())
        act([&] { m_presenter.choose(view.choices[number - 1].id); });
    else if (!view.outcomes.empty())
        takeOutcome(word, number);
    else if (m_presenter.pacer() && (word == TypedWord::softer || word == TypedWord::longer))
        takeBreathSize(word);
    else if (word == TypedWord::next || (m_timed.isBreathing() && word == TypedWord::other))
        takeNext(); // Whoever wants the breathing to end must not have to spell it right.
    else {
        m_console.say("That is not one of the answers here.");
        sayPrompt();
    }
}

void GuideTalk::takePain(PainScore score) {
    m_presenter.rate(score);
    m_console.say("Pain " + std::to_string(score.value()) + " of 10 is noted in your journal.");
    sayPrompt();
}

void GuideTalk::takeOutcome(TypedWord word, std::size_t number) {
    constexpr std::pair<TypedWord, Outcome> kWords[] = {
        {TypedWord::better, Outcome::better},
        {TypedWord::same, Outcome::same},
        {TypedWord::worse, Outcome::worse},
        {TypedWord::couldNot, Outcome::couldNot},
    };
    const std::vector<Outcome> outcomes = m_presenter.view().outcomes;
    std::optional<Outcome> outcome;
    if (number >= 1 && number <= outcomes.size())
        outcome = outcomes[number - 1];
    for (const auto& [typed, meant] : kWords)
        if (word == typed)
            outcome = meant;
    if (outcome) {
        act([&] { m_presenter.report(*outcome); });
        return;
    }
    m_console.say("That is not one of the answers here.");
    sayPrompt();
}

void GuideTalk::takeBreathSize(TypedWord word) {
    const PatternId before = m_presenter.pacer()->pattern().id;
    word == TypedWord::softer ? m_presenter.softer() : m_presenter.longer();
    const NamedPattern& pattern = m_presenter.pacer()->pattern();
    if (pattern.id == before) {
        m_console.say(
            word == TypedWord::softer ? "There are no softer breaths." : "There are no longer breaths.");
        return;
    }
    m_console.say(pattern.title + ".");
    m_timed.begin();
}

void GuideTalk::takeNext() {
    if (m_presenter.state().status == GuideStatus::ended)
        m_exit = ExitCode::done;
    else
        act([this] { m_presenter.next(); });
}

} // namespace unknot::cli
