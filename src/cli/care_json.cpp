// SPDX-License-Identifier: GPL-3.0-or-later
#include "care_text.hpp"

#include "json_text.hpp"
#include "typed_time.hpp"

#include "presenters/credits.hpp"

#include "unknot/base/iso_time.hpp"

namespace unknot::cli {

namespace {

const std::string kNothing = "null";

std::string jsonTime(std::optional<UtcTime> time) {
    return time ? jsonText(isoText(WallTime{.utc = *time, .offset = utcOffsetHereAt(*time)})) : kNothing;
}

std::string jsonSeconds(std::chrono::milliseconds span) {
    return std::to_string(std::chrono::floor<std::chrono::seconds>(span).count());
}

const char* nameOf(CarePhase phase) {
    switch (phase) {
    case CarePhase::under48: return "under48";
    case CarePhase::to72: return "to72";
    case CarePhase::over72: return "over72";
    case CarePhase::unknown: break;
    }
    return "unknown";
}

const char* nameOf(OptionStanding standing) {
    switch (standing) {
    case OptionStanding::offered: return "offered";
    case OptionStanding::preselected: return "preselected";
    case OptionStanding::withheld: break;
    }
    return "withheld";
}

/// Turns the parts of a plan into JSON. Claims name their sources and, for people, who speaks there.
class PlanJson {
public:
    PlanJson(const ToldPlan& told, const Content& content)
        : m_told(told), m_content(content), m_phase(content.care.textOf(told.plan.phase)) {}

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> members() const {
        const CarePlan& plan = m_told.plan;
        return {
            {"phase", jsonText(nameOf(plan.phase))},
            {"title", jsonText(m_phase.title)},
            {"now", jsonTime(m_told.now.utc)},
            {"onset", jsonTime(m_told.facts.onset)},
            {"since_onset_s", plan.sinceOnset ? jsonSeconds(*plan.sinceOnset) : kNothing},
            {"default", byStanding(true).empty() ? kNothing : byStanding(true).front()},
            {"alternatives", jsonArray(byStanding(false))},
            {"views", views()},
            {"notes", claims(m_phase.notes)},
            {"rest", rest()},
            {"moving", moving()},
        };
    }

private:
    using Members = std::vector<std::pair<std::string, std::string>>;

    [[nodiscard]] Members claimMembers(const Claim& claim) const {
        return {{"text", jsonText(claim.text)}, {"sources", jsonIds(claim.sources)},
            {"authors", jsonList(voicesOf(m_content, {claim}))}, {"own_rule", jsonBool(claim.isOwnRule)}};
    }

    [[nodiscard]] std::string claims(const std::vector<Claim>& list) const {
        return jsonEach(list, [this](const Claim& claim) { return jsonObject(claimMembers(claim)); });
    }

    /// Before the members of its claim.
    [[nodiscard]] std::string view(Members members, const View& view) const {
        members.emplace_back("label", jsonText(view.label));
        for (auto& member : claimMembers(view.claim))
            members.push_back(std::move(member));
        return jsonObject(members);
    }

    [[nodiscard]] std::string views() const {
        return jsonEach(m_phase.views, [this](const CareView& one) {
            const std::string treatment = one.isEither ? jsonText("either")
                : one.treatment.empty()                ? kNothing
                                                       : jsonText(one.treatment.value);
            return view({{"treatment", treatment}}, one.view);
        });
    }

    [[nodiscard]] std::vector<std::string> byStanding(bool isPreselected) const {
        std::vector<std::string> values;
        for (const CareOption& one : m_told.plan.options)
            if ((one.standing == OptionStanding::preselected) == isPreselected)
                values.push_back(option(one));
        return values;
    }

    [[nodiscard]] std::string option(const CareOption& option) const {
        const Treatment& treatment = *m_content.timers.findTreatment(option.treatment);
        const SessionProposal& proposal = option.proposal;
        const FeelChoice* last = treatment.find(proposal.lastFeel);
        return jsonObject({
            {"treatment", jsonText(option.treatment.value)},
            {"title", jsonText(treatment.title)},
            {"standing", jsonText(nameOf(option.standing))},
            {"helped_before", jsonBool(option.helpedBefore)},
            {"length_s", jsonSeconds(proposal.length)},
            {"longest_s", jsonSeconds(treatment.length)},
            {"shortened", jsonBool(proposal.isShortened)},
            {"better_left", jsonBool(proposal.isToBeLeft)},
            {"last_feel", last ? jsonText(last->label) : kNothing},
            {"skin_rests_until", jsonTime(proposal.skinRestsUntil)},
            {"next", next(treatment, proposal)},
        });
    }

    [[nodiscard]] std::string next(const Treatment& treatment, const SessionProposal& proposal) const {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < proposal.next.size(); ++i) {
            const NextSession& one = treatment.next[i];
            std::optional<UtcTime> upTo;
            if (one.upTo)
                upTo = proposal.next[i] - one.after + *one.upTo;
            values.push_back(
                view({{"from", jsonTime(proposal.next[i])}, {"up_to", jsonTime(upTo)}}, one.view));
        }
        return jsonArray(values);
    }

    [[nodiscard]] std::string rest() const {
        if (!m_told.plan.restNotice)
            return kNothing;
        const RestNotice& notice = m_content.care.rest[*m_told.plan.restNotice];
        return jsonObject(
            {{"after_h", std::to_string(notice.after.count())}, {"claims", claims(notice.claims)}});
    }

    [[nodiscard]] std::string moving() const {
        return jsonObject({{"title", jsonText(m_content.care.movingTitle)},
            {"guide", jsonText(m_content.care.ladder.value)}, {"claims", claims(m_content.care.moving)}});
    }

    const ToldPlan& m_told;
    const Content& m_content;
    const CarePhaseText& m_phase;
};

} // namespace

void sayPlanAsJson(const ToldPlan& told, const Surroundings& around) {
    const auto members = PlanJson(told, around.content).members();
    around.console.say("{");
    for (std::size_t i = 0; i < members.size(); ++i)
        around.console.say("  " + jsonText(members[i].first) + ": " + members[i].second +
            (i + 1 == members.size() ? "" : ","));
    around.console.say("}");
}

} // namespace unknot::cli
