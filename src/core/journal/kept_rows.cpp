// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_rows.hpp"

#include "row_fields.hpp"

#include "unknot/journal/timer_words.hpp"

namespace unknot {

namespace {

using Columns = std::vector<std::string>;

Field numberField(std::int64_t value) {
    return value;
}

Field flagField(bool value) {
    return numberField(value ? 1 : 0);
}

Field instantField(const std::optional<UtcTime>& time) {
    return time ? numberField(time->time_since_epoch().count()) : Field();
}

Field bootField(const std::optional<BootTime>& time) {
    return time ? numberField(time->time_since_epoch().count()) : Field();
}

Field secondsField(const std::optional<std::chrono::seconds>& length) {
    return length ? numberField(length->count()) : Field();
}

Field wordField(std::string_view word) {
    return std::string(word);
}

BootTime bootTime(FieldReader& reader) {
    return BootTime(std::chrono::nanoseconds(reader.number()));
}

std::chrono::seconds length(FieldReader& reader) {
    return std::chrono::seconds(reader.number());
}

std::optional<UtcTime> instantOrNone(FieldReader& reader) {
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

std::string joined(const Columns& columns) {
    std::string text;
    for (const std::string& column : columns)
        text += (text.empty() ? "" : ", ") + column;
    return text;
}

std::string writingSql(const char* table, const Columns& columns) {
    std::string values;
    std::string updates;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        values += (i == 0 ? "?" : ", ?") + std::to_string(i + 1);
        if (i > 0)
            updates += (i == 1 ? "" : ", ") + columns[i] + " = excluded." + columns[i];
    }
    return std::string("INSERT INTO ") + table + " (" + joined(columns) + ") VALUES (" + values +
        ") ON CONFLICT (id) DO UPDATE SET " + updates;
}

} // namespace

template <class Value>
const char* tableOf() {
    return Table<Value>::kName;
}

template <class Value>
std::vector<ReadRow<Value>> readRows(
    SqliteConnection& connection, const std::string& condition, const Fields& values) {
    const Columns& columns = Table<Value>::columns();
    Query query(
        connection, "SELECT " + joined(columns) + " FROM " + Table<Value>::kName + " " + condition, values);
    std::vector<ReadRow<Value>> found;
    while (query.step()) {
        const Fields fields = query.fields(0, int(columns.size()));
        FieldReader reader(fields);
        Value value = Table<Value>::valueFrom(reader);
        const bool isSound = reader.isSound() && faultsOf(value).empty();
        found.push_back({std::move(value), isSound});
    }
    return found;
}

template <class Value>
std::optional<ReadRow<Value>> readRow(SqliteConnection& connection, const std::string& id) {
    auto found = readRows<Value>(connection, "WHERE id = ?1", {id});
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

template <class Value>
void writeRow(SqliteConnection& connection, const Value& value) {
    static const std::string kSql = writingSql(Table<Value>::kName, Table<Value>::columns());
    Query(connection, kSql, Table<Value>::fieldsOf(value)).run();
}

template const char* tableOf<Activity>();
template std::vector<ReadRow<Activity>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<Activity>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const Activity&);

template const char* tableOf<TimerRun>();
template std::vector<ReadRow<TimerRun>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<TimerRun>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const TimerRun&);

template const char* tableOf<KeptReminder>();
template std::vector<ReadRow<KeptReminder>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<KeptReminder>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const KeptReminder&);

template const char* tableOf<OwnTimer>();
template std::vector<ReadRow<OwnTimer>> readRows(SqliteConnection&, const std::string&, const Fields&);
template std::optional<ReadRow<OwnTimer>> readRow(SqliteConnection&, const std::string&);
template void writeRow(SqliteConnection&, const OwnTimer&);

} // namespace unknot
