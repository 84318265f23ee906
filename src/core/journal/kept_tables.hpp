// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_fields.hpp"

#include "unknot/journal/activity.hpp"
#include "unknot/journal/moment.hpp"
#include "unknot/journal/timer_words.hpp"

// What stands in the tables of kept_rows.hpp, column by column.
namespace unknot::kept {

using Columns = std::vector<std::string>;

inline Field numberField(std::int64_t value) {
    return value;
}

inline Field flagField(bool value) {
    return numberField(value ? 1 : 0);
}

inline Field instantField(const std::optional<UtcTime>& time) {
    return time ? numberField(time->time_since_epoch().count()) : Field();
}

inline Field bootField(const std::optional<BootTime>& time) {
    return time ? numberField(time->time_since_epoch().count()) : Field();
}

inline Field secondsField(const std::optional<std::chrono::seconds>& length) {
    return length ? numberField(length->count()) : Field();
}

inline Field wordField(std::string_view word) {
    return std::string(word);
}

inline BootTime bootTime(FieldReader& reader) {
    return BootTime(std::chrono::nanoseconds(reader.number()));
}

inline std::chrono::seconds length(FieldReader& reader) {
    return std::chrono::seconds(reader.number());
}

inline std::optional<UtcTime> instantOrNone(FieldReader& reader) {
    const auto number = reader.numberOrNone();
    return number ? std::optional(UtcTime(std::chrono::milliseconds(*number))) : std::nullopt;
}

/// A table, and how its rows and values become each other. Every table begins with an id, changed_at and
/// deleted_at.
template <class Value>
struct Table;

template <>
struct Table<Activity> {
    static constexpr const char* kName = "activity";
    static const Columns& columns() {
        static const Columns kColumns = {"id", "changed_at", "deleted_at", "guide", "title", "at_utc",
            "at_offset", "at_day", "length_s", "outcome", "episode"};
        return kColumns;
    }
    static Fields fieldsOf(const Activity& activity) {
        Fields fields{activity.id.value, instantField(activity.changedAt), instantField(activity.removedAt),
            activity.guide.value, activity.title};
        addTime(fields, activity.at);
        fields.push_back(secondsField(activity.length));
        fields.push_back(activity.outcome ? wordField(wordOf(*activity.outcome)) : Field());
        fields.emplace_back(activity.episode.value);
        return fields;
    }
    static Activity valueFrom(FieldReader& reader) {
        Activity activity;
        activity.id.value = reader.text();
        activity.changedAt = reader.instant();
        activity.removedAt = instantOrNone(reader);
        activity.guide.value = reader.text();
        activity.title = reader.text();
        activity.at = reader.time();
        activity.length = length(reader);
        activity.outcome = reader.wordOrNone<Outcome>();
        activity.episode.value = reader.text();
        return activity;
    }
};

template <>
struct Table<NotedMoment> {
    static constexpr const char* kName = "moment";
    static const Columns& columns() {
        static const Columns kColumns = {"id", "changed_at", "deleted_at", "at_utc", "at_offset", "at_day",
            "none_of_these", "triggers", "own_triggers"};
        return kColumns;
    }
    static Fields fieldsOf(const NotedMoment& moment) {
        Fields fields{moment.id.value, instantField(moment.changedAt), instantField(moment.removedAt)};
        addTime(fields, moment.at);
        std::vector<std::string> triggers;
        for (const TriggerId& trigger : moment.triggers)
            triggers.push_back(trigger.value);
        for (Field& field :
            Fields{flagField(moment.isNone), listField(triggers), listField(moment.ownTriggers)})
            fields.push_back(std::move(field));
        return fields;
    }
    static NotedMoment valueFrom(FieldReader& reader) {
        NotedMoment moment;
        moment.id.value = reader.text();
        moment.changedAt = reader.instant();
        moment.removedAt = instantOrNone(reader);
        moment.at = reader.time();
        moment.isNone = reader.number() != 0;
        for (std::string& trigger : reader.texts())
            moment.triggers.push_back({std::move(trigger)});
        moment.ownTriggers = reader.texts();
        return moment;
    }
};

template <>
struct Table<TimerRun> {
    static constexpr const char* kName = "timer_run";
    static const Columns& columns() {
        static const Columns kColumns = {"id", "changed_at", "deleted_at", "timer", "name", "episode",
            "measure", "length_s", "start_utc", "start_offset", "start_day", "status", "boot_name", "boot_ns",
            "clock_at", "due_ns", "left_ns", "pause_ends_ns", "check_told", "end_utc", "end_offset",
            "end_day", "stayed_s", "feel"};
        return kColumns;
    }
    static Fields fieldsOf(const TimerRun& run) {
        Fields fields{run.id.value, instantField(run.changedAt), instantField(run.removedAt), run.timer.value,
            run.name, run.episode.value, run.measure.value, secondsField(run.length)};
        addTime(fields, run.startedAt);
        const RunClock& clock = run.clock;
        for (Field& field : Fields{wordField(wordOf(run.status)), clock.bootName, bootField(clock.boot),
                 instantField(clock.wall), bootField(clock.dueAt), numberField(clock.left.count()),
                 bootField(clock.pauseEndsAt), flagField(clock.isCheckTold)})
            fields.push_back(std::move(field));
        addTime(fields, run.endedAt);
        fields.push_back(secondsField(run.stayed));
        fields.push_back(wordField(wordOf(run.feel)));
        return fields;
    }
    static TimerRun valueFrom(FieldReader& reader) {
        TimerRun run;
        run.id.value = reader.text();
        run.changedAt = reader.instant();
        run.removedAt = instantOrNone(reader);
        run.timer.value = reader.text();
        run.name = reader.text();
        run.episode.value = reader.text();
        run.measure.value = reader.text();
        run.length = length(reader);
        run.startedAt = reader.time();
        run.status = reader.word<RunStatus>();
        run.clock.bootName = reader.text();
        run.clock.boot = bootTime(reader);
        run.clock.wall = reader.instant();
        run.clock.dueAt = bootTime(reader);
        run.clock.left = std::chrono::nanoseconds(reader.number());
        run.clock.pauseEndsAt = bootTime(reader);
        run.clock.isCheckTold = reader.number() != 0;
        run.endedAt = reader.timeOrNone();
        run.stayed = reader.secondsOrNone();
        run.feel = reader.word<Feel>();
        return run;
    }
};

template <>
struct Table<KeptReminder> {
    static constexpr const char* kName = "reminder";
    static const Columns& columns() {
        static const Columns kColumns = {"id", "changed_at", "deleted_at", "is_on", "boot_name", "boot_ns",
            "clock_at", "next_ns", "is_asking", "paused_until_ns"};
        return kColumns;
    }
    static Fields fieldsOf(const KeptReminder& reminder) {
        return {reminder.id.value, instantField(reminder.changedAt), Field(), flagField(reminder.isOn),
            reminder.bootName, bootField(reminder.boot), instantField(reminder.wall),
            bootField(reminder.nextAt), flagField(reminder.isAsking), bootField(reminder.pausedUntil)};
    }
    static KeptReminder valueFrom(FieldReader& reader) {
        KeptReminder reminder;
        reminder.id.value = reader.text();
        reminder.changedAt = reader.instant();
        (void)reader.numberOrNone(); // one with a tombstone is not asked for
        reminder.isOn = reader.number() != 0;
        reminder.bootName = reader.text();
        reminder.boot = bootTime(reader);
        reminder.wall = reader.instant();
        reminder.nextAt = bootTime(reader);
        reminder.isAsking = reader.number() != 0;
        if (const auto until = reader.numberOrNone())
            reminder.pausedUntil = BootTime(std::chrono::nanoseconds(*until));
        return reminder;
    }
};

template <>
struct Table<OwnTimer> {
    static constexpr const char* kName = "own_timer";
    static const Columns& columns() {
        static const Columns kColumns = {
            "id", "changed_at", "deleted_at", "name", "length_s", "repeats", "has_sound"};
        return kColumns;
    }
    static Fields fieldsOf(const OwnTimer& timer) {
        return {timer.id.value, instantField(timer.changedAt), instantField(timer.removedAt), timer.name,
            secondsField(timer.length), flagField(timer.repeats), flagField(timer.hasSound)};
    }
    static OwnTimer valueFrom(FieldReader& reader) {
        OwnTimer timer;
        timer.id.value = reader.text();
        timer.changedAt = reader.instant();
        timer.removedAt = instantOrNone(reader);
        timer.name = reader.text();
        timer.length = length(reader);
        timer.repeats = reader.number() != 0;
        timer.hasSound = reader.number() != 0;
        return timer;
    }
};

} // namespace unknot::kept
