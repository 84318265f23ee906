// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/check_guide.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace unknot {

namespace {

using StepTest = std::function<bool(const Step&)>;
using ChoiceTest = std::function<bool(const Choice&)>;

class GuideChecker {
public:
    explicit GuideChecker(const Guide& guide) : m_guide(guide) {}

    std::vector<GuideFault> faults() {
        checkIds();
        // The walks below trust every id.
        if (!m_faults.empty())
            return m_faults;
        checkReach();
        checkEnds();
        checkSignsFirst();
        checkCannotMovePath();
        checkStretching();
        checkWorse();
        checkLadder();
        return m_faults;
    }

private:
    void report(const Step& step, const std::string& below, std::string expected, std::string found) {
        const auto index = &step - m_guide.steps.data();
        m_faults.push_back(
            {"/steps/" + std::to_string(index) + below, std::move(expected), std::move(found)});
    }

    [[nodiscard]] std::vector<StepId> exits(const Step& step, const ChoiceTest& skips) const {
        std::vector<StepId> all;
        if (skips) {
            Step open = step;
            std::erase_if(open.choices, skips);
            all = exitsOf(open);
        } else {
            all = exitsOf(step);
        }
        if (step.isStretching && m_guide.stretchLimit)
            all.push_back(m_guide.stretchLimit->then);
        return all;
    }

    /// All steps met from `starts` on, not going on beyond those for which `stops` is true, and not
    /// following choices for which `skips` is true.
    [[nodiscard]] std::set<const Step*> walk(
        const std::vector<StepId>& starts, const StepTest& stops, const ChoiceTest& skips = {}) const {
        std::set<const Step*> met;
        std::vector<StepId> open = starts;
        while (!open.empty()) {
            const Step* step = m_guide.find(open.back());
            open.pop_back();
            if (!step || !met.insert(step).second || stops(*step))
                continue;
            for (StepId& exit : exits(*step, skips))
                open.push_back(std::move(exit));
        }
        return met;
    }

    void checkIds() {
        std::set<StepId> steps;
        std::set<StageId> stages;
        for (const Stage& stage : m_guide.stages)
            if (!stages.insert(stage.id).second)
                m_faults.push_back({"/stages", "each stage id once", "\"" + stage.id.value + "\" twice"});
        for (const Step& step : m_guide.steps) {
            if (!steps.insert(step.id).second)
                report(step, "/id", "each step id once", "\"" + step.id.value + "\" twice");
            if (!stages.contains(step.stage))
                report(step, "/stage", "a stage of this guide", "\"" + step.stage.value + "\"");
            checkTargets(step);
        }
        if (!m_guide.find(m_guide.begin))
            m_faults.push_back({"/begin", "a step of this guide", "\"" + m_guide.begin.value + "\""});
        if (m_guide.stretchLimit && !m_guide.find(m_guide.stretchLimit->then))
            m_faults.push_back({"/stretch_limit/then", "a step of this guide",
                "\"" + m_guide.stretchLimit->then.value + "\""});
    }

    void checkTargets(const Step& step) {
        std::set<ChoiceId> choices;
        for (const Choice& choice : step.choices)
            if (!choices.insert(choice.id).second)
                report(step, "/choices", "each choice id once", "\"" + choice.id.value + "\" twice");
        if (step.outcomes && step.outcomes->next.size() != 4)
            report(step, "/outcomes", "a way on for better, same, worse and couldNot",
                std::to_string(step.outcomes->next.size()) + " of them");
        for (const StepId& exit : exitsOf(step))
            if (!m_guide.find(exit))
                report(step, "", "ways on to steps of this guide", "\"" + exit.value + "\"");
    }

    void checkReach() {
        const auto met = walk({m_guide.begin}, [](const Step&) { return false; });
        for (const Step& step : m_guide.steps)
            if (!met.contains(&step))
                report(step, "", "a step that some way leads to", "no way to \"" + step.id.value + "\"");
    }

    /// All steps from which some way comes to an end without going on beyond those for which `stops` is
    /// true. One walk from each step would cost the square of their number, at every start of the program.
    [[nodiscard]] std::set<const Step*> thoseThatEnd(const StepTest& stops) const {
        std::set<const Step*> ending;
        const auto leadsToEnding = [&](const StepId& exit) { return ending.contains(m_guide.find(exit)); };
        for (std::size_t before = ending.size() + 1; before != ending.size();) {
            before = ending.size();
            // Guides are written from their beginning on, so from the back there are few rounds.
            for (auto step = m_guide.steps.rbegin(); step != m_guide.steps.rend(); ++step)
                if (!ending.contains(&*step) &&
                    (step->kind == StepKind::end ||
                        (!stops(*step) && std::ranges::any_of(exits(*step, {}), leadsToEnding))))
                    ending.insert(&*step);
        }
        return ending;
    }

