// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/backups.hpp"

#include "unknot/base/iso_time.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>

namespace unknot {

namespace fs = std::filesystem;
using namespace std::chrono;

namespace {

constexpr std::string_view kStart = "journal-";
constexpr std::string_view kEnd = ".sqlite3";
constexpr std::size_t kDaysKept = 7;
constexpr std::size_t kWeeksKept = 4;
constexpr std::size_t kMonthsKept = 12;

sys_days dayOf(UtcTime made) {
    return floor<days>(made);
}

/// The Monday its week begins with.
sys_days weekOf(UtcTime made) {
    const sys_days day = dayOf(made);
    return day - (weekday(day) - Monday);
}

year_month monthOf(UtcTime made) {
    const year_month_day date(dayOf(made));
    return date.year() / date.month();
}

/// When the backup of this name was made; empty for a name that is none of ours.
std::optional<UtcTime> madeFrom(std::string_view name) {
    constexpr std::string_view kPattern = "2026-11-21T074000.000Z";
    if (name.size() != kStart.size() + kPattern.size() + kEnd.size())
        return std::nullopt;
    std::string time(name.substr(kStart.size(), kPattern.size()));
    time.insert(15, ":").insert(13, ":");
    const auto made = wallTimeFrom(time, minutes(0));
    return made && backupName(made->utc) == name ? std::optional(made->utc) : std::nullopt;
}

/// The newest backup of each of the last periods that have one. Requires: the newest first.
template <class Period>
void keepNewestOfEach(const std::vector<Backup>& backups, Period (*periodOf)(UtcTime), std::size_t most,
    std::set<fs::path>& kept) {
    std::optional<Period> last;
    std::size_t periods = 0;
    for (const Backup& backup : backups) {
        const Period period = periodOf(backup.made);
        if (period == last)
            continue;
        if (++periods > most)
            return;
        last = period;
        kept.insert(backup.file);
    }
}

void sortNewestFirst(std::vector<Backup>& backups) {
    std::ranges::sort(backups, [](const Backup& a, const Backup& b) {
        return a.made != b.made ? a.made > b.made : a.file > b.file;
    });
}

} // namespace

std::string backupName(UtcTime made) {
    std::string time = isoText(made);
    time.pop_back(); // the Z
    if (time.find('.') == std::string::npos)
        time += ".000";
    std::erase(time, ':'); // not allowed in names on a stick with a FAT file system
    return std::string(kStart) + time + "Z" + std::string(kEnd);
}

std::vector<Backup> backupsIn(const fs::path& folder) {
    std::vector<Backup> backups;
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const auto made = madeFrom(entries->path().filename().native());
        std::error_code unreadable;
        if (!made || !entries->is_regular_file(unreadable))
            continue;
        const std::uintmax_t bytes = entries->file_size(unreadable);
        if (!unreadable)
            backups.push_back({.file = entries->path(), .made = *made, .bytes = bytes});
    }
    sortNewestFirst(backups);
    return backups;
}

bool isBackupDue(const std::vector<Backup>& backups, UtcTime now) {
    return std::ranges::none_of(
        backups, [now](const Backup& backup) { return dayOf(backup.made) == dayOf(now); });
}

std::vector<Backup> backupsToDrop(const std::vector<Backup>& backups, UtcTime now) {
    std::vector<Backup> past = backups;
    std::erase_if(past, [now](const Backup& backup) { return backup.made > now; });
    sortNewestFirst(past);
    std::set<fs::path> kept;
    for (const Backup& backup : past)
        if (dayOf(backup.made) == dayOf(now))
            kept.insert(backup.file);
    keepNewestOfEach(past, dayOf, kDaysKept, kept);
    keepNewestOfEach(past, weekOf, kWeeksKept, kept);
    keepNewestOfEach(past, monthOf, kMonthsKept, kept);
    std::erase_if(past, [&kept](const Backup& backup) { return kept.contains(backup.file); });
    return past;
}

} // namespace unknot
