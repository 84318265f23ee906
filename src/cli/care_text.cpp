// SPDX-License-Identifier: GPL-3.0-or-later
#include "care_text.hpp"

#include "journal_words.hpp"
#include "typed_time.hpp"
#include "words.hpp"

namespace unknot::cli {

namespace {

/// "09:40", with the day where it is another one, by the clock of the place.
std::string timeFor(UtcTime time, const WallTime& now) {
    const WallTime there{.utc = time, .offset = utcOffsetHereAt(time)};
    return there.localDay() == now.localDay() ? clockText(there) : timeText(there);
}

std::string andOf(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

/// Says one plan, part by part.
class PlanTalk {
public:
    PlanTalk(const ToldPlan& told, const Surroundings& around)
        : m_told(told),
          m_content(around.content),
          m_phase(around.content.care.textOf(told.plan.phase)),
          m_console(around.console) {}

    void say() {
        m_console.say(asSentence(m_content.care.title));
        m_console.say(asSentence(m_phase.title) + sinceOnset());
        sayViews();
        for (const CareOption& option : m_told.plan.options)
            sayOption(option);
        if (m_told.plan.restNotice) {
            m_console.gap();
            m_console.say("Lying down:");
            sayAll(m_content.care.rest[*m_told.plan.restNotice].claims);
        }
        m_console.gap();
        m_console.say(asSentence(m_content.care.movingTitle));
        sayAll(m_content.care.moving);
        m_console.say("Step by step: unknot-cli guide " + m_content.care.ladder.value);
    }

private:
    [[nodiscard]] std::string sinceOnset() const {
        if (!m_told.plan.sinceOnset)
            return {};
        const auto since = std::chrono::floor<std::chrono::minutes>(*m_told.plan.sinceOnset);
        return " It began " + (since.count() == 0 ? std::string("just now") : lengthText(since) + " ago") +
            ".";
    }

    void sayAll(const std::vector<Claim>& claims) {
        for (const Claim& claim : claims)
            m_console.say(withSource(viewOf(m_content, claim)));
    }

    void sayViews() {
        m_console.gap();
        m_console.say(
            "The sources differ. These are their " + std::to_string(m_phase.views.size()) + " views.");
        for (const CareView& view : m_phase.views)
            m_console.say(asSentence(view.view.label) + " " + withSource(viewOf(m_content, view.view.claim)));
        sayAll(m_phase.notes);
    }

    void sayOption(const CareOption& option) {
        const Treatment& treatment = *m_content.timers.findTreatment(option.treatment);
        const SessionProposal& proposal = option.proposal;
        m_console.gap();
        m_console.say(treatment.title + ", " + wordsFor(proposal.length) + "." + standingOf(option));
        m_console.say("For it in these hours: " + namedBy(option.treatment) + ".");
        if (option.helpedBefore)
            m_console.say(withSource(viewOf(m_content, m_content.care.learnt)));
        if (treatment.notWhenSwollen)
            m_console.say(withSource(viewOf(m_content, *treatment.notWhenSwollen)));
        if (const FeelChoice* last = treatment.find(proposal.lastFeel))
            m_console.say("Last time you said: " + asSentence(last->label));
        if (proposal.isToBeLeft)
            m_console.say("Better leave it for now.");
        if (proposal.isShortened)
            m_console.say(withSource(viewOf(m_content, treatment.shorterWhy)));
        if (proposal.skinRestsUntil)
            m_console.say("Skin rests until " + timeFor(*proposal.skinRestsUntil, m_told.now) + ". " +
                withSource(viewOf(m_content, m_content.timers.skinRest.claim)));
        for (std::size_t i = 0; i < proposal.next.size(); ++i)
            sayNext(treatment.next[i], proposal.next[i]);
        m_console.say("To begin: unknot-cli timer " + option.treatment.value);
    }

    [[nodiscard]] static std::string standingOf(const CareOption& option) {
        switch (option.standing) {
        case OptionStanding::preselected: return " This one comes first.";
        case OptionStanding::withheld: return " Not now.";
        case OptionStanding::offered: break;
        }
        return {};
    }

    [[nodiscard]] std::string namedBy(const TimerId& treatment) const {
        std::vector<Claim> claims;
        for (const CareView& view : m_phase.views)
            if (view.isEither || view.treatment == treatment)
                claims.push_back(view.view.claim);
        return claims.empty() ? "none of the articles" : andOf(voicesOf(m_content, claims));
    }

    void sayNext(const NextSession& next, UtcTime from) {
        const std::string time = timeFor(from, m_told.now);
        const std::string upTo =
            next.upTo ? " to " + timeFor(from - next.after + *next.upTo, m_told.now) : std::string();
        m_console.say("Next session: from " + time + upTo + ". " + asSentence(next.view.label) + " " +
            withSource(viewOf(m_content, next.view.claim)));
    }

    const ToldPlan& m_told;
    const Content& m_content;
    const CarePhaseText& m_phase;
    Console& m_console;
};

} // namespace

void sayPlan(const ToldPlan& told, const Surroundings& around) {
    PlanTalk(told, around).say();
}

} // namespace unknot::cli
