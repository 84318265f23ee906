// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/timer_views.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::minutes;
using std::chrono::seconds;

namespace {

WallTime later(WallTime time, std::chrono::milliseconds span) {
    time.utc += span;
    return time;
}

/// What was used, in words; empty where the content has no such way any more.
std::string wayOf(const Treatment& treatment, const MeasureId& measure) {
    const auto way = std::ranges::find(treatment.ways, measure, &TreatmentWay::measure);
    return way == treatment.ways.end() ? std::string() : way->view.label;
}

std::vector<WayView> waysOf(const Content& content, const Treatment& treatment) {
    std::vector<WayView> ways;
    for (const TreatmentWay& way : treatment.ways)
        ways.push_back({.measure = way.measure,
            .side = {.label = way.view.label, .claim = viewOf(content, way.view.claim)},
            .needsStanding = way.needsStanding});
    return ways;
}

std::vector<FeelView> feelsOf(const Treatment& treatment) {
    std::vector<FeelView> feels;
    for (const FeelChoice& choice : treatment.feels)
        feels.push_back({.feel = choice.feel, .label = choice.label});
    return feels;
}

std::string titleOf(const Content& content, const TimerRun& run) {
    const Treatment* treatment = content.timers.findTreatment(run.timer);
    return treatment ? treatment->title : run.name;
}

/// The program was told of the end late: it was closed, or the machine slept.
bool isLate(const Content& content, const TimerRun& run) {
    return run.clock.boot - run.clock.dueAt > content.timers.lateAfter;
}

} // namespace

std::string feelLabel(const Content& content, const TimerId& id, Feel feel) {
    const Treatment* treatment = content.timers.findTreatment(id);
    const FeelChoice* choice = treatment ? treatment->find(feel) : nullptr;
    return choice ? choice->label : std::string();
}

TreatmentView treatmentView(const Content& content, const Treatment& treatment,
    const SessionProposal& proposal, const WallTime& now) {
    TreatmentView view{
        .id = treatment.id,
        .title = treatment.title,
        .timing = viewsOf(content, treatment.timing),
        .ways = waysOf(content, treatment),
        .objections = viewsOf(content, treatment.objections),
        .before = viewsOf(content, treatment.before),
        .askFirst = viewsOf(content, treatment.askFirst),
        .notWhenSwollen = std::nullopt,
        .swollenQuestion = {},
        .isSwollen = std::nullopt,
        .length = proposal.length,
        .longest = treatment.length,
        .tooLong = viewOf(content, treatment.tooLong),
        .isShortened = proposal.isShortened,
        .isToBeLeft = proposal.isToBeLeft,
        .shortened = std::nullopt,
        .lastFeel = feelLabel(content, treatment.id, proposal.lastFeel),
        .skinRestsUntil = std::nullopt,
        .skinRest = std::nullopt,
    };
    if (treatment.notWhenSwollen) {
        view.notWhenSwollen = viewOf(content, *treatment.notWhenSwollen);
        view.swollenQuestion = content.care.swollenQuestion.text;
    }
    if (proposal.isShortened || proposal.isToBeLeft)
        view.shortened = viewOf(content, treatment.shorterWhy);
    if (proposal.skinRestsUntil) {
        view.skinRestsUntil = WallTime{.utc = *proposal.skinRestsUntil, .offset = now.offset};
        view.skinRest = viewOf(content, content.timers.skinRest.claim);
    }
    return view;
}

AfterView afterView(const Content& content, const Treatment& treatment, const TimerRun& run) {
    AfterView view{.run = run.id,
        .timer = treatment.id,
        .title = treatment.title,
        .stayed = run.stayed,
        .advice = std::nullopt,
        .next = {}};
    if (const FeelChoice* choice = treatment.find(run.feel))
        view.advice = viewOf(content, choice->advice);
    const WallTime end = run.endedAt.value_or(run.startedAt);
    for (const NextSession& next : treatment.next) {
        NextSessionView session{.side = {.label = next.view.label, .claim = viewOf(content, next.view.claim)},
            .from = later(end, next.after),
            .upTo = std::nullopt};
        if (next.upTo)
            session.upTo = later(end, *next.upTo);
        view.next.push_back(session);
    }
    return view;
}

