// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_strings.hpp"

#include "app/timer_text.hpp"

#include <set>

using namespace unknot;
using namespace std::chrono_literals;

namespace {

WallTime at(std::chrono::minutes sinceMidnight) {
    WallTime time;
    time.utc = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + sinceMidnight;
    return time;
}

AlertView coldAlert(std::chrono::minutes overdue) {
    return {.topic = "run",
        .kind = AlertView::Kind::timeUp,
        .title = "Cold",
        .what = {.text = "Take it off now, and look at your skin.", .credit = "SAPNA"},
        .overdue = overdue};
}

} // namespace

TEST_CASE("Timer text: what is left stands in digits that keep their places", "[app]") {
    CHECK(countdownText(0s) == "0:00");
    CHECK(countdownText(9s) == "0:09");
    CHECK(countdownText(18min + 42s) == "18:42");
    CHECK(countdownText(65min) == "1:05:00");
    CHECK(countdownText(24h) == "24:00:00");
    CHECK(countdownText(-5s) == "0:00");
}

TEST_CASE("Timer text: what is read aloud differs once a minute", "[app]") {
    CHECK(leftText(18min + 42s) == leftText(18min + 1s));
    CHECK(leftText(18min + 42s) == "19 min left");
    CHECK(leftText(40s) == "40 s left");
}

TEST_CASE("Timer text: a time that was up long ago says so at once", "[app]") {
    CHECK(alertText(coldAlert(0min)) == "Cold: time is up. Take it off now, and look at your skin.");
    CHECK(alertText(coldAlert(26min)) ==
        "Cold: time was up 26 minutes ago. Take it off now, and look at your skin.");
    CHECK(alertText(coldAlert(1min)).contains("1 minute ago"));
    CHECK(alertText(coldAlert(125min)).contains("2 h 5 min ago"));
}

TEST_CASE("Timer text: each alert has the answer that ends it", "[app]") {
    CHECK(alertAnswer(coldAlert(0min)) == "It is off");
    AlertView own = coldAlert(0min);
    own.title = "Tea";
    own.what = {};
    CHECK(alertAnswer(own) == "Seen");
    CHECK(alertText(own) == "Tea: time is up.");
    AlertView reminder = own;
    reminder.kind = AlertView::Kind::reminder;
    reminder.what.text = "Shift a little.";
    reminder.question = "Did you move?";
    CHECK(alertAnswer(reminder) == "Yes, I moved");
    CHECK(alertText(reminder) == "Shift a little. Did you move?");
    AlertView check = coldAlert(0min);
    check.kind = AlertView::Kind::check;
    CHECK(alertAnswer(check) == "Looks fine");
    CHECK(alertText(check).startsWith("Cold: look at the skin now."));
}

TEST_CASE("Timer text: every refusal gives its reason, and who says so", "[app]") {
    TreatmentView view;
    view.tooLong = {.text = "No more than 20 minutes.", .credit = "003"};
    view.skinRestsUntil = at(9h + 40min);
    view.skinRest = ClaimView{.text = "Let your skin rest.", .credit = "SAPNA"};
    view.notWhenSwollen = ClaimView{.text = "Swollen? No heat.", .credit = "Nicholson"};
    CHECK(refusalText(view).isEmpty());
    std::set<QString> texts;
    for (const Refusal refusal : {Refusal::notShown, Refusal::tooLong, Refusal::skinRests, Refusal::swollen,
             Refusal::alreadyRuns, Refusal::notKnown}) {
        view.refusal = refusal;
        texts.insert(refusalText(view));
    }
    CHECK(texts.size() == 6);
    CHECK(texts.contains("The skin rests until 09:40. Let your skin rest. (SAPNA)"));
    CHECK(texts.contains("No more than 20 minutes. (003)"));
    CHECK(texts.contains("Swollen? No heat. (Nicholson)"));
}

TEST_CASE("Timer text: a pause shows when it ends", "[app]") {
    ReminderView reminder{.isOn = true, .isOfUse = true, .left = 12min};
    CHECK(stateText(reminder) == "Asks in 12 min");
    reminder.pausedUntil = at(15h);
    CHECK(stateText(reminder).contains("15:00"));
    RunView run{.status = RunStatus::paused, .pauseEndsAt = at(14h + 50min)};
    CHECK(stateText(run).contains("14:50"));
}

TEST_CASE("Timer text: a session of unknown length is not given one", "[app]") {
    SessionView session{.startedAt = at(8h + 40min), .length = 20min, .feel = "Looser"};
    CHECK(sessionText(session) == "08:40 · how long is not known · Looser");
    session.stayed = 20min;
    session.way = "Warm, damp towel";
    CHECK(sessionText(session) == "08:40 · 20 min · Warm, damp towel · Looser");
}
