// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/timer.hpp"

#include "emergency.hpp"
#include "journal_access.hpp"
#include "standing_words.hpp"
#include "timer_sentences.hpp"
#include "timer_talk.hpp"
#include "tried_out.hpp"
#include "typed_word.hpp"
#include "words.hpp"

#include <algorithm>

namespace unknot::cli {

namespace {

/// Timers over the person's journal, or over one that is thrown away.
class TimerVerb {
public:
    TimerVerb(const TimerOptions& options, const Surroundings& around)
        : m_options(options),
          m_around(around),
          m_console(around.console),
          m_log(around.journal, around.content, around.clock),
          m_presenter(around.journal, around.journal, around.content, m_log, around.clock) {
        m_presenter.setQuietHours(around.settings.quiet);
        m_presenter.refresh();
    }

    ExitCode run() {
        switch (m_options.wish) {
        case TimerWish::show: return show();
        case TimerWish::run: return runNamed();
        case TimerWish::stopAll: return stopAll();
        case TimerWish::listOwn: return listOwn();
        case TimerWish::addOwn: return addOwn();
        case TimerWish::removeOwn: return removeOwn();
        }
        return ExitCode::wrongUse;
    }

private:
    ExitCode wrong(const std::string& sentence) {
        m_console.note(sentence);
        return ExitCode::wrongUse;
    }

    /// What was done counts only once it is stored.
    ExitCode stored() {
        if (!m_presenter.view().error)
            return ExitCode::done;
        noteTrouble({*m_presenter.view().error, {}}, m_around);
        return ExitCode::problem;
    }

    ExitCode show() {
        const TimersView& view = m_presenter.view();
        for (const RunView& run : view.runs)
            m_console.say(runSentence(run));
        if (view.runs.empty())
            m_console.say("No timer is running.");
        for (const ReminderView& reminder : view.reminders)
            if (reminder.isOn && reminder.isOfUse)
                m_console.say(reminderSentence(reminder));
        return ExitCode::done;
    }

    ExitCode stopAll() {
        const auto runs = m_presenter.view().runs;
        m_presenter.stopAll();
        for (const RunView& run : runs)
            m_console.say(run.title + " is stopped." +
                (run.isTreatment ? " Still on your skin? Then take it off now." : ""));
        if (runs.empty())
            m_console.say("No timer is running.");
        return stored();
    }

    ExitCode listOwn() {
        const auto& own = m_presenter.view().own;
        for (const OwnTimerView& timer : own)
            m_console.say(ownSentence(timer));
        if (own.empty())
            m_console.say(
                "You have no timers of your own. To add one: unknot-cli timer --add NAME --minutes N");
        return ExitCode::done;
    }

    [[nodiscard]] const OwnTimerView* findOwn() const {
        const auto& own = m_presenter.view().own;
        const auto found = std::ranges::find_if(own,
            [&](const OwnTimerView& timer) { return tidied(timer.timer.name) == tidied(m_options.name); });
        return found == own.end() ? nullptr : &*found;
    }

    ExitCode addOwn() {
        if (!m_options.length)
            return wrong("Say how long \"" + m_options.name + "\" is: --minutes N, or --seconds N.");
        const bool isTreatment = m_around.content.timers.findTreatment({tidied(m_options.name)}) != nullptr;
        if (isTreatment || findOwn())
            return wrong("There is a timer \"" + m_options.name + "\" already." +
                (isTreatment ? "" : " To remove it: unknot-cli timer --remove NAME"));
        OwnTimer timer{.id = {},
            .name = m_options.name,
            .length = *m_options.length,
            .repeats = m_options.repeats,
            .hasSound = !m_options.isSilent};
        if (const auto kept = m_presenter.keepOwn(timer); !kept)
            return wrong("That cannot be kept: " + asSentence(kept.error().detail));
        const ExitCode code = stored();
        if (const OwnTimerView* own = findOwn(); own && code == ExitCode::done)
            m_console.say("Added. " + ownSentence(*own));
        return code;
    }

    ExitCode removeOwn() {
        const OwnTimerView* own = findOwn();
        if (!own)
            return wrongName();
        const std::string name = own->timer.name;
        m_presenter.removeOwn(own->timer.id);
        const ExitCode code = stored();
        if (code == ExitCode::done)
            m_console.say("Removed: " + asSentence(name));
        return code;
    }

    ExitCode wrongName() {
        std::vector<std::string> known;
        if (m_options.wish == TimerWish::run)
            for (const Treatment& treatment : m_around.content.timers.treatments)
                known.push_back(treatment.id.value);
        for (const OwnTimerView& own : m_presenter.view().own)
            known.push_back(own.timer.name);
        return wrong("There is no timer \"" + m_options.name + "\"." +
            (known.empty() ? " You have none of your own." : " Known are " + eitherOf(known) + "."));
    }

    ExitCode runNamed() {
        const TimerId treatment{m_options.name};
        if (m_around.content.timers.findTreatment(treatment))
            return runTreatment(treatment);
        const OwnTimerView* own = findOwn();
        if (!own)
            return wrongName();
        if (m_options.length || !m_options.way.empty() || m_options.isSwollen)
            return wrong("\"" + own->timer.name +
                "\" is one of your own timers: it has its own length, and no more can be said of it here.");
        const TimerId id = own->timer.id;
        if (m_presenter.startOwn(id) != Refusal::none) {
            m_console.note("\"" + m_options.name + "\" runs already. To end it: unknot-cli timer --stop");
            return ExitCode::problem;
        }
        return m_talk.follow(id);
    }

