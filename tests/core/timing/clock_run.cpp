// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock_run.hpp"

#include "true_time.hpp"

#include "support/manual_clock.hpp"

#include "unknot/care/care_plan.hpp"
#include "unknot/timing/countdown.hpp"
#include "unknot/timing/reminder.hpp"
#include "unknot/timing/time_anchor.hpp"

#include <algorithm>

namespace unknot::test {

using namespace std::chrono_literals;
using Kind = Happening::Kind;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

constexpr std::chrono::seconds kLength = 20min;
constexpr std::chrono::seconds kCheckAfter = 5min;
constexpr std::chrono::seconds kInterval = 30min;
const CountdownRules kRules{.checkAfter = kCheckAfter, .longestPause = 1h};
const DaySpan kQuiet{.from = 22h, .to = 8h};
constexpr milliseconds kBeforeStart = 59h + 50min;
/// Nobody is told later than that, by the time they could have been.
constexpr milliseconds kAllowed = 1s;
/// Waking up to find that nothing is to be done.
constexpr milliseconds kRarely = 1min;

class ClockRun {
public:
    explicit ClockRun(const ClockScenario& scenario) : m_scenario(scenario), m_true(scenario) {
        m_clock.setWall(scenario.start);
        m_clock.setOffset(scenario.offset);
        m_onset = scenario.start - kBeforeStart;
        m_countdown = startedCountdown(kLength, m_clock.now().boot);
        m_reminder = startedReminder(kInterval, m_clock.now().boot);
        m_wakeAt = nextDue();
        keep();
    }

    ClockReport run() {
        look();
        for (const Happening& happening : m_scenario.happenings) {
            happen(happening);
            look();
        }
        judge();
        return std::move(m_report);
    }

private:
    void fault(const std::string& what) {
        m_report.faults.push_back(what + " (" + std::to_string(m_now.count()) + " ms after the start)");
    }
    void require(bool holds, const std::string& what) {
        if (!holds)
            fault(what);
    }

    void happen(const Happening& happening) {
        switch (happening.kind) {
        case Kind::awake: stayAwake(happening.by); return;
        case Kind::wallSet:
            m_wallSetBy += happening.by;
            m_clock.setWall(m_clock.now().wall.utc + happening.by);
            return;
        case Kind::zone:
            m_clock.setOffset(std::chrono::duration_cast<std::chrono::minutes>(happening.by));
            return;
        case Kind::asleep: m_clock.sleep(happening.by); break;
        case Kind::closed:
            m_clock.advance(happening.by);
            readAgain();
            break;
        case Kind::off:
            m_clock.reboot(happening.by, "start-" + std::to_string(++m_starts));
            readAgain();
            break;
        }
        m_now += happening.by;
        tellWhatIsDue();
    }

    /// As the program's event loop: waits for the moment that was due next when it last looked.
    void stayAwake(milliseconds span) {
        const Since end = m_now + span;
        for (;;) {
            const auto wait = std::chrono::ceil<milliseconds>(m_wakeAt - m_clock.now().boot);
            const milliseconds step = std::min({std::max(wait, 0ms), end - m_now, milliseconds(1min)});
            m_clock.advance(step);
            m_now += step;
            look();
            if (wait > step && m_now >= end)
                return;
            if (wait <= step && !wakeUp())
                return;
        }
    }

    /// False where it would wake up for nothing again and again.
    bool wakeUp() {
        if (tellWhatIsDue())
            return true;
        const bool isRare = !m_idleWake || m_now - *m_idleWake >= kRarely;
        require(isRare, "woke up twice for nothing");
        m_idleWake = m_now;
        return isRare;
    }

    [[nodiscard]] BootTime nextDue() const {
        const BootTime reminder = nextEventOf(m_reminder, m_clock.now(), kQuiet);
        const auto countdown = nextEventOf(m_countdown, kRules);
        return countdown ? std::min(*countdown, reminder) : reminder;
    }

    bool tellWhatIsDue() {
        const Moment now = m_clock.now();
        const CountdownStep step = tick(m_countdown, now.boot, kRules);
        const ReminderStep asked = tick(m_reminder, now, kQuiet);
        m_countdown = step.countdown;
        m_reminder = asked.reminder;
        if (step.event == CountdownEvent::check)
            m_checks.push_back(m_now);
        if (step.event == CountdownEvent::timeUp)
            m_ends.push_back(m_now);
        require(step.event != CountdownEvent::pauseOver, "a pause ended that nobody began");
        if (asked.asksNow)
            m_asks.push_back(m_now);
        const bool isTold = step.event != CountdownEvent::none || asked.asksNow;
        if (isTold)
            keep();
        m_wakeAt = nextDue();
        return isTold;
    }

    void keep() {
        m_anchor = anchorAt(m_clock.now(), m_clock.bootName());
        m_leftWhenKept = leftOf(m_countdown, m_clock.now().boot);
    }

