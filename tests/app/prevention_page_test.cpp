// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"
#include "qt_strings.hpp"
#include "timing.hpp"

#include "support/sample_prevention.hpp"

#include <QApplication>
#include <QLabel>

using namespace unknot;
using namespace unknot::test;
using namespace std::chrono_literals;

namespace {

/// Everybody's day: a plan of a thing of each kind, over the shipped guides.
struct Planning : Desk {
    Planning() { content.prevention = samplePrevention(); }
};

void openPrevention(Opened& opened) {
    opened.press(Qt::Key_6, Qt::ControlModifier);
    Opened::settle();
}

[[nodiscard]] PreventionPage& pageOf(const Opened& opened) {
    auto* page = opened.front<PreventionPage>();
    REQUIRE(page);
    return *page;
}

void show(Opened& opened, const PlanItemId& id) {
    pageOf(opened).showItem(id);
    Opened::settle();
}

bool says(const Opened& opened, const std::string& part) {
    return opened.label(QString::fromStdString(part));
}

bool hasButton(const Opened& opened, const char* text) {
    return opened.button(QString::fromUtf8(text));
}

/// Each text of claims and who says it, where it is missing in front.
QStringList missing(const Opened& opened, const std::vector<ClaimView>& claims) {
    QStringList texts;
    for (const ClaimView& claim : claims)
        for (const std::string& text : {claim.text, claim.credit})
            if (!says(opened, text))
                texts << QString::fromStdString(text);
    return texts;
}

} // namespace

TEST_CASE("Prevention: an empty plan says kindly how to begin, and leads from one thing to the next by keys",
    "[app][plan]") {
    Planning desk;
    {
        Opened opened(desk);
        openPrevention(opened);
        REQUIRE(opened.isAtPrevention());
        CHECK(says(opened, "Nothing is in it yet."));
        REQUIRE(opened.primary());
        CHECK(opened.primary()->text() == QStringLiteral("Begin with: The stretch"));
        opened.press(Qt::Key_Space);
        Opened::settle();
        CHECK(pageOf(opened).itemInFront() == PlanItemId{"stretch"});
        CHECK_FALSE(opened.primary());
        // Said no in the same size as yes.
        REQUIRE(hasButton(opened, "Not now"));
        CHECK(opened.button(QStringLiteral("Not now"))->role() ==
            opened.button(QStringLiteral("Add to my plan"))->role());
        CHECK(opened.button(QStringLiteral("Not now"))->height() ==
            opened.button(QStringLiteral("Add to my plan"))->height());
        opened.press(Qt::Key_A);
        Opened::settle();
        CHECK(says(opened, "In your plan."));
        REQUIRE(opened.primary());
        opened.press(Qt::Key_Space);
        Opened::settle();
        CHECK(pageOf(opened).itemInFront() == PlanItemId{"twist"});
        opened.press(Qt::Key_N);
        Opened::settle();
        CHECK(says(opened, "You said \"Not now\"."));
        opened.press(Qt::Key_Escape);
        Opened::settle();
        CHECK(pageOf(opened).itemInFront().empty());
        CHECK(hasButton(opened, "Said not now"));
        CHECK_FALSE(hasButton(opened, "The twist…"));
    }
    // The plan outlives the program, and so does a decline.
    Opened again(desk);
    openPrevention(again);
    CHECK(hasButton(again, "The stretch…"));
    CHECK_FALSE(hasButton(again, "The twist…"));
    CHECK(again.primary()->text() == QStringLiteral("Look at the next: The breaks"));
    again.press(Qt::Key_D);
    Opened::settle();
    REQUIRE(hasButton(again, "The twist…"));
    again.button(QStringLiteral("The twist…"))->click();
    Opened::settle();
    CHECK(pageOf(again).itemInFront() == PlanItemId{"twist"});
    CHECK_FALSE(hasButton(again, "Not now"));
}

TEST_CASE("Prevention: after a no there is the same way on as after a yes", "[app][plan]") {
    Planning desk;
    Opened opened(desk);
    openPrevention(opened);
    opened.press({Qt::Key_Space, Qt::Key_N});
    Opened::settle();
    CHECK(says(opened, "You said \"Not now\"."));
    REQUIRE(opened.primary());
    opened.press(Qt::Key_Space);
    Opened::settle();
    CHECK(pageOf(opened).itemInFront() == PlanItemId{"twist"});
}

