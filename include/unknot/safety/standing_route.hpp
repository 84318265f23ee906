// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"
#include "unknot/base/result.hpp"
#include "unknot/content/red_flag.hpp"

#include <filesystem>

namespace unknot {

/// Where answers led, until the person says that it was looked at, or a mistake. Holds no answer.
struct StandingRoute {
    Route route = Route::emergency;
    WallTime since; ///< when the sign was named

    bool operator==(const StandingRoute&) const = default;
};

/// What stands once `found` was reached at `now`: nothing lowers a route, and of two alike the earlier stays.
[[nodiscard]] StandingRoute raised(
    const std::optional<StandingRoute>& standing, Route found, const WallTime& now);
/// The day by which the advice of its route is to be followed. Calendar days at that place.
[[nodiscard]] std::chrono::year_month_day dueBy(const StandingRoute& standing, const RedFlags& flags);
/// Lengthening and the ladder are withheld from sameDay on, every guide in an emergency (our own rule).
[[nodiscard]] bool withholdsLengthening(const std::optional<StandingRoute>& standing);
[[nodiscard]] bool withholdsGuides(const std::optional<StandingRoute>& standing);

/// The small file that keeps it, one line of text, because it must work where the journal does not. An empty
/// path keeps nothing: then saving fails and loading finds nothing.
class StandingFile {
public:
    explicit StandingFile(std::filesystem::path path) : m_path(std::move(path)) {}

    /// Fails: damaged (set aside beside itself, never deleted); denied, io.
    [[nodiscard]] Result<std::optional<StandingRoute>> load() const;
    /// Fails: denied, diskFull, io; what was kept before is then still there.
    [[nodiscard]] Result<void> save(const StandingRoute& standing) const;
    [[nodiscard]] Result<void> clear() const;

private:
    std::filesystem::path m_path;
};

} // namespace unknot
