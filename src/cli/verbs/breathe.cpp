// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/breathe.hpp"

#include "breath_walk.hpp"
#include "words.hpp"

#include "presenters/breath_choice.hpp"

#include <cstdio>

namespace unknot::cli {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

void sayPatterns(const Surroundings& around) {
    for (const NamedPattern* pattern : offeredPatterns(around.content, around.settings.exhale))
        around.console.say(pattern->id.value + ": " + asSentence(pattern->title));
}

ExitCode refusePattern(const Surroundings& around, const PatternId& wanted) {
    std::vector<std::string> known;
    for (const NamedPattern& pattern : around.content.patterns)
        known.push_back(pattern.id.value);
    around.console.note(
        "There is no breath pattern \"" + wanted.value + "\". Known are " + eitherOf(known) + ".");
    return ExitCode::wrongUse;
}

const char* nameOf(Phase phase) {
    switch (phase) {
    case Phase::inhale: return "inhale";
    case Phase::hold: return "hold";
    case Phase::exhale: return "exhale";
    case Phase::rest: return "rest";
    }
    return "";
}

double millisecondsOf(nanoseconds span) {
    return double(span.count()) / 1e6;
}

/// One sitting, told from beginning to end.
class Sitting {
public:
    Sitting(const BreatheOptions& options, const NamedPattern& pattern, const Surroundings& around)
        : m_options(options),
          m_around(around),
          m_cycle(pattern.pattern.cycle()),
          m_start(around.clock.now().awake),
          m_pacer(around.content, pattern.id, m_start),
          m_walk(m_start) {}

    ExitCode run() {
        // Nobody is left in the middle of a breath.
        const std::int64_t breaths = (m_options.length + m_cycle - milliseconds(1)) / m_cycle;
        const AwakeTime end = m_start + breaths * m_cycle;
        while (waitUntil(m_walk.due()) && m_walk.due() < end)
            tell(m_walk.take(m_pacer));
        tellEnd(m_walk.due() < end ? m_pacer.momentAt(m_around.clock.now().awake).cycle : breaths);
        return ExitCode::done;
    }

private:
    /// False where somebody ended it before.
    [[nodiscard]] bool waitUntil(AwakeTime due) {
        LineInput& in = m_around.console.in();
        for (;;) {
            const AwakeTime now = m_around.clock.now().awake;
            if (now >= due)
                return true;
            const nanoseconds left = m_around.clock.realSpan(due - now);
            const Waited waited = in.isLive() ? in.waitForLine(left) : in.waitUnread(left);
            if (waited != Waited::time)
                return false;
        }
    }

    void tell(const PhaseChange& change) {
        const AwakeTime now = m_around.clock.now().awake;
        if (m_options.form == EventForm::json)
            tellEvent(change, now);
        // A stopped program that goes on would tell old breaths in a burst.
        else if (m_walk.due() > now || m_around.clock.realSpan(now - change.due) < std::chrono::seconds(1))
            m_around.console.say(lineFor(change));
    }

    void tellEvent(const PhaseChange& change, AwakeTime now) {
        char line[200];
        std::snprintf(line, sizeof line,
            R"({"event":"phase","phase":"%s","cycle":%lld,"due_ms":%lld,"at_ms":%.3f,"seconds":%g})",
            nameOf(change.phase), static_cast<long long>(change.breath),
            static_cast<long long>(std::chrono::round<milliseconds>(change.due - m_start).count()),
            millisecondsOf(now - m_start), double(change.length.count()) / 1000.0);
        m_around.console.say(line);
    }

    void tellEnd(std::int64_t breaths) {
        if (m_options.form == EventForm::words) {
            m_around.console.say("That was " + countOf(breaths, "breath") + ". Breathe as you like now.");
            return;
        }
        char line[120];
        std::snprintf(line, sizeof line, R"({"event":"end","breaths":%lld,"at_ms":%.3f})",
            static_cast<long long>(breaths), millisecondsOf(m_around.clock.now().awake - m_start));
        m_around.console.say(line);
    }

    const BreatheOptions& m_options;
    const Surroundings& m_around;
    milliseconds m_cycle;
    AwakeTime m_start;
    Pacer m_pacer;
    BreathWalk m_walk;
};

void sayPattern(const NamedPattern& pattern, const Surroundings& around) {
    Console& console = around.console;
    console.say(asSentence(pattern.title));
    for (const ClaimView& claim : viewsOf(around.content, pattern.about))
        console.say(withSource(claim));
    console.say("Gentle, not deep. Light-headed? Breathe as you like.");
    if (console.in().isLive())
        console.say("Press Enter to end it.");
}

} // namespace

ExitCode runBreathe(const BreatheOptions& options, const Surroundings& around) {
    if (options.lists) {
        sayPatterns(around);
        return ExitCode::done;
    }
    const Content& content = around.content;
    const NamedPattern* pattern = content.find(options.pattern.empty()
            ? patternFor(content, content.patterns.front().id, around.settings.exhale)
            : options.pattern);
    if (!pattern)
        return refusePattern(around, options.pattern);
    if (options.form == EventForm::words)
        sayPattern(*pattern, around);
    return Sitting(options, *pattern, around).run();
}

} // namespace unknot::cli