TEST_CASE("Prevention: what needs conditions is offered once the person ticked them all", "[app][plan]") {
    Planning desk;
    Opened opened(desk);
    openPrevention(opened);
    show(opened, {"twist"});
    CHECK_FALSE(hasButton(opened, "Start"));
    CHECK_FALSE(hasButton(opened, "Add to my plan"));
    ActionButton* painless = opened.buttonWithKey(QStringLiteral("1"));
    REQUIRE(painless);
    CHECK(painless->text() == QStringLiteral("It does not hurt."));
    painless->click();
    CHECK(painless->isChecked());
    CHECK_FALSE(hasButton(opened, "Start"));
    opened.press(Qt::Key_2);
    Opened::settle();
    CHECK(hasButton(opened, "Start"));
    CHECK(hasButton(opened, "Add to my plan"));
    opened.press(Qt::Key_1);
    Opened::settle();
    CHECK_FALSE(painless->isChecked());
    CHECK_FALSE(hasButton(opened, "Start"));
}

TEST_CASE("Prevention: a spasm that is open holds back what its source says, and each thing says who",
    "[app][plan]") {
    Planning desk;
    Opened opened(desk);
    openPrevention(opened);
    show(opened, {"twist"});
    opened.press({Qt::Key_1, Qt::Key_2, Qt::Key_A, Qt::Key_Escape});
    haveSpasm(desk);
    openPrevention(opened);
    CHECK(says(opened, "A spasm is open in your journal."));
    CHECK(says(opened, "It waits until the spasm is over."));
    CHECK_FALSE(hasButton(opened, "Start"));
    CHECK_FALSE(opened.primary());
    show(opened, {"twist"});
    CHECK(missing(opened, {*opened.prevention.view().find(PlanItemId{"twist"})->why}) == QStringList());
    CHECK_FALSE(hasButton(opened, "Start"));
    CHECK(hasButton(opened, "Take out of my plan"));
    show(opened, {"heat-before"});
    CHECK_FALSE(hasButton(opened, "Open the timer"));
    CHECK(says(opened, "This is Unknot's own rule."));
    show(opened, {"stretch"});
    CHECK(hasButton(opened, "Start"));
}

TEST_CASE("Prevention: begins a routine and a treatment, and is where they lead back to", "[app][plan]") {
    Planning desk;
    for (Guide& guide : desk.content.guides)
        guide.isRoutine = guide.isRoutine || guide.id == GuideId{"just-passed"};
    Opened opened(desk);
    openPrevention(opened);
    show(opened, {"heat-before"});
    opened.press(Qt::Key_S);
    CHECK(opened.isAtTreatment());
    opened.press(Qt::Key_Escape);
    CHECK(opened.isAtPrevention());
    show(opened, {"stretch"});
    opened.press(Qt::Key_S);
    REQUIRE(opened.front<GuidePage>());
    CHECK(opened.guide.state().guide == GuideId{"just-passed"});
    opened.press(Qt::Key_Escape);
    Opened::settle();
    CHECK(opened.isAtPrevention());
    CHECK(pageOf(opened).itemInFront() == PlanItemId{"stretch"});
}

TEST_CASE("Prevention: the break from sitting is turned on and off with the plan", "[app][plan]") {
    Planning desk;
    Opened opened(desk);
    openPrevention(opened);
    show(opened, {"breaks"});
    opened.press(Qt::Key_A);
    Opened::settle();
    const auto isOn = [&] {
        for (const ReminderView& reminder : opened.timers.view().reminders)
            if (reminder.id == TimerId{"sitting-break"})
                return reminder.isOn;
        return false;
    };
    CHECK(isOn());
    opened.window.timers().act([](TimersPresenter& timers) { timers.setOn({"sitting-break"}, false); });
    openPrevention(opened);
    CHECK(says(opened, "Nothing is in it yet."));
    show(opened, {"breaks"});
    opened.press(Qt::Key_A);
    opened.press(Qt::Key_T);
    CHECK_FALSE(isOn());
}

TEST_CASE("Prevention: what is not first is told of, and has no buttons", "[app][plan]") {
    Planning desk;
    Opened opened(desk);
    openPrevention(opened);
    show(opened, {"crunches"});
    CHECK(says(opened, "Not first: only told of."));
    for (const char* text : {"Start", "Add to my plan", "Not now", "Take out of my plan"})
        CHECK_FALSE(hasButton(opened, text));
}

