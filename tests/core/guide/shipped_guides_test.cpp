// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/guide_run.hpp"

#include "unknot/content/loader.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <random>
#include <set>
#include <tuple>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

Guide shipped(const char* id) {
    const Content content = builtInContent();
    const Guide* guide = content.find(GuideId{id});
    REQUIRE(guide);
    return *guide;
}

/// Somebody in a guide as the breadth-first walk sees them.
struct Walker {
    GuideState state;
    bool isImmobile = false; ///< said that they cannot move, and not yet that they can
    std::vector<StepId> way;

    [[nodiscard]] auto key() const {
        return std::tuple(state.step.value, state.status, GuideEngine::endedStretching(state), isImmobile);
    }
};

/// Follows everything that a person can do, and that time can do, in every guide state there is.
class BreadthFirst {
public:
    explicit BreadthFirst(const Guide& guide) : m_guide(guide) {}

    std::vector<Walker> walk(const std::function<bool(const Step&)>& stops) {
        meet({.state = m_engine.step({}, BeginGuide{}, m_clock.now())}, {});
        while (!m_open.empty()) {
            const Walker walker = m_open.front();
            m_open.pop_front();
            if (!stops(m_engine.stepOf(walker.state)))
                goOn(walker);
        }
        return m_met;
    }

private:
    void goOn(const Walker& from) {
        send(from, GoNext{});
        send(from, AnswerSigns{Answer::no, {}});
        for (const auto outcome : {Outcome::better, Outcome::same, Outcome::worse, Outcome::couldNot})
            send(from, ReportOutcome{outcome});
        for (const Choice& choice : m_engine.choicesOf(from.state))
            send(from, Choose{choice.id}, choice.mobility);
        m_clock.advance(5h);
        send(from, TickGuide{});
    }

    void send(const Walker& from, const GuideEvent& event, Mobility mobility = Mobility::unsaid) {
        Walker next = from;
        next.state = m_engine.step(from.state, event, m_clock.now());
        if (mobility != Mobility::unsaid)
            next.isImmobile = mobility == Mobility::cannotMove;
        meet(std::move(next), from.state.step);
    }

    void meet(Walker walker, const StepId& from) {
        walker.way.push_back(from);
        if (!m_keys.insert(walker.key()).second)
            return;
        m_met.push_back(walker);
        m_open.push_back(std::move(walker));
    }

    const Guide& m_guide;
    GuideEngine m_engine{m_guide};
    ManualClock m_clock;
    std::set<std::tuple<std::string, GuideStatus, bool, bool>> m_keys;
    std::deque<Walker> m_open;
    std::vector<Walker> m_met;
};

std::vector<Walker> everywhere(const Guide& guide) {
    return BreadthFirst(guide).walk([](const Step&) { return false; });
}

bool isEnded(const Walker& walker) {
    return walker.state.status == GuideStatus::ended;
}

/// A seeded stream of events: mostly ones that mean something, some that do not.
class AnyEvents {
public:
    AnyEvents(const GuideRun& run, unsigned seed) : m_run(run), m_random(seed) {}

    GuideEvent next() {
        switch (below(24)) {
        case 0: return below(3) == 0 ? GuideEvent(BeginGuide{}) : GuideEvent(GoNext{});
        case 1: return PauseGuide{};
        case 2: return ResumeGuide{};
        case 3: return LeaveGuide{};
        case 4: return RepeatStep{};
        case 5:
        case 6: return GoBack{};
        case 7: return AnswerSigns{below(30) == 0 ? Answer::notSure : Answer::no, {"bladder"}};
        case 8: return Choose{{"unknown"}};
        case 9:
        case 10:
        case 11: return TickGuide{};
        default: return meaningful();
        }
    }
    std::chrono::nanoseconds anyTime() {
        return std::chrono::milliseconds(below(below(50) == 0 ? 100'000'000 : 9'000));
    }

private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }

    GuideEvent meaningful() {
        if (m_run.state.status == GuideStatus::emergency || m_run.state.status == GuideStatus::ended)
            return below(4) == 0 ? GuideEvent(BeginGuide{}) : GuideEvent(TickGuide{});
        if (m_run.state.status == GuideStatus::left)
            return ResumeGuide{};
        const Step& step = m_run.engine.stepOf(m_run.state);
        if (step.kind == StepKind::redFlags)
            return AnswerSigns{Answer::no, {}};
        if (step.outcomes)
            return ReportOutcome{Outcome(below(4))};
        const auto choices = m_run.engine.choicesOf(m_run.state);
        if (!choices.empty() && (step.next.empty() || below(2) == 0))
            // A ladder's first answers lead up; by chance alone nobody would ever come to its top.
            return Choose{choices[std::size_t(below(2) == 0 ? 0 : below(int(choices.size())))].id};
        return GoNext{};
    }

    const GuideRun& m_run;
    std::mt19937 m_random;
};

/// What must be true of every state, whatever happened.
std::string wrongIn(const GuideRun& run) {
    if (!run.engine.canResume(run.state))
        return "cannot be resumed";
    const Step& step = run.engine.stepOf(run.state);
    if (GuideEngine::endedStretching(run.state) && step.isStretching)
        return "stretching after worse";
    if ((run.state.status == GuideStatus::ended) != (step.kind == StepKind::end) &&
        run.state.status != GuideStatus::emergency)
        return "ended elsewhere than at an end";
    if (step.kind == StepKind::ask && !step.outcomes && run.engine.choicesOf(run.state).empty())
        return "a question without an answer";
    if (run.state.trail.size() > 200 || run.state.stretched < 0s || run.state.inStep < 0s)
        return "beyond its limits";
    const auto read = guideStateFromJson(toJson(run.state));
    return read && *read == run.state ? "" : "not equal after JSON";
}

} // namespace