    /// After the program was started anew, perhaps with the machine.
    void readAgain() {
        const nanoseconds shift = shiftSince(m_anchor, m_clock.now(), m_clock.bootName());
        m_countdown.dueAt += shift;
        m_reminder.nextAt += shift;
        // Where the clock was set, what went by since the last writing may be lost; never more.
        if (!m_true.isTellable())
            m_leastLeft = m_leftWhenKept;
        keep();
    }

    /// What must hold at every moment.
    void look() {
        const BootTime now = m_clock.now().boot;
        const nanoseconds left = leftOf(m_countdown, now);
        require(left >= 0s && left <= kLength, "what is left is out of range");
        require(goneOf(m_countdown, now) >= 0s, "less than nothing has gone by");
        require(left + goneOf(m_countdown, now) == kLength, "left and gone are not the whole");
        require(overdueOf(m_countdown, now) >= 0s, "overdue by less than nothing");
        require(left <= m_leastLeft, "time was given back");
        m_leastLeft = std::min(m_leastLeft, left);
        if (m_true.isTellable())
            require(std::chrono::abs(left - std::max(nanoseconds(kLength - m_now), nanoseconds(0))) <= 2ms,
                "what is left is not what is truly left");
        lookAtCare();
    }

    void lookAtCare() {
        CareFacts facts;
        facts.now = m_clock.now().wall.utc;
        facts.onset = m_onset;
        const milliseconds known = std::max(kBeforeStart + m_now + m_wallSetBy, milliseconds(0));
        const CarePhase phase = known < 48h ? CarePhase::under48
            : known <= 72h                  ? CarePhase::to72
                                            : CarePhase::over72;
        require(carePhaseAt(facts.onset, facts.now) == phase, "hours since the onset are miscounted");
        require(sinceOnset(facts) == known, "60 hours are not 60 hours");
    }

    [[nodiscard]] static milliseconds sinceOnset(const CareFacts& facts) {
        CareTexts texts;
        for (const CarePhase phase :
            {CarePhase::under48, CarePhase::to72, CarePhase::over72, CarePhase::unknown})
            texts.phases.push_back({.phase = phase});
        return carePlanFor(texts, {}, facts).sinceOnset.value_or(-1ms);
    }

    void judge() {
        m_report.checks = int(m_checks.size());
        m_report.ends = int(m_ends.size());
        m_report.asks = int(m_asks.size());
        require(m_ends.size() == 1, "the end was told " + std::to_string(m_ends.size()) + " times");
        require(m_checks.size() <= 1, "the look at the skin was asked for more than once");
        if (!m_true.isTellable() || m_ends.empty())
            return;
        judgeTold("the end", m_ends.front(), m_true.attendedFrom(kLength));
        const auto check = m_true.attendedFrom(kCheckAfter);
        const bool isAsked = check && *check < kLength;
        require(m_checks.empty() != isAsked, "the look at the skin was asked for wrongly, or not at all");
        if (isAsked && !m_checks.empty())
            judgeTold("the look at the skin", m_checks.front(), check);
        judgeAsks();
    }

    void judgeTold(const std::string& what, Since told, std::optional<Since> expected) {
        // A wall clock counts whole milliseconds, and after a new start it is all there is.
        require(expected && told >= *expected - 1ms, what + " was told too early");
        require(expected && told <= *expected + kAllowed, what + " was told too late");
    }

    /// Each question against when it should have come, counted from the one before.
    void judgeAsks() {
        Since before{0};
        for (const Since asked : m_asks) {
            const auto expected = m_true.loudFrom(before + kInterval);
            require(expected && asked >= *expected - 1ms, "a question came too early, or in quiet hours");
            require(expected && asked <= *expected + patienceAt(before), "a question came too late");
            before = asked;
        }
        const auto missing = m_true.loudFrom(before + kInterval);
        require(!missing || *missing + patienceAt(before) > m_now, "a question did not come");
    }

    /// That quiet hours end earlier, because the clock was set meanwhile, is seen within the hour.
    [[nodiscard]] milliseconds patienceAt(Since before) const {
        const auto due = m_true.attendedFrom(before + kInterval);
        const bool isQuiet = due != m_true.loudFrom(before + kInterval);
        const bool isMoved = std::ranges::any_of(m_scenario.happenings, [](const Happening& happening) {
            return happening.kind == Kind::wallSet || happening.kind == Kind::zone;
        });
        return isQuiet && isMoved ? milliseconds(1h) : kAllowed;
    }

    const ClockScenario& m_scenario;
    TrueTime m_true;
    ManualClock m_clock;
    Since m_now{0};
    milliseconds m_wallSetBy{0};
    int m_starts = 0;
    UtcTime m_onset{};
    Countdown m_countdown;
    Reminder m_reminder;
    TimeAnchor m_anchor;
    BootTime m_wakeAt{};
    nanoseconds m_leftWhenKept = kLength;
    nanoseconds m_leastLeft = kLength;
    std::optional<Since> m_idleWake;
    std::vector<Since> m_checks;
    std::vector<Since> m_ends;
    std::vector<Since> m_asks;
    ClockReport m_report;
};

} // namespace

ClockReport runThrough(const ClockScenario& scenario) {
    return ClockRun(scenario).run();
}

} // namespace unknot::test
