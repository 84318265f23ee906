// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/guide_builder.hpp"
#include "support/manual_clock.hpp"

#include "unknot/guide/guide_engine.hpp"

namespace unknot::test {

/// Somebody in a guide, from its first step, with a clock of their own.
class GuideRun {
public:
    explicit GuideRun(Guide guide) : m_guide(std::move(guide)) { send(BeginGuide{}); }
    GuideRun(const GuideRun&) = delete;
    GuideRun& operator=(const GuideRun&) = delete;

    void send(const GuideEvent& event) { state = engine.step(state, event, clock.now()); }
    void choose(const char* id) { send(Choose{{id}}); }
    void report(Outcome outcome) { send(ReportOutcome{outcome}); }
    void noSigns() { send(AnswerSigns{Answer::no, {}}); }
    /// Lets time go by, with one tick at its end.
    void wait(std::chrono::nanoseconds span) {
        clock.advance(span);
        send(TickGuide{});
    }
    /// Time goes by, but nobody looks.
    void pass(std::chrono::nanoseconds span) { clock.advance(span); }

    [[nodiscard]] std::string at() const { return state.step.value; }
    [[nodiscard]] AwakeTime now() const { return clock.now().awake; }
    [[nodiscard]] std::vector<std::string> choices() const {
        std::vector<std::string> ids;
        for (const Choice& choice : engine.choicesOf(state))
            ids.push_back(choice.id.value);
        return ids;
    }

private:
    Guide m_guide;

public:
    GuideEngine engine{m_guide};
    ManualClock clock;
    GuideState state;
};

/// What a state says apart from the counting of time, which goes on whatever is sent.
inline GuideState withoutTime(GuideState state) {
    state.seenAt = {};
    state.inStep = {};
    state.stretched = {};
    state.spent = {};
    return state;
}

} // namespace unknot::test
