// SPDX-License-Identifier: GPL-3.0-or-later
#include "timer_talk.hpp"

#include "journal_words.hpp"
#include "timer_sentences.hpp"
#include "typed_word.hpp"
#include "verbs/signs.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>

namespace unknot::cli {

using std::chrono::nanoseconds;
using std::chrono::seconds;

namespace {

/// Of the time left, what is said. Enough to know where one is, not enough to be a nuisance.
constexpr std::array kMarks = {
    seconds(10), seconds(30), seconds(60), seconds(300), seconds(600), seconds(1800), seconds(3600)};

/// Whole minutes, until it is less than one.
std::string leftText(seconds left) {
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(left);
    return lengthText(left < std::chrono::minutes(1) ? left : seconds(minutes)) + " left.";
}

bool isOff(const std::string& line) {
    const std::string typed = tidied(line);
    return typed == "off" || typed == "stop" || typed == "it is off";
}

} // namespace

ExitCode TimerTalk::follow(const TimerId& timer) {
    m_timer = timer;
    for (;;) {
        const auto run = findRun();
        if (!run)
            return m_exit;
        if (run->id != m_run)
            begin(*run);
        if (!step(*run))
            return m_exit;
    }
}

std::optional<RunView> TimerTalk::findRun() const {
    const auto& runs = m_presenter.view().runs;
    // The latest: one that is begun again comes behind the one that was confirmed.
    const auto found =
        std::find_if(runs.rbegin(), runs.rend(), [&](const RunView& run) { return run.timer == m_timer; });
    return found == runs.rend() ? std::nullopt : std::optional(*found);
}

void TimerTalk::begin(const RunView& run) {
    m_run = run.id;
    // The first mark worth saying is half-way or later.
    m_lastMark = run.length / 2 + seconds(1);
    m_console.gap();
    m_console.say(run.title + " runs for " + lengthText(run.left) + ", until " + clockText(run.dueAt) + ".");
    if (m_console.in().isLive())
        sayWords(run);
}

bool TimerTalk::step(const RunView& run) {
    if (run.status == RunStatus::asking)
        return askAfterwards(run);
    tell(run);
    if (!m_hasInput && run.status == RunStatus::timeUp) {
        m_exit = ExitCode::inputEnded;
        return leave();
    }
    const RunStatus before = run.status;
    if (!wait(run))
        return false;
    // Also what another window did with it.
    m_presenter.refresh();
    const auto after = findRun();
    if (!after)
        m_console.say("It is over.");
    else if (before == RunStatus::paused && after->status == RunStatus::asking)
        m_console.say("The pause lasted too long, so it is over.");
    return after.has_value();
}

void TimerTalk::tell(const RunView& run) {
    for (const AlertView& alert : m_presenter.view().alerts)
        if (alert.run == run.id)
            tellAlert(alert, run);
    if (run.status == RunStatus::running)
        passMarks(run);
}

void TimerTalk::tellAlert(const AlertView& alert, const RunView& run) {
    const auto [told, isNew] = m_rings.try_emplace(alert.topic, alert.ring);
    if (!isNew && told->second == alert.ring)
        return;
    told->second = alert.ring;
    m_console.gap();
    if (alert.hasSound)
        m_console.ring();
    if (alert.kind == AlertView::Kind::check) {
        m_console.say(withSource(alert.what));
        m_console.say("Your skin looks as it should? Press Enter. If not, take it off and type off.");
        return;
    }
    const bool isLong = alert.overdue.count() > 0;
    m_console.say(isLong ? alert.title + ": time was up " + lengthText(alert.overdue) + " ago."
                         : alert.title + ": time is up.");
    if (!run.isTreatment) {
        m_console.say("Press Enter to end it.");
        return;
    }
    m_console.say(withSource(alert.what));
    m_console.say("Press Enter when it is off.");
}

void TimerTalk::passMarks(const RunView& run) {
    const auto mark = std::ranges::lower_bound(kMarks, run.left);
    if (mark == kMarks.end() || *mark >= m_lastMark || run.left == seconds(0))
        return;
    m_lastMark = *mark;
    m_console.say(leftText(run.left));
}

std::optional<nanoseconds> TimerTalk::untilDue(const RunView& run) const {
    auto due = m_presenter.untilNextChange(false);
    if (run.status != RunStatus::running)
        return due;
    const auto mark = std::ranges::lower_bound(kMarks, std::min(m_lastMark, run.left));
    if (mark == kMarks.begin())
        return due;
    const nanoseconds untilMark = run.left - *std::prev(mark);
    return due ? std::min(*due, untilMark) : untilMark;
}

bool TimerTalk::asksNow(const RunView& run) const {
    return run.asksCheck || run.status == RunStatus::timeUp;
}

/// False where somebody left.
bool TimerTalk::wait(const RunView& run) {
    LineInput& in = m_console.in();
    auto due = untilDue(run);
    if (due)
        due = m_around.clock.realSpan(*due);
    // The answers of a script are read where they are asked for.
    const bool isRead = m_hasInput && (in.isLive() || asksNow(run));
    switch (isRead ? in.waitForLine(due) : in.waitUnread(due)) {
    case Waited::time: return true;
    case Waited::line: return take(in.takeLine(), run);
    case Waited::ended: m_hasInput = false; return true;
    case Waited::interrupted: break;
    }
    return leave();
}

bool TimerTalk::take(const std::string& line, const RunView& run) {
    if (isOff(line)) {
        m_presenter.stop(run.id);
        return true;
    }
    switch (wordOf(line)) {
    case TypedWord::next: confirm(run); return true;
    case TypedWord::pause: pauseOrGoOn(run); return true;
    case TypedWord::leave: return leave();
    case TypedWord::signs:
        (void)runSigns({.lists = true, .region = m_around.settings.region}, m_around);
        return true;
    default: sayWords(run); return true;
    }
}

void TimerTalk::confirm(const RunView& run) {
    if (run.status == RunStatus::timeUp) {
        m_presenter.confirm(run.id);
    } else if (run.asksCheck) {
        m_presenter.confirmCheck(run.id);
        m_console.say("Good. " + leftText(run.left));
    } else {
        m_console.say(runSentence(run));
    }
}

void TimerTalk::pauseOrGoOn(const RunView& run) {
    if (run.status == RunStatus::paused)
        m_presenter.resume(run.id);
    else
        m_presenter.pause(run.id);
    if (const auto after = findRun())
        m_console.say(runSentence(*after));
}

void TimerTalk::sayWords(const RunView& run) {
    m_console.say(std::string(run.status == RunStatus::paused ? "Type p to go on" : "Type p to pause") +
        ", off when it is off, w for the warning signs, q to leave it running.");
}

std::optional<std::string> TimerTalk::answer() {
    Waited waited = Waited::time;
    // A wait without limit can only come early when part of a line is there.
    while (waited == Waited::time)
        waited = m_console.in().waitForLine(std::nullopt);
    if (waited == Waited::line)
        return m_console.in().takeLine();
    m_exit = waited == Waited::ended ? ExitCode::inputEnded : ExitCode::done;
    return std::nullopt;
}

bool TimerTalk::askAfterwards(const RunView& run) {
    const bool isAnswered = run.asksHowLong ? askHowLong(run) : askFeel(run);
    if (!isAnswered) {
        m_console.say("It is off. What was not said is asked in the window.");
        return false;
    }
    if (const auto after = m_presenter.after()) {
        m_console.gap();
        sayAfter(*after, m_around.clock.now().wall, m_console);
    }
    return findRun().has_value();
}

bool TimerTalk::askHowLong(const RunView& run) {
    const auto most = std::chrono::ceil<std::chrono::minutes>(run.atMost);
    m_console.gap();
    m_console.say("How long was it on in all? Type the minutes, at most " + std::to_string(most.count()) +
        ", or a question mark if you do not know.");
    for (;;) {
        const auto line = answer();
        if (!line || wordOf(*line) == TypedWord::leave)
            return false;
        const auto typed = numberIn(tidied(*line));
        const std::chrono::minutes stayed(typed.value_or(0));
        if (wordOf(*line) == TypedWord::notSure)
            m_presenter.answerHowLong(run.id, std::nullopt);
        else if (typed && stayed <= most)
            m_presenter.answerHowLong(run.id, std::min<seconds>(stayed, run.atMost));
        else {
            m_console.say("Type the minutes as a number, or a question mark.");
            continue;
        }
        return true;
    }
}

bool TimerTalk::askFeel(const RunView& run) {
    m_console.gap();
    m_console.say("How does your back feel now?");
    for (std::size_t i = 0; i < run.feels.size(); ++i)
        m_console.say(std::to_string(i + 1) + ": " + asSentence(run.feels[i].label));
    for (;;) {
        m_console.say("Type a number, or press Enter to say nothing.");
        const auto line = answer();
        if (!line || wordOf(*line) == TypedWord::leave)
            return false;
        const auto number = numberIn(tidied(*line));
        if (wordOf(*line) == TypedWord::next)
            m_presenter.answerFeel(run.id, Feel::unsaid);
        else if (number && *number <= run.feels.size())
            m_presenter.answerFeel(run.id, run.feels[*number - 1].feel);
        else
            continue;
        return true;
    }
}

/// Always false: nothing more is followed.
bool TimerTalk::leave() {
    const auto run = findRun();
    if (!m_around.clock.isTrue()) {
        m_console.say("It was only tried out: nothing of it goes on.");
    } else if (m_presenter.view().error) {
        m_console.say("It could not be stored, so it ends with this program" +
            (run ? ". Its time is up at " + clockText(run->dueAt) : std::string()) + ".");
    } else if (run) {
        m_console.say(runSentence(*run));
        m_console.say(
            "It goes on: it is in your journal. Nothing rings now unless the window is open. To see "
            "it: unknot-cli timer, or the window. To end it: unknot-cli timer --stop.");
    }
    return false;
}

} // namespace unknot::cli
