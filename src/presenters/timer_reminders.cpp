// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/timer_reminders.hpp"

#include "presenters/same_spasm.hpp"

#include <algorithm>

namespace unknot {

using std::chrono::minutes;

namespace {

std::string topicOf(const TimerId& reminder) {
    return "reminder:" + reminder.value;
}

std::string promptOf(const ReminderSpec& spec, const LiveReminder& live) {
    if (spec.prompts.empty())
        return {};
    return spec.prompts[std::size_t(std::max(live.asked - 1, 0)) % spec.prompts.size()];
}

minutes leftOf(const Reminder& reminder, BootTime now) {
    return std::max(std::chrono::ceil<minutes>(reminder.nextAt - now), minutes(0));
}

} // namespace

LiveReminder& TimerReminders::liveOf(const TimerId& id) {
    const auto found = std::ranges::find(m_live, id, &LiveReminder::id);
    if (found != m_live.end())
        return *found;
    m_live.push_back({.id = id, .readFrom = {}, .reminder = {}});
    return m_live.back();
}

const LiveReminder* TimerReminders::findLive(const TimerId& id) const {
    const auto found = std::ranges::find(m_live, id, &LiveReminder::id);
    return found == m_live.end() ? nullptr : &*found;
}

bool TimerReminders::isYoungEpisode() const {
    return m_episode && isSameSpasm(*m_episode, m_clock.now().wall.utc);
}

bool TimerReminders::isOn(const ReminderSpec& spec) const {
    const KeptReminder* kept = m_book.findReminder(spec.id);
    if (spec.use == ReminderUse::ordinary || (kept && !kept->isOn))
        return kept && kept->isOn;
    // In an old episode only what was turned on, or went on, since it is old.
    return !m_episode || isYoungEpisode() ||
        (kept && kept->changedAt - filedAt(*m_episode).utc >= kSameSpasm);
}

bool TimerReminders::isOfUse(const ReminderSpec& spec) const {
    return isOn(spec) && (spec.use == ReminderUse::ordinary ? !isYoungEpisode() : m_episode.has_value());
}

bool TimerReminders::isAsking(const LiveReminder& live, const Moment& now) const {
    return live.isOfUse && live.reminder.isAsking && !m_quiet.contains(now.wall.timeOfDay());
}

void TimerReminders::adopt(const std::optional<Episode>& episode) {
    m_episode = episode;
    for (const ReminderSpec& spec : m_content.timers.reminders)
        adopt(spec);
}

void TimerReminders::adopt(const ReminderSpec& spec) {
    LiveReminder& live = liveOf(spec.id);
    const bool wasOfUse = live.isOfUse;
    live.isOfUse = isOfUse(spec);
    if (!live.isOfUse) {
        live.hasRested = live.hasRested || isOn(spec);
        return;
    }
    if (!wasOfUse)
        beginUse(spec, live);
    follow(spec, live);
}

/// Its time begins: what was kept for this time counts, else a whole interval begins.
void TimerReminders::beginUse(const ReminderSpec& spec, LiveReminder& live) {
    const bool isForEpisode = spec.use == ReminderUse::episode;
    const UtcTime since = isForEpisode ? m_episode->notedAt.utc : UtcTime();
    const bool isAnew = !isForEpisode && live.hasRested;
    live.hasRested = false;
    const Instant at = instantOf(m_clock);
    m_book.changeReminder(spec.id, [since, isAnew, at, interval = spec.interval](KeptReminder& kept) {
        const bool isKept = kept.wall != UtcTime() && kept.changedAt >= since && !isAnew;
        if (isKept && kept.bootName == at.bootName)
            return;
        keep(kept, isKept ? reminderOf(kept, interval, at) : startedReminder(interval, at.now.boot), at);
        kept.isOn = true;
    });
}

void TimerReminders::follow(const ReminderSpec& spec, LiveReminder& live) {
    const KeptReminder* kept = m_book.findReminder(spec.id);
    if (!kept || live.readFrom == *kept)
        return;
    const Reminder before = live.reminder;
    live.readFrom = *kept;
    live.reminder = reminderOf(*kept, spec.interval, instantOf(m_clock));
    const bool isSameAsking = before.isAsking && before.nextAt == live.reminder.nextAt;
    if (live.reminder.isAsking && !isSameAsking)
        ++live.asked;
}

void TimerReminders::act(const TimerId& id, const Act& act) {
    const ReminderSpec* spec = m_content.timers.findReminder(id);
    const LiveReminder* live = findLive(id);
    if (!spec || !live || !live->isOfUse)
        return;
    m_book.changeReminder(
        id, [known = *live, at = instantOf(m_clock), interval = spec->interval, act](KeptReminder& kept) {
            const bool isKnown = kept == known.readFrom;
            const Reminder before = isKnown ? known.reminder : reminderOf(kept, interval, at);
            const Reminder after = act(before, at);
            if (after != before)
                keep(kept, after, at);
        });
    adopt(*spec);
}

void TimerReminders::tick() {
    const Moment now = m_clock.now();
    for (const ReminderSpec& spec : m_content.timers.reminders) {
        adopt(spec);
        LiveReminder& live = liveOf(spec.id);
        if (!live.isOfUse)
            continue;
        const ReminderStep step = unknot::tick(live.reminder, now, m_quiet);
        if (step.asksNow)
            act(spec.id, [quiet = m_quiet](const Reminder& reminder, const Instant& at) {
                return unknot::tick(reminder, at.now, quiet).reminder;
            });
        else
            live.reminder = step.reminder; // a pause that is over
    }
}

std::optional<BootTime> TimerReminders::nextChange(bool isSeen) const {
    const Moment now = m_clock.now();
    std::optional<BootTime> next;
    for (const LiveReminder& live : m_live) {
        if (!live.isOfUse)
            continue;
        BootTime time = nextEventOf(live.reminder, now, m_quiet);
        if (isSeen && live.reminder.nextAt > now.boot) {
            const auto part = (live.reminder.nextAt - now.boot) % minutes(1);
            time = std::min(time, now.boot + (part.count() == 0 ? minutes(1) : part));
        }
        next = next ? std::min(*next, time) : time;
    }
    return next;
}

void TimerReminders::setOn(const TimerId& id, bool isWanted) {
    const ReminderSpec* spec = m_content.timers.findReminder(id);
    if (!spec || isOn(*spec) == isWanted)
        return;
    const Instant at = instantOf(m_clock);
    m_book.changeReminder(id, [isWanted, at, interval = spec->interval](KeptReminder& kept) {
        keep(kept, startedReminder(interval, at.now.boot), at);
        kept.isOn = isWanted;
    });
    liveOf(id).hasRested = false;
    adopt(*spec);
}

void TimerReminders::moved(const TimerId& id) {
    act(id, [](const Reminder& reminder, const Instant& at) { return unknot::moved(reminder, at.now.boot); });
}

void TimerReminders::notMoved(const TimerId& id) {
    act(id, [](const Reminder& reminder, const Instant& at) {
        return snoozed(reminder, at.now.boot, reminder.interval);
    });
}

void TimerReminders::pause(const TimerId& id, minutes by) {
    act(id, [by](const Reminder& reminder, const Instant& at) { return paused(reminder, at.now.boot, by); });
}

void TimerReminders::resume(const TimerId& id) {
    act(id, [](const Reminder& reminder, const Instant& at) { return resumed(reminder, at.now.boot); });
}

void TimerReminders::snooze(const std::string& topic, minutes by) {
    for (const ReminderSpec& spec : m_content.timers.reminders)
        if (topic == topicOf(spec.id))
            act(spec.id, [by](const Reminder& reminder, const Instant& at) {
                return snoozed(reminder, at.now.boot, by);
            });
}

ReminderView TimerReminders::viewOf(const ReminderSpec& spec, const LiveReminder& live) const {
    const Moment now = m_clock.now();
    ReminderView view{
        .id = spec.id,
        .title = spec.title,
        .use = spec.use,
        .interval = std::chrono::floor<minutes>(spec.interval),
        .about = viewsOf(m_content, spec.about),
        .isOn = isOn(spec),
        .isOfUse = live.isOfUse,
        .isAsking = isAsking(live, now),
        .question = spec.question,
        .prompt = promptOf(spec, live),
        .pausedUntil = std::nullopt,
        .quietUntil = std::nullopt,
    };
    if (!live.isOfUse)
        return view;
    view.left = leftOf(live.reminder, now.boot);
    if (live.reminder.pausedUntil && now.boot < *live.reminder.pausedUntil)
        view.pausedUntil = wallAt(*live.reminder.pausedUntil, now);
    const auto quiet = untilLoud(m_quiet, now.wall);
    if (quiet.count() > 0)
        view.quietUntil = WallTime{.utc = now.wall.utc + quiet, .offset = now.wall.offset};
    return view;
}

std::vector<ReminderView> TimerReminders::views() const {
    std::vector<ReminderView> views;
    for (const ReminderSpec& spec : m_content.timers.reminders)
        if (const LiveReminder* live = findLive(spec.id))
            views.push_back(viewOf(spec, *live));
    return views;
}

std::vector<AlertView> TimerReminders::alerts() const {
    const Moment now = m_clock.now();
    std::vector<AlertView> alerts;
    for (const ReminderSpec& spec : m_content.timers.reminders) {
        const LiveReminder* live = findLive(spec.id);
        if (!live || !isAsking(*live, now))
            continue;
        const std::string credit =
            spec.about.empty() ? std::string() : unknot::viewOf(m_content, spec.about.front()).credit;
        alerts.push_back({
            .topic = topicOf(spec.id),
            .kind = AlertView::Kind::reminder,
            .run = {},
            .timer = spec.id,
            .title = spec.title,
            .what = {.text = promptOf(spec, *live), .credit = credit},
            .question = spec.question,
            .ring = live->asked,
            .silentUntil = std::nullopt,
        });
    }
    return alerts;
}

} // namespace unknot
