// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/prevention.hpp"

#include "error_sentences.hpp"
#include "journal_access.hpp"
#include "prevention_text.hpp"
#include "standing_words.hpp"
#include "words.hpp"

#include "presenters/prevention_presenter.hpp"

#include <algorithm>

namespace unknot::cli {

namespace {

/// One run of the verb. Must stay where it is.
class PlanTalk {
public:
    explicit PlanTalk(const Surroundings& around)
        : m_around(around),
          m_file(around.paths.plan()),
          m_gate(around.content, around.journal, m_file),
          m_log(around.journal, around.content, around.clock),
          m_timers(around.journal, around.journal, around.content, m_log, around.clock),
          m_standing(standingIn(around, {})),
          m_presenter(around.content, m_file, m_gate, m_timers, m_standing, around.clock) {}

    [[nodiscard]] ExitCode run(const PreventionOptions& options) {
        // What can be read without a journal is told without one.
        const bool isJournalThere = openAloud(m_around);
        if (isJournalThere)
            m_timers.refresh();
        m_presenter.refresh();
        if (const auto& problem = m_presenter.view().problem)
            m_around.console.note(planNotReadSentence(*problem, m_file.path()));
        const ExitCode code = options.wish == PlanWish::show ? ExitCode::done : change(options);
        if (code != ExitCode::done)
            return code;
        if (options.form == PlanForm::json)
            sayPreventionAsJson(m_presenter.view(), m_around.console);
        else
            sayPrevention(m_presenter.view(), m_around.console);
        return ExitCode::done;
    }

private:
    [[nodiscard]] ExitCode change(const PreventionOptions& options) {
        const bool isCondition = options.wish == PlanWish::confirm || options.wish == PlanWish::unconfirm;
        const ExitCode code = isCondition ? changeCondition(options) : changeItem(options);
        if (code != ExitCode::done)
            return code;
        if (const auto& error = m_timers.view().error; error && m_isReminder) {
            noteTrouble({*error, {}}, m_around);
            return ExitCode::problem;
        }
        if (const auto& error = m_presenter.view().keepError) {
            m_around.console.note(planNotKeptSentence(*error, m_file.path()));
            return ExitCode::problem;
        }
        return ExitCode::done;
    }

    [[nodiscard]] ExitCode changeCondition(const PreventionOptions& options) {
        const ConditionId id{options.id};
        if (!m_around.content.prevention.find(id)) {
            std::vector<std::string> known;
            for (const Condition& condition : m_around.content.prevention.conditions)
                known.push_back(condition.id.value);
            return notKnown("condition", options.id, known);
        }
        if (options.wish == PlanWish::confirm && m_presenter.view().isEpisodeOpen) {
            m_around.console.note(
                "A spasm is open in your journal. Whether this is so is asked once it is over.");
            return ExitCode::problem;
        }
        if (options.wish == PlanWish::confirm)
            m_presenter.confirm(id);
        else
            m_presenter.unconfirm(id);
        return ExitCode::done;
    }

    [[nodiscard]] ExitCode changeItem(const PreventionOptions& options) {
        const PlanItemId id{options.id};
        if (const PlanItemView* item = m_presenter.view().find(id))
            return changeItem(options.wish, PlanItemView(*item));
        return notKnown("thing of the plan", options.id, knownIds());
    }

    [[nodiscard]] ExitCode changeItem(PlanWish wish, const PlanItemView& item) {
        m_isReminder = item.kind == PlanKind::reminder;
        const bool isSoAlready = (wish == PlanWish::add && item.answer == PlanAnswer::chosen) ||
            (wish == PlanWish::notNow && item.answer == PlanAnswer::declined) ||
            (wish == PlanWish::remove && item.answer != PlanAnswer::chosen);
        if (isSoAlready)
            return ExitCode::done;
        const bool can = wish == PlanWish::add ? item.canChoose
            : wish == PlanWish::notNow         ? item.canDecline
                                               : item.canTakeOut;
        if (!can)
            return refused(item);
        if (wish == PlanWish::add)
            m_presenter.choose(item.id);
        else if (wish == PlanWish::notNow)
            m_presenter.decline(item.id);
        else
            m_presenter.takeOut(item.id);
        return ExitCode::done;
    }

    /// Why, and who says so: one line for each.
    [[nodiscard]] ExitCode refused(const PlanItemView& item) const {
        Console& console = m_around.console;
        if (item.kind == PlanKind::notFirst) {
            console.note(asSentence(item.title) + " It is only told of, and cannot be chosen.");
            for (const ClaimView& claim : item.about)
                console.note(withSource(claim));
        } else if (item.heldBack == HeldBack::episodeOpen) {
            console.note(asSentence(item.title) + " It is held back while a spasm is open in your journal.");
            console.note(item.why ? withSource(*item.why) : "This is Unknot's own rule.");
        } else if (item.heldBack == HeldBack::conditions) {
            console.note(asSentence(item.title) + " It is for you only if this is so:");
            for (const ConditionView& condition : item.conditions)
                if (!condition.isMet)
                    console.note("unknot-cli prevention confirm " + condition.id.value + ": " +
                        withSource(condition.claim));
        } else {
            console.note(asSentence(item.title) + " It is in your plan: take it out first, with remove.");
        }
        return ExitCode::problem;
    }

    [[nodiscard]] ExitCode notKnown(
        const char* what, const std::string& id, const std::vector<std::string>& known) const {
        m_around.console.note("There is no " + std::string(what) + " \"" + id + "\"." +
            (known.empty() ? std::string() : " Known are " + eitherOf(known) + "."));
        return ExitCode::wrongUse;
    }

    [[nodiscard]] std::vector<std::string> knownIds() const {
        std::vector<std::string> ids;
        for (const PlanItem& item : m_around.content.prevention.items)
            ids.push_back(item.id.value);
        const PreventionView& view = m_presenter.view();
        for (const auto& items : {view.own, view.declined})
            for (const PlanItemView& item : items)
                if (!item.own.empty())
                    ids.push_back(item.id.value);
        return ids;
    }

    const Surroundings& m_around;
    PlanFile m_file;
    RoutineGate m_gate;
    EpisodeLog m_log;
    TimersPresenter m_timers;
    StandingPresenter m_standing;
    PreventionPresenter m_presenter;
    bool m_isReminder = false;
};

} // namespace

ExitCode runPrevention(const PreventionOptions& options, const Surroundings& around) {
    return PlanTalk(around).run(options);
}

} // namespace unknot::cli