    void checkEnds() {
        const auto ending = thoseThatEnd([](const Step&) { return false; });
        const auto endingAtRest = thoseThatEnd(&Step::isStretching);
        for (const Step& step : m_guide.steps) {
            if (!ending.contains(&step))
                report(step, "", "a way on that comes to an end", "none from \"" + step.id.value + "\"");
            // `worse` takes the ways into stretching away: what is left must do.
            else if (!endingAtRest.contains(&step) && !step.isStretching)
                report(step, "", "a way on that comes to an end without stretching",
                    "none from \"" + step.id.value + "\"");
        }
    }

    void checkSignsFirst() {
        const auto asksSigns = [](const Step& step) { return step.kind == StepKind::redFlags; };
        for (const Step* step : walk({m_guide.begin}, asksSigns))
            if (!asksSigns(*step))
                report(*step, "", "the warning signs before this step",
                    "a way to \"" + step->id.value + "\" without them");
        for (const Step& step : m_guide.steps)
            if (asksSigns(step) && !step.choices.empty())
                report(step, "/choices", "the warning signs as the only question", "a way round them");
    }

    void checkCannotMovePath() {
        std::vector<StepId> starts;
        for (const Step& step : m_guide.steps)
            for (const Choice& choice : step.choices)
                if (choice.mobility == Mobility::cannotMove)
                    starts.push_back(choice.next);
        const auto endsPath = [](const Choice& choice) { return choice.mobility == Mobility::canMove; };
        for (const Step* step : walk(
                 starts, [](const Step&) { return false; }, endsPath))
            if (!step->needs.empty() || step->isStretching)
                report(*step, step->needs.empty() ? "/stretching" : "/needs",
                    "nothing asked of somebody who cannot move", "a step that asks for something");
    }

    void checkStretching() {
        for (const Step& step : m_guide.steps) {
            if (step.isStretching && !m_guide.stretchLimit)
                report(step, "/stretching", "a stretch_limit in this guide", "none");
            if (step.isStretching)
                continue;
            const Step* next = step.next.empty() ? nullptr : m_guide.find(step.next);
            const bool slidesIn = next && next->isStretching;
            if (slidesIn || leadsToStretching(step.outcomes))
                report(step, "", "stretching only after a choice for it", "a way into it without one");
        }
        const Step* begin = m_guide.find(m_guide.begin);
        if (begin->isStretching)
            report(*begin, "/stretching", "stretching only after a choice for it", "stretching at once");
        if (m_guide.stretchLimit && m_guide.find(m_guide.stretchLimit->then)->isStretching)
            m_faults.push_back({"/stretch_limit/then", "a step that is no stretching",
                "\"" + m_guide.stretchLimit->then.value + "\""});
    }

    [[nodiscard]] bool leadsToStretching(const std::optional<OutcomeQuestion>& question) const {
        if (!question)
            return false;
        return std::ranges::any_of(
            question->next, [&](const auto& way) { return m_guide.find(way.second)->isStretching; });
    }

    void checkWorse() {
        const auto asksSigns = [](const Step& step) { return step.kind == StepKind::redFlags; };
        const auto check = [&](const Step& step, const std::string& below, const StepId& next) {
            for (const Step* met : walk({next}, asksSigns)) {
                const bool isRest = met->kind == StepKind::say && !met->isStretching && met->tries.empty();
                if (!isRest && !asksSigns(*met))
                    report(step, below, "only rest and the warning signs after worse",
                        "a way to \"" + met->id.value + "\"");
            }
        };
        for (const Step& step : m_guide.steps) {
            if (step.outcomes)
                check(step, "/outcomes/worse", step.outcomes->next.at(Outcome::worse));
            for (std::size_t i = 0; i < step.choices.size(); ++i)
                if (step.choices[i].outcome == Outcome::worse)
                    check(step, "/choices/" + std::to_string(i), step.choices[i].next);
        }
    }

    void checkLadder() {
        if (!m_guide.isLadder)
            return;
        std::set<MeasureId> rungs;
        for (const Step& step : m_guide.steps) {
            if (!step.tries.empty() && !rungs.insert(step.tries).second)
                report(step, "/tries", "each measure on one rung of a ladder",
                    "\"" + step.tries.value + "\" twice");
            if (step.isStretching)
                report(step, "/stretching", "no stretching in a ladder", "some");
            if (std::ranges::find(step.choices, Mobility::cannotMove, &Choice::mobility) !=
                step.choices.end())
                report(step, "/choices", "no cannotMove in a ladder", "one");
        }
        if (rungs.size() < 2)
            m_faults.push_back(
                {"/ladder", "two rungs or more: steps with \"tries\"", std::to_string(rungs.size())});
    }

    const Guide& m_guide;
    std::vector<GuideFault> m_faults;
};

} // namespace

std::vector<GuideFault> checkGuide(const Guide& guide) {
    return GuideChecker(guide).faults();
}

} // namespace unknot
