// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/guide.hpp"

#include "emergency.hpp"
#include "error_sentences.hpp"
#include "guide_list.hpp"
#include "guide_means.hpp"
#include "guide_talk.hpp"
#include "standing_words.hpp"
#include "typed_word.hpp"

namespace unknot::cli {

namespace {

/// What somebody wants with a kept place.
enum class Wish { goOn, signs, startAgain, leave, nothing };

/// "08:40", with the day where it is another one.
std::string sinceText(const UnfinishedView& unfinished) {
    const std::string day = unfinished.isToday ? "" : " on " + isoDay(unfinished.since.localDay());
    return "at " + clockText(unfinished.since) + day;
}

/// The beginning of a guide: what is kept from before is looked at first.
class Beginning {
public:
    Beginning(const GuideOptions& options, const Surroundings& around)
        : m_options(options),
          m_around(around),
          m_console(around.console),
          m_guide(*around.content.find(options.guide)),
          m_log(around.journal, around.content, around.clock),
          m_standing(standingIn(around, options.region)),
          m_means(around, m_log, m_standing) {
        m_presenter.setExhale(around.settings.exhale);
    }

    ExitCode run() {
        m_now.refresh();
        const NowView view = m_now.view();
        if (view.placeError)
            m_console.note(notReadSentence(*view.placeError, placeFile()));
        if (const auto refused = refusal())
            return *refused;
        const auto wish = wishFor(m_guide.isRoutine ? view.unfinishedRoutine : view.unfinished);
        if (!wish)
            return m_exit;
        if (const auto refused = refusal())
            return *refused;
        if (*wish != Wish::startAgain &&
            m_presenter.resume(*m_now.unfinishedLike(m_guide.id)) != Opening::opened)
            m_console.say("The guide has changed since then, so it starts from the beginning.");
        if (!m_presenter.isOpen()) {
            m_console.say(m_guide.title + ".");
            (void)m_presenter.begin(m_guide.id);
        }
        return talk(*wish);
    }

private:
    ExitCode talk(Wish wish) {
        GuideTalk talk(m_presenter, m_around,
            {.region = m_options.region, .breaths = m_options.breaths, .placeFile = placeFile()});
        if (wish == Wish::signs)
            talk.beginWithSigns();
        const ExitCode code = talk.run();
        // What the plan offers may have changed on the way.
        if (code == ExitCode::problem)
            (void)refusal();
        return code;
    }

    [[nodiscard]] std::filesystem::path placeFile() const {
        return m_guide.isRoutine ? m_around.paths.routine() : m_around.paths.session();
    }

    /// Says why it cannot be begun now; nothing where it can, or where a warning sign comes first.
    std::optional<ExitCode> refusal() {
        switch (m_presenter.openingOf(m_guide.id)) {
        case Opening::movingWithheld: return refuseMoving();
        case Opening::withheld: sayHeldBack(m_guide, m_means.gate, m_around); return ExitCode::problem;
        default: return std::nullopt;
        }
    }

    /// Nothing where it ends here; m_exit then says how.
    std::optional<Wish> wishFor(const std::optional<UnfinishedView>& unfinished) {
        if (m_presenter.openingOf(m_guide.id) == Opening::helpFirst)
            return askAfterEmergency(m_standing.standing()->since);
        if (!unfinished || m_options.kept == KeptPlace::startAgain)
            return Wish::startAgain;
        if (m_now.unfinishedLike(m_guide.id)->guide != m_guide.id) {
            m_console.say("One place is kept at a time, so the unfinished place in \"" +
                unfinished->guideTitle + "\" is let go.");
            return Wish::startAgain;
        }
        return m_options.kept == KeptPlace::goOn ? Wish::goOn : askWhatToDo(*unfinished);
    }

    /// Nothing but the word of the person takes it back: no option on the command line, and no Enter.
    std::optional<Wish> askAfterEmergency(const WallTime& since) {
        sayEmergency(m_around, m_options.region);
        m_console.gap();
        m_console.say("A warning sign was named on " + isoDay(since.localDay()) +
            ". Guides wait until that was looked at.");
        m_console.say("When it was looked at, or was a mistake, type looked at. Anything else ends here.");
        m_exit = ExitCode::emergency;
        // A wait without limit can only come early when part of a line is there.
        Waited waited = Waited::time;
        while (waited == Waited::time)
            waited = m_console.in().waitForLine(std::nullopt);
        if (waited != Waited::line || tidied(m_console.in().takeLine()) != "looked at")
            return std::nullopt;
        m_now.release();
        noteStandingNotKept(m_standing, m_around);
        return Wish::startAgain;
    }

    ExitCode refuseMoving() {
        m_console.say(m_guide.title + " waits: you named a sign that needs help on the same day.");
        sayStanding(*m_standing.view(), m_console);
        return ExitCode::problem;
    }

    std::optional<Wish> askWhatToDo(const UnfinishedView& unfinished) {
        m_console.say("\"" + unfinished.guideTitle + "\" was begun " + sinceText(unfinished) +
            " and stopped at \"" + unfinished.stepTitle + "\".");
        if (unfinished.startsWithSigns)
            m_console.say("That was on another day, so the warning signs come first.");
        m_console.say("1: Go on.");
        m_console.say("2: Start again.");
        for (;;) {
            m_console.say("Press Enter to go on, or type a number. Also: w warning signs, q leave.");
            const auto wish = nextWish();
            if (!wish || *wish != Wish::nothing)
                return wish;
            m_console.say("That is not one of the answers here.");
        }
    }

    std::optional<Wish> nextWish() {
        // A wait without limit can only come early when part of a line is there.
        Waited waited = Waited::time;
        while (waited == Waited::time)
            waited = m_console.in().waitForLine(std::nullopt);
        if (waited != Waited::line) {
            m_exit = waited == Waited::ended ? ExitCode::inputEnded : ExitCode::done;
            m_console.say(waited == Waited::ended ? "The input has ended. Your place is still kept."
                                                  : "Your place is still kept.");
            return std::nullopt;
        }
        const Wish wish = wishIn(m_console.in().takeLine());
        if (wish != Wish::leave)
            return wish;
        m_console.say("Your place is still kept.");
        m_exit = ExitCode::done;
        return std::nullopt;
    }

    static Wish wishIn(const std::string& line) {
        switch (wordOf(line)) {
        case TypedWord::next: return Wish::goOn;
        case TypedWord::signs: return Wish::signs;
        case TypedWord::startAgain: return Wish::startAgain;
        case TypedWord::leave: return Wish::leave;
        default: break;
        }
        const std::string typed = tidied(line);
        return typed == "1" ? Wish::goOn : typed == "2" ? Wish::startAgain : Wish::nothing;
    }

    const GuideOptions& m_options;
    const Surroundings& m_around;
    Console& m_console;
    const Guide& m_guide;
    EpisodeLog m_log;
    StandingPresenter m_standing;
    GuideMeans m_means;
    NowPresenter& m_now = m_means.now;
    GuidePresenter& m_presenter = m_means.presenter;
    ExitCode m_exit = ExitCode::done;
};

} // namespace

ExitCode runGuide(const GuideOptions& options, const Surroundings& around) {
    if (options.lists || options.guide.empty()) {
        sayGuides(around);
        return ExitCode::done;
    }
    if (!around.content.find(options.guide)) {
        around.console.note("There is no guide \"" + options.guide.value + "\". These are there:");
        sayGuides(around);
        return ExitCode::wrongUse;
    }
    noteUnknownRegion(around, options.region);
    return Beginning(options, around).run();
}

} // namespace unknot::cli