RunView runView(const Content& content, const TimerRun& run, const LiveRun& live, const OwnTimer* own,
    const Moment& now) {
    const Treatment* treatment = isTreatment(run) ? content.timers.findTreatment(run.timer) : nullptr;
    RunView view{
        .id = run.id,
        .timer = run.timer,
        .title = titleOf(content, run),
        .isTreatment = isTreatment(run),
        .status = run.status,
        .length = run.length,
        .left = std::chrono::ceil<seconds>(leftOf(live.countdown, now.boot)),
        .overdue = std::chrono::floor<seconds>(overdueOf(live.countdown, now.boot)),
        .startedAt = run.startedAt,
        .dueAt = wallAt(live.countdown.dueAt, now),
        .pauseEndsAt = std::nullopt,
        .way = treatment ? wayOf(*treatment, run.measure) : std::string(),
        .checkAt = std::nullopt,
        .asksCheck = live.asksCheck && run.status == RunStatus::running,
        .check = {},
        .timeUp = {},
        .asksHowLong = asksHowLong(run),
        .feels = {},
        .repeats = own && own->repeats,
    };
    if (run.status == RunStatus::paused)
        view.pauseEndsAt = wallAt(live.countdown.pauseEndsAt, now);
    if (view.asksHowLong)
        view.atMost = atMostOf(run);
    if (!treatment)
        return view;
    view.check = viewOf(content, treatment->check);
    view.timeUp = viewOf(content, treatment->timeUp);
    // What comes before the end is the look at the skin.
    const auto next = nextEventOf(live.countdown, {.checkAfter = treatment->checkAfter});
    if (run.status == RunStatus::running && next && *next < live.countdown.dueAt)
        view.checkAt = wallAt(*next, now);
    if (run.status == RunStatus::asking && !view.asksHowLong)
        view.feels = feelsOf(*treatment);
    return view;
}

std::optional<AlertView> runAlert(const Content& content, const TimerRun& run, const LiveRun& live,
    const OwnTimer* own, const Moment& now) {
    const Treatment* treatment = isTreatment(run) ? content.timers.findTreatment(run.timer) : nullptr;
    const bool isUp = run.status == RunStatus::timeUp;
    if (!isUp && !(live.asksCheck && run.status == RunStatus::running))
        return std::nullopt;
    const Alarm& alarm = isUp ? live.end : live.check;
    AlertView alert{
        .topic = isUp ? endTopic(run.id) : checkTopic(run.id),
        .kind = isUp ? AlertView::Kind::timeUp : AlertView::Kind::check,
        .run = run.id,
        .timer = run.timer,
        .title = titleOf(content, run),
        .what = {},
        .question = {},
        .overdue = std::chrono::floor<minutes>(overdueOf(live.countdown, now.boot)),
        .isLate = isUp && isLate(content, run),
        .ring = alarm.ring,
        .silentUntil = std::nullopt,
        .hasSound = !own || own->hasSound,
    };
    if (treatment)
        alert.what = viewOf(content, isUp ? treatment->timeUp : treatment->check);
    if (alarm.silentUntil)
        alert.silentUntil = wallAt(*alarm.silentUntil, now);
    return alert;
}

SessionView sessionView(const Content& content, const TimerRun& run) {
    const Treatment* treatment = content.timers.findTreatment(run.timer);
    SessionView view{.id = run.id,
        .timer = run.timer,
        .title = titleOf(content, run),
        .way = {},
        .startedAt = run.startedAt,
        .length = run.length,
        .stayed = run.stayed,
        .feel = feelLabel(content, run.timer, run.feel)};
    if (treatment)
        view.way = wayOf(*treatment, run.measure);
    return view;
}

} // namespace unknot
