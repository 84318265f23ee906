// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"
#include "timing.hpp"

#include "app/widgets/figure_place.hpp"

#include "support/guide_builder.hpp"

#include <QLabel>

#include <map>
#include <set>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// A desk on which our routine lies among the shipped ones, and nothing stands before any of them.
struct QuietDay : Desk {
    QuietDay() {
        content.guides.push_back(goodRoutine());
        confirmAll();
    }
};

std::vector<const Guide*> routinesOf(const Content& content) {
    std::vector<const Guide*> routines;
    for (const Guide& guide : content.guides)
        if (guide.isRoutine)
            routines.push_back(&guide);
    return routines;
}

/// Somebody who goes through a routine by keys, and does what each step asks for.
class Exerciser {
public:
    Exerciser(Opened& opened, QuietDay& desk, const Guide& guide)
        : m_opened(opened), m_desk(desk), m_guide(guide) {
        opened.window.openGuide(guide.id);
        Opened::settle();
    }

    /// To the end, and out of it.
    void walk() {
        constexpr int kMostSteps = 80;
        for (int steps = 0; steps < kMostSteps && !m_opened.step().empty(); ++steps) {
            const Step& step = *m_guide.find({m_opened.step()});
            INFO(m_guide.id.value << "/" << step.id.value);
            CHECK(cutTextsIn(m_opened.window) == QStringList());
            goOnFrom(step);
            Opened::settle();
            m_hasEnded = m_hasEnded || step.kind == StepKind::end;
        }
    }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded && m_opened.step().empty(); }

    /// Time goes by, and the page's own timer looks at it.
    void pass(std::chrono::nanoseconds span) {
        m_desk.clock.advance(span);
        m_opened.guide.tick();
        if (auto* page = m_opened.front<GuidePage>())
            page->render();
        Opened::settle();
    }

private:
    void goOnFrom(const Step& step) {
        switch (step.kind) {
        case StepKind::redFlags: m_opened.press(Qt::Key_N); return;
        case StepKind::ask: m_opened.press(Qt::Key(Qt::Key_1 + answerTo(step))); return;
        case StepKind::hold: hold(step); return;
        case StepKind::countdown: pass(*step.countdown); return;
        default: m_opened.press(Qt::Key_Space); return;
        }
    }

    /// The first answer that was not given yet, so that nobody goes in a circle for ever.
    int answerTo(const Step& step) {
        const int given = m_answers[step.id]++;
        const auto answers = step.outcomes ? std::size_t(4) : step.choices.size();
        return int(std::size_t(given) % answers);
    }

    void hold(const Step& step) {
        const HoldPlan& plan = *step.hold;
        const std::size_t inRound = std::max<std::size_t>(plan.sides.size(), 1);
        for (std::size_t i = 0; i < std::size_t(plan.rounds) * inRound; ++i) {
            if (!plan.sides.empty()) {
                INFO(plan.sides[i % inRound]);
                CHECK(m_opened.label(QString::fromStdString(plan.sides[i % inRound])));
            }
            pass(plan.hold);
            CHECK(cutTextsIn(m_opened.window) == QStringList());
            if (m_opened.step() == step.id.value)
                pass(plan.rest);
        }
        CHECK(m_opened.step() != step.id.value);
    }

    Opened& m_opened;
    QuietDay& m_desk;
    const Guide& m_guide;
    std::map<StepId, int> m_answers;
    bool m_hasEnded = false;
};

} // namespace

TEST_CASE("Guide routine: every routine is walked by keys to its end, at every size", "[app]") {
    QuietDay desk;
    Opened opened(desk);
    std::set<std::string> done;
    for (const Setting& setting : allSettings()) {
        opened.dress(setting.look);
        opened.resize(setting.size);
        for (const Guide* guide : routinesOf(desk.content)) {
            INFO(nameOf(setting) << ", " << guide->id.value);
            Exerciser exerciser(opened, desk, *guide);
            exerciser.walk();
            CHECK(exerciser.hasEnded());
        }
    }
    // By doing it alone, it lies in the journal; and no spasm does.
    const auto kept = desk.activities.activities({});
    for (const Activity& activity : *kept)
        done.insert(activity.guide.value);
    CHECK(done.size() == routinesOf(desk.content).size());
    CHECK(desk.journal.episodes({})->empty());
}

