// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/run_keeping.hpp"
#include "presenters/timer_book.hpp"
#include "presenters/timers_view.hpp"

#include "unknot/content/content.hpp"
#include "unknot/journal/episode.hpp"

namespace unknot {

/// A reminder as it stands in this program.
struct LiveReminder {
    TimerId id;
    KeptReminder readFrom; ///< what `reminder` was made from
    Reminder reminder;
    bool isOfUse = false;
    bool hasRested = false; ///< it was on, but its time was not
    int asked = 0;          ///< how often it asked here

    bool operator==(const LiveReminder&) const = default;
};

/// The content's reminders. Those for episodes are on by themselves while a young one is open (see
/// kSameSpasm), unless the person turned them off; in an older one they are on where the person turned them
/// on then. Those for ordinary days rest while such a young episode is open: nobody is told to get up from
/// sitting while their back is locked. Our own rules. Borrows: book, content, clock.
class TimerReminders {
public:
    TimerReminders(TimerBook& book, const Content& content, const Clock& clock)
        : m_book(book), m_content(content), m_clock(clock) {}

    /// Takes over what the book has now, for the latest open episode.
    void adopt(const std::optional<Episode>& episode);
    void setQuietHours(const DaySpan& quiet) { m_quiet = quiet; }
    void tick();
    /// Also the next whole minute of what is seen.
    [[nodiscard]] std::optional<BootTime> nextChange(bool isSeen) const;

    void setOn(const TimerId& id, bool isOn);
    void moved(const TimerId& id);
    void notMoved(const TimerId& id);
    void pause(const TimerId& id, std::chrono::minutes by);
    void resume(const TimerId& id);
    void snooze(const std::string& topic, std::chrono::minutes by);

    [[nodiscard]] std::vector<ReminderView> views() const;
    [[nodiscard]] std::vector<AlertView> alerts() const;

private:
    using Act = std::function<Reminder(const Reminder&, const Instant&)>;
    void act(const TimerId& id, const Act& act);
    void adopt(const ReminderSpec& spec);
    void beginUse(const ReminderSpec& spec, LiveReminder& live);
    void follow(const ReminderSpec& spec, LiveReminder& live);
    [[nodiscard]] LiveReminder& liveOf(const TimerId& id);
    [[nodiscard]] const LiveReminder* findLive(const TimerId& id) const;
    [[nodiscard]] bool isYoungEpisode() const;
    [[nodiscard]] bool isOn(const ReminderSpec& spec) const;
    [[nodiscard]] bool isOfUse(const ReminderSpec& spec) const;
    [[nodiscard]] bool isAsking(const LiveReminder& live, const Moment& now) const;
    [[nodiscard]] ReminderView viewOf(const ReminderSpec& spec, const LiveReminder& live) const;

    TimerBook& m_book;
    const Content& m_content;
    const Clock& m_clock;
    DaySpan m_quiet;
    std::optional<Episode> m_episode;
    std::vector<LiveReminder> m_live;
};

} // namespace unknot