TEST_CASE("Shipped guides: every step can be reached, and an end from each", "[guide]") {
    const auto id = GENERATE("spasm-now", "just-passed", "back-to-moving");
    const Guide guide = shipped(id);
    std::set<std::string> met;
    for (const Walker& walker : everywhere(guide))
        met.insert(walker.state.step.value);
    CHECK(met.size() == guide.steps.size());
}

TEST_CASE("Shipped guides: spasm-now can be finished without any stretching", "[guide]") {
    const Guide guide = shipped("spasm-now");
    const auto met = BreadthFirst(guide).walk(&Step::isStretching);
    const auto end = std::ranges::find_if(met, isEnded);
    REQUIRE(end != met.end());
    for (const StepId& step : end->way)
        CHECK((step.empty() || !guide.find(step)->isStretching));
}

TEST_CASE("Shipped guides: spasm-now can be finished by somebody who never moves", "[guide]") {
    const Guide guide = shipped("spasm-now");
    const auto met = everywhere(guide);
    CHECK(
        std::ranges::any_of(met, [](const Walker& walker) { return isEnded(walker) && walker.isImmobile; }));
}

TEST_CASE("Shipped guides: no stretching can be reached after a worse", "[guide]") {
    const Guide guide = shipped("spasm-now");
    int stretchingBefore = 0;
    int afterWorse = 0;
    for (const Walker& walker : everywhere(guide)) {
        const bool isStretching = guide.find(walker.state.step)->isStretching;
        const bool isAfterWorse = GuideEngine::endedStretching(walker.state);
        INFO(walker.state.step.value);
        CHECK_FALSE((isStretching && isAfterWorse));
        stretchingBefore += isStretching ? 1 : 0;
        afterWorse += isAfterWorse ? 1 : 0;
    }
    CHECK(stretchingBefore >= 2);
    CHECK(afterWorse >= 10);
}

TEST_CASE("Shipped guides: worse can still come to an end", "[guide]") {
    const auto met = everywhere(shipped("spasm-now"));
    CHECK(std::ranges::any_of(met,
        [](const Walker& walker) { return isEnded(walker) && GuideEngine::endedStretching(walker.state); }));
}

TEST_CASE("Shipped guides: nothing is asked of somebody who cannot move", "[guide]") {
    const Guide guide = shipped("spasm-now");
    int immobile = 0;
    for (const Walker& walker : everywhere(guide)) {
        if (!walker.isImmobile)
            continue;
        ++immobile;
        const Step& step = *guide.find(walker.state.step);
        INFO(step.id.value);
        CHECK(step.needs.empty());
        CHECK_FALSE(step.isStretching);
    }
    CHECK(immobile >= 6);
}

TEST_CASE("Shipped guides: all begin with the warning signs", "[guide]") {
    const auto id = GENERATE("spasm-now", "just-passed", "back-to-moving");
    const Guide guide = shipped(id);
    CHECK(guide.find(guide.begin)->kind == StepKind::redFlags);
}

TEST_CASE("Shipped guides: no sequence of events leads astray", "[guide]") {
    const auto [id, seed, count] = GENERATE(table<const char*, unsigned, int>({
        {"spasm-now", 1u, 20'000},
        {"just-passed", 3u, 5'000},
        {"back-to-moving", 5u, 8'000},
    }));
    INFO(id << ", seed " << seed);
    GuideRun run(shipped(id));
    AnyEvents events(run, seed);
    std::set<std::string> visited;
    for (int i = 0; i < count; ++i) {
        const GuideEvent event = events.next();
        const GuideState before = run.state;
        run.pass(events.anyTime());
        run.send(event);
        visited.insert(run.at());
        const std::string wrong = wrongIn(run);
        if (!wrong.empty())
            FAIL("event " << i << " of kind " << event.index() << ": " << wrong << " at " << run.at());
        const bool keepsOnset = std::holds_alternative<BeginGuide>(event) || run.state.onset == before.onset;
        const bool staysInEmergency = before.status != GuideStatus::emergency ||
            std::holds_alternative<BeginGuide>(event) || run.state.status == GuideStatus::emergency;
        if (!keepsOnset || !staysInEmergency)
            FAIL("event " << i << " lost the onset or left an emergency");
    }
    // The events are worth something only if they go everywhere.
    CHECK(visited.size() == shipped(id).steps.size());
}

TEST_CASE("Shipped guides: the same events give the same state twice", "[guide]") {
    const auto play = [] {
        GuideRun run(shipped("spasm-now"));
        AnyEvents events(run, 77);
        for (int i = 0; i < 2'000; ++i) {
            run.pass(events.anyTime());
            run.send(events.next());
        }
        return run.state;
    };
    CHECK(play() == play());
}