TEST_CASE(
    "Guide routine: the side stands large beside the seconds, and a rest says what comes next", "[app]") {
    QuietDay desk;
    Opened opened(desk);
    Exerciser exerciser(opened, desk, desk.content.guides.back());
    opened.press({Qt::Key_N, Qt::Key_Space});
    REQUIRE(opened.step() == "twist");
    const auto* place = opened.window.findChild<FigurePlace*>();
    const auto shows = [&](const QString& heading, const QString& side) {
        REQUIRE(opened.label(heading));
        REQUIRE(opened.label(side));
        CHECK(opened.label(side)->font().pixelSize() > opened.label(heading)->font().pixelSize());
        // A screen reader is told once for each change, not with every second.
        CHECK(place->accessibleName() == heading + " " + side + ".");
    };
    shows("Hold · round 1 of 2", "To the left");
    exerciser.pass(7s);
    shows("Hold · round 1 of 2", "To the left");
    CHECK(opened.label("13"));
    exerciser.pass(13s);
    shows("Rest. Next:", "To the right");
    exerciser.pass(10s);
    shows("Hold · round 1 of 2", "To the right");
    exerciser.pass(30s);
    shows("Hold · round 2 of 2", "To the left");
}

TEST_CASE("Guide routine: worse leads to rest and to the signs", "[app]") {
    QuietDay desk;
    Opened opened(desk);
    for (const Guide* guide : routinesOf(desk.content))
        for (const Step& step : guide->steps) {
            if (!step.outcomes)
                continue;
            opened.goTo(*guide, step.id);
            INFO(guide->id.value << "/" << step.id.value);
            REQUIRE(opened.step() == step.id.value);
            opened.press(Qt::Key_3);
            CHECK_FALSE(guide->find({opened.step()})->isStretching);
            for (int i = 0; i < 3 && opened.front<GuidePage>()->shown().kind != StepKind::redFlags; ++i) {
                CHECK(opened.front<GuidePage>()->shown().kind != StepKind::hold);
                opened.press(Qt::Key_Space);
            }
            CHECK(opened.front<GuidePage>()->shown().kind == StepKind::redFlags);
        }
}

TEST_CASE("Guide routine: a spasm's place stays, and keeps the big button", "[app]") {
    QuietDay desk;
    desk.leaveAt(desk.spasmNow(), {"settle"});
    Opened opened(desk);
    const Exerciser exerciser(opened, desk, desk.content.guides.back());
    opened.press({Qt::Key_N, Qt::Key_Space, Qt::Key_Escape});
    opened.window.showNow();
    Opened::settle();
    REQUIRE(desk.kept());
    CHECK(desk.kept()->guide == GuideId{"spasm-now"});
    CHECK(opened.primary()->text().startsWith("Go on: "));
    REQUIRE(opened.button("Go on with Twist"));
    opened.press(Qt::Key_P);
    CHECK(opened.step() == "twist");
    opened.press(Qt::Key_Escape);
    opened.window.showNow();
    opened.press(Qt::Key_Space);
    CHECK(opened.step() == "settle");
}

TEST_CASE("Guide routine: one that waits says why", "[app]") {
    QuietDay desk;
    desk.content.prevention.items.push_back({.id = {"twists-here"},
        .kind = PlanKind::routine,
        .title = "Twists",
        .guide = {"routine"},
        .notWhileOpen = Claim{.text = "Not while it hurts.", .sources = {{"001"}}}});
    haveSpasm(desk);
    Opened opened(desk);
    opened.window.openGuide({"routine"});
    Opened::settle();
    CHECK(opened.step().empty());
    REQUIRE(opened.notices().size() == 1);
    CHECK(opened.notices()[0].contains("a spasm is open in your journal. Not while it hurts."));
}

TEST_CASE("Guide routine: a spasm that is noted meanwhile ends it with a word", "[app]") {
    QuietDay desk;
    desk.content.prevention.items.push_back({.id = {"twists-here"},
        .kind = PlanKind::routine,
        .title = "Twists",
        .guide = {"routine"},
        .notWhileOpen = Claim{.text = "Not while it hurts.", .sources = {{"001"}}}});
    Opened opened(desk);
    const Exerciser exerciser(opened, desk, desk.content.guides.back());
    opened.press(Qt::Key_N);
    haveSpasm(desk);
    opened.press(Qt::Key_Space);
    Opened::settle();
    CHECK(opened.step().empty());
    CHECK(opened.notices().size() == 1);
    SECTION("and a start for a spasm goes before a routine") {
        opened.window.open({.page = StartWish::Page::guide, .guide = {"spasm-now"}});
        CHECK(opened.step() == "signs");
        CHECK(opened.guide.state().guide == GuideId{"spasm-now"});
    }
}

TEST_CASE("Guide routine: a start for a spasm goes before a routine that is in front", "[app]") {
    QuietDay desk;
    Opened opened(desk);
    const Exerciser exerciser(opened, desk, desk.content.guides.back());
    opened.press(Qt::Key_N);
    opened.window.open({.page = StartWish::Page::guide, .guide = {"spasm-now"}});
    CHECK(opened.guide.state().guide == GuideId{"spasm-now"});
    opened.window.open({.page = StartWish::Page::guide, .guide = {"routine"}});
    CHECK(opened.guide.state().guide == GuideId{"spasm-now"});
}