    ExitCode runTreatment(const TimerId& id) {
        TreatmentView view = *m_presenter.prepare(id);
        const auto length = m_options.length.value_or(view.length);
        const WayView* way = wayIn(view);
        if (!way)
            return ExitCode::wrongUse;
        if (length > view.longest)
            return wrong(refusalSentence(Refusal::tooLong, view, m_presenter.view()));
        if (view.refusal == Refusal::alreadyRuns || view.refusal == Refusal::skinRests)
            return refuse(view.refusal, view);
        if (m_options.isSwollen && !view.notWhenSwollen)
            return wrong("For " + view.title + " it does not matter whether a joint is swollen.");
        if (m_options.isSwollen == true)
            return *askSwollen(view);
        sayTreatment(view, *way, length, m_around);
        if (view.notWhenSwollen)
            if (const auto code = askSwollen(view))
                return *code;
        m_console.gap();
        m_console.say("Press Enter to begin. Anything else leaves it.");
        const auto line = m_talk.answer();
        if (!line || wordOf(*line) != TypedWord::next) {
            m_console.say("Nothing was begun.");
            return m_talk.exitCode();
        }
        if (const Refusal refusal = m_presenter.start(id, way->measure, length); refusal != Refusal::none)
            return refuse(refusal, view);
        if (m_presenter.view().error)
            noteTrouble({*m_presenter.view().error, {}}, m_around);
        return m_talk.follow(id);
    }

    ExitCode refuse(Refusal refusal, const TreatmentView& view) {
        m_console.note(refusalSentence(refusal, view, m_presenter.view()));
        return ExitCode::problem;
    }

    /// Null where there is no such way; that is said then. Borrows: the view.
    const WayView* wayIn(const TreatmentView& view) {
        if (m_options.way.empty())
            return &view.ways.front();
        const auto found = std::ranges::find(view.ways, MeasureId{m_options.way}, &WayView::measure);
        if (found != view.ways.end())
            return &*found;
        std::vector<std::string> known;
        for (const WayView& way : view.ways)
            known.push_back(way.measure.value);
        m_console.note("There is no way \"" + m_options.way + "\" here. Known are " + eitherOf(known) + ".");
        return nullptr;
    }

    /// How it ends here; empty where it goes on.
    std::optional<ExitCode> askSwollen(const TreatmentView& view) {
        std::optional<bool> isSwollen = m_options.isSwollen;
        if (!isSwollen)
            m_console.gap();
        while (!isSwollen) {
            m_console.say(view.swollenQuestion + " Type yes or no. Not sure counts as yes.");
            const auto line = m_talk.answer();
            if (!line || wordOf(*line) == TypedWord::leave) {
                m_console.say("Nothing was begun.");
                return m_talk.exitCode();
            }
            if (wordOf(*line) == TypedWord::yes || wordOf(*line) == TypedWord::notSure)
                isSwollen = true;
            else if (tidied(*line) == "no")
                isSwollen = false;
        }
        m_presenter.answerSwollen(*isSwollen);
        return *isSwollen ? std::optional(refuse(Refusal::swollen, view)) : std::nullopt;
    }

    const TimerOptions& m_options;
    const Surroundings& m_around;
    Console& m_console;
    EpisodeLog m_log;
    TimersPresenter m_presenter;
    TimerTalk m_talk{m_presenter, m_around};
};

/// Time that does not run true may not get into the journal.
ExitCode tryOut(const TimerOptions& options, const Surroundings& around) {
    if (options.wish != TimerWish::run) {
        around.console.note("--speed is for trying a timer out: say which, such as unknot-cli timer cold.");
        return ExitCode::wrongUse;
    }
    TriedOut thrownAway(around);
    if (!thrownAway.isReady()) {
        around.console.note("No folder for trying it out could be made.");
        return ExitCode::problem;
    }
    around.console.say("This is only tried out: nothing of it is stored.");
    return TimerVerb(options, thrownAway.surroundings()).run();
}

} // namespace

ExitCode runTimer(const TimerOptions& options, const Surroundings& around) {
    const bool isAdding = options.wish == TimerWish::addOwn;
    const bool isRunning = options.wish == TimerWish::run;
    if ((options.length && !isAdding && !isRunning) || (!options.way.empty() && !isRunning) ||
        (options.isSwollen && !isRunning)) {
        around.console.note("Say which timer is meant, such as unknot-cli timer cold --minutes 10.");
        return ExitCode::wrongUse;
    }
    if (!around.clock.isTrue())
        return tryOut(options, around);
    if (isRunning && around.content.timers.findTreatment({tidied(options.name)}) &&
        withholdsGuides(standingIn(around, options.region).standing())) {
        sayEmergency(around, options.region);
        around.console.say("No cold and no warmth until that was looked at. " + std::string(kLookedAt));
        return ExitCode::emergency;
    }
    // A timer runs without a journal, too; nothing else here does.
    if (!openAloud(around) && !isRunning)
        return ExitCode::problem;
    return TimerVerb(options, around).run();
}

} // namespace unknot::cli
