// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/safety/standing_route.hpp"

#include "unknot/base/local_days.hpp"

#include "unknot/base/files.hpp"
#include "unknot/base/iso_time.hpp"
#include "unknot/safety/route.hpp"

namespace unknot {

namespace {

constexpr std::size_t kMaxBytes = 1024;
/// More is no deadline.
constexpr int kMostDays = 3650;

std::string textOf(const StandingRoute& standing) {
    return std::string(nameOf(standing.route)) + " " + isoText(standing.since) + "\n";
}

std::optional<StandingRoute> standingFrom(std::string_view text) {
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    const std::size_t blank = std::min(text.find(' '), text.size());
    const auto route = routeNamed(text.substr(0, blank));
    const auto since = wallTimeFrom(text.substr(std::min(blank + 1, text.size())), std::chrono::minutes(0));
    if (!route || !since)
        return std::nullopt;
    return StandingRoute{.route = *route, .since = *since};
}

} // namespace

StandingRoute raised(const std::optional<StandingRoute>& standing, Route found, const WallTime& now) {
    const bool isStronger = !standing || found > standing->route;
    // One that lies ahead was noted by a clock that was wrong.
    const bool isEarlier = standing && found == standing->route && now.utc < standing->since.utc;
    return isStronger || isEarlier ? StandingRoute{.route = found, .since = now} : *standing;
}

std::chrono::year_month_day dueBy(const StandingRoute& standing, const RedFlags& flags) {
    const int within = std::clamp(flags.adviceFor(standing.route).withinDays, 0, kMostDays);
    return std::chrono::year_month_day(localDayOf(standing.since) + std::chrono::days(within));
}

bool withholdsLengthening(const std::optional<StandingRoute>& standing) {
    return standing && standing->route >= Route::sameDay;
}

bool withholdsGuides(const std::optional<StandingRoute>& standing) {
    return standing && standing->route == Route::emergency;
}

Result<std::optional<StandingRoute>> StandingFile::load() const {
    if (m_path.empty())
        return std::optional<StandingRoute>();
    const auto bytes = readFile(m_path, kMaxBytes);
    if (!bytes && bytes.error().code == ErrorCode::notFound)
        return std::optional<StandingRoute>();
    if (!bytes && bytes.error().code != ErrorCode::tooLarge)
        return fail(bytes.error());
    if (const auto standing = bytes ? standingFrom(*bytes) : std::nullopt)
        return standing;
    Error error{ErrorCode::damaged, m_path.string() + ": it names no route and time"};
    if (const auto kept = setAside(m_path))
        error.detail += "; kept as " + kept->string();
    return fail(std::move(error));
}

Result<void> StandingFile::save(const StandingRoute& standing) const {
    if (m_path.empty())
        return fail(ErrorCode::denied, "no data folder is known");
    return writeFileAtomically(m_path, textOf(standing));
}

Result<void> StandingFile::clear() const {
    return m_path.empty() ? Result<void>() : removeFile(m_path);
}

} // namespace unknot