TEST_CASE(
    "Prevention: a routine in the person's own content folder is looked up, chosen and declined as ours",
    "[app][plan]") {
    Planning desk;
    Guide own = *desk.content.find(GuideId{"daily-stretch"});
    own.id = {"physio-hips"};
    own.title = "Hips, as I was shown";
    own.isOwn = true;
    desk.content.guides.push_back(own);
    {
        Opened opened(desk);
        openPrevention(opened);
        CHECK(says(opened, "From your own folder"));
        CHECK(says(opened, "not one of Unknot's sources"));
        REQUIRE(hasButton(opened, "Hips, as I was shown…"));
        opened.button(QStringLiteral("Hips, as I was shown…"))->click();
        Opened::settle();
        REQUIRE(pageOf(opened).itemInFront() == PlanItemId{"physio-hips"});
        CHECK(says(opened, own.summary));
        CHECK(says(opened, "not one of Unknot's sources"));
        const PlanItemView item = *opened.prevention.view().find(PlanItemId{"physio-hips"});
        REQUIRE_FALSE(item.steps.empty());
        for (const PlanStepView& step : item.steps) {
            CHECK(says(opened, step.title));
            CHECK(missing(opened, step.says) == QStringList());
        }
        for (const Setting& setting : allSettings()) {
            opened.dress(setting.look);
            opened.resize(setting.size);
            INFO(nameOf(setting));
            CHECK(cutTextsIn(opened.window) == QStringList());
        }
        opened.press(Qt::Key_A);
        CHECK(opened.plan.read().plan.ownRoutines == std::vector{own.id});
        opened.press({Qt::Key_T, Qt::Key_N});
        CHECK(says(opened, "You said \"Not now\"."));
        CHECK_FALSE(hasButton(opened, "Not now"));
    }
    // Final, and it can still be looked up and begun.
    Opened again(desk);
    openPrevention(again);
    CHECK_FALSE(says(again, "From your own folder"));
    again.press(Qt::Key_D);
    Opened::settle();
    REQUIRE(hasButton(again, "Hips, as I was shown…"));
    show(again, {"physio-hips"});
    again.press({Qt::Key_A, Qt::Key_S});
    CHECK(again.guide.state().guide == own.id);
}

TEST_CASE("Prevention: tells a plan that cannot be read or kept, and goes on", "[app][plan]") {
    Planning desk;
    desk.folder.write("unknot/plan.json", "{");
    Opened opened(desk);
    openPrevention(opened);
    CHECK(opened.notices().join(u' ').contains(QStringLiteral("Your plan could not be read")));
    opened.press({Qt::Key_Space, Qt::Key_A});
    CHECK(std::filesystem::exists(desk.planPath.string() + ".damaged-1"));
    CHECK(opened.plan.read().plan.chosen == std::vector{PlanItemId{"stretch"}});
}

TEST_CASE("Prevention walk: everything of the shipped plan is said with who says it, and nothing is cut off",
    "[app][plan][walk]") {
    Desk desk;
    Opened opened(desk);
    openPrevention(opened);
    REQUIRE_FALSE(desk.content.prevention.items.empty());
    const auto checkFit = [&](const std::string& what) {
        INFO(what);
        CHECK(cutTextsIn(opened.window) == QStringList());
    };
    for (const Setting& setting : allSettings()) {
        INFO(nameOf(setting));
        opened.dress(setting.look);
        opened.resize(setting.size);
        openPrevention(opened);
        checkFit("all");
        // The usual window and the tightest tell of those between.
        const bool isTelling = setting.look.scheme == Scheme::light &&
            (setting.look.textScale > 1 ? setting.size.height() == 540 : setting.size.width() == 1280);
        for (const PlanItem& item : desk.content.prevention.items) {
            if (!isTelling)
                continue;
            INFO(item.id.value);
            show(opened, item.id);
            REQUIRE(pageOf(opened).itemInFront() == item.id);
            const PlanItemView& view = *opened.prevention.view().find(item.id);
            CHECK(says(opened, view.title));
            CHECK(missing(opened, view.about) == QStringList());
            CHECK(missing(opened, view.cautions) == QStringList());
            for (const SideView& side : view.views.sides)
                CHECK(missing(opened, {side.claim}) == QStringList());
            for (const ConditionView& condition : view.conditions)
                CHECK(says(opened, condition.claim.credit));
            checkFit("one");
        }
        openPrevention(opened);
    }
}

TEST_CASE("Prevention walk: a full plan, what was declined and an open spasm are not cut off",
    "[app][plan][walk]") {
    Desk desk;
    Opened opened(desk);
    openPrevention(opened);
    for (const Condition& condition : desk.content.prevention.conditions)
        opened.prevention.confirm(condition.id);
    bool isChosen = true;
    for (const PlanItem& item : desk.content.prevention.items) {
        if (isChosen)
            opened.prevention.choose(item.id);
        else
            opened.prevention.decline(item.id);
        isChosen = !isChosen;
    }
    const auto checkAll = [&](const char* what) {
        for (const Setting& setting : allSettings()) {
            opened.dress(setting.look);
            opened.resize(setting.size);
            INFO(what << ", " << nameOf(setting));
            CHECK(cutTextsIn(opened.window) == QStringList());
        }
    };
    openPrevention(opened);
    opened.press({Qt::Key_V, Qt::Key_D});
    Opened::settle();
    checkAll("built");
    haveSpasm(desk);
    openPrevention(opened);
    checkAll("held back");
}
