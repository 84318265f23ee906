// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_strings.hpp"

#include "app/widgets/run_card.hpp"
#include "app/widgets/timer_ring.hpp"

#include <QAccessible>
#include <QLabel>
#include <QTest>

using namespace unknot;
using namespace std::chrono_literals;

namespace {

RunView cold(RunStatus status) {
    return {.id = {"run"},
        .timer = {"cold"},
        .title = "Cold",
        .isTreatment = true,
        .status = status,
        .length = 20min,
        .left = 13min + 42s,
        .check = {.text = "Look at the skin.", .credit = "SAPNA"},
        .timeUp = {.text = "Take it off now.", .credit = "SAPNA"}};
}

struct Shown {
    explicit Shown(const RunView& run) {
        card.resize(800, 600);
        card.render(run);
        card.show();
    }

    [[nodiscard]] ActionButton* button(const QString& text) const {
        for (ActionButton* each : card.findChildren<ActionButton*>())
            if (each->isVisible() && each->text() == text)
                return each;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& part) const {
        const auto labels = card.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }
    [[nodiscard]] TimerRing& ring() const { return *card.findChild<TimerRing*>(); }

    Theme theme;
    RunCard card{theme, RunLook::page, ButtonRole::primary};
};

} // namespace

TEST_CASE("RunCard: a countdown is a ring with words", "[app]") {
    Shown shown(cold(RunStatus::running));
    CHECK(shown.ring().isVisible());
    CHECK(shown.ring().shown().number == "13:42");
    CHECK(shown.ring().shown().share == Approx(822.0 / 1200));
    CHECK(shown.ring().accessibleName() == "14 min left");
    CHECK(shown.button("Pause"));
    CHECK(shown.button("Stop: it is off now"));
    CHECK_FALSE(shown.button("It is off"));
}

TEST_CASE("RunCard: a second that goes by leaves every button where it is", "[app]") {
    RunView run = cold(RunStatus::running);
    Shown shown(run);
    ActionButton* pause = shown.button("Pause");
    pause->setFocus();
    const QSize ring = shown.ring().sizeHint();
    run.left -= 1s;
    shown.card.render(run);
    CHECK(shown.button("Pause") == pause);
    CHECK(shown.ring().shown().number == "13:41");
    CHECK(shown.ring().sizeHint() == ring);
    // Nothing is said for it.
    CHECK(shown.ring().accessibleName() == "14 min left");
}

TEST_CASE("RunCard: keys pause, go on and stop", "[app]") {
    RunView run = cold(RunStatus::running);
    Shown shown(run);
    int paused = 0;
    int resumed = 0;
    int stopped = 0;
    QObject::connect(&shown.card, &RunCard::pauseWanted, [&] { ++paused; });
    QObject::connect(&shown.card, &RunCard::resumeWanted, [&] { ++resumed; });
    QObject::connect(&shown.card, &RunCard::stopWanted, [&] { ++stopped; });
    CHECK(shown.card.handleKey(Qt::Key_P));
    CHECK(shown.card.handleKey(Qt::Key_S));
    // Nothing is asked, so there is nothing to say yes to.
    CHECK_FALSE(shown.card.handleKey(Qt::Key_Space));
    run.status = RunStatus::paused;
    shown.card.render(run);
    CHECK(shown.card.handleKey(Qt::Key_P));
    CHECK(paused == 1);
    CHECK(resumed == 1);
    CHECK(stopped == 1);
}

TEST_CASE("RunCard: the look at the skin has both answers", "[app]") {
    RunView run = cold(RunStatus::running);
    run.asksCheck = true;
    Shown shown(run);
    int fine = 0;
    int off = 0;
    QObject::connect(&shown.card, &RunCard::checkConfirmed, [&] { ++fine; });
    QObject::connect(&shown.card, &RunCard::stopWanted, [&] { ++off; });
    CHECK(shown.says("Look at the skin."));
    CHECK(shown.says("SAPNA"));
    CHECK(shown.card.handleKey(Qt::Key_Space));
    QTest::mouseClick(shown.button("Not fine: it is off now"), Qt::LeftButton);
    CHECK(fine == 1);
    CHECK(off == 1);
}

TEST_CASE("RunCard: when time is up, one key says that it is off", "[app]") {
    RunView run = cold(RunStatus::timeUp);
    run.overdue = 26min;
    Shown shown(run);
    int confirmed = 0;
    QObject::connect(&shown.card, &RunCard::confirmed, [&] { ++confirmed; });
    CHECK(shown.says("Time was up 26 minutes ago"));
    CHECK(shown.says("Take it off now."));
    CHECK_FALSE(shown.ring().isVisible());
    CHECK_FALSE(shown.button("Pause"));
    CHECK(shown.card.handleKey(Qt::Key_Space));
    CHECK(confirmed == 1);
}

TEST_CASE("RunCard: how long it really stayed has no answer that is easiest", "[app]") {
    RunView run = cold(RunStatus::asking);
    run.asksHowLong = true;
    run.atMost = 46min;
    Shown shown(run);
    std::vector<std::optional<std::chrono::seconds>> answers;
    QObject::connect(&shown.card, &RunCard::howLongAnswered,
        [&](const std::optional<std::chrono::seconds>& stayed) { answers.push_back(stayed); });
    CHECK_FALSE(shown.card.handleKey(Qt::Key_Space));
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3})
        CHECK(shown.card.handleKey(key));
    QTest::mouseClick(shown.button("It was 20 min"), Qt::LeftButton);
    CHECK(answers == std::vector<std::optional<std::chrono::seconds>>{20min, 46min, std::nullopt, 20min});
}

TEST_CASE("RunCard: how the back feels is one key, and may stay unsaid", "[app]") {
    RunView run = cold(RunStatus::asking);
    run.feels = {{Feel::looser, "Looser"}, {Feel::onlyNumb, "Only numb"}};
    Shown shown(run);
    std::vector<Feel> felt;
    QObject::connect(&shown.card, &RunCard::feltSo, [&](Feel feel) { felt.push_back(feel); });
    CHECK(shown.card.handleKey(Qt::Key_2));
    CHECK_FALSE(shown.card.handleKey(Qt::Key_3));
    CHECK(shown.card.handleKey(Qt::Key_0));
    QTest::mouseClick(shown.button("Looser"), Qt::LeftButton);
    CHECK(felt == std::vector<Feel>{Feel::onlyNumb, Feel::unsaid, Feel::looser});
}
