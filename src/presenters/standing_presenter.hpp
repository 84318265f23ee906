// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/credits.hpp"

#include "unknot/safety/standing_route.hpp"

namespace unknot {

/// Where the answers led that nobody has taken back.
struct StandingView {
    Route route = Route::emergency;
    std::string heading;
    std::vector<ClaimView> advice; ///< what to do and, for the same day, whom to call
    WallTime since;
    std::chrono::year_month_day by; ///< the day by which
    bool isPast = false;            ///< that day has gone by

    bool operator==(const StandingView&) const = default;
};

/// Holds the route that stands: in its file and, where that cannot be written, in memory. Borrows: content,
/// file, clock.
class StandingPresenter {
public:
    StandingPresenter(const Content& content, StandingFile file, RegionId region, const Clock& clock);

    /// Whose words the advice takes from now on.
    void setRegion(RegionId region);
    /// Answers led there. Nothing is written yet: help comes first. Whoever shows it calls keep() then.
    void raise(Route route);
    /// Writes what stands; to be called again whenever something is kept. Nothing is lost where it fails.
    void keep();
    /// It was looked at, or a mistake: the one way to lower a route.
    void release();
    /// Another program may have written. To be called whenever a page comes to the front.
    void refresh();

    [[nodiscard]] const std::optional<StandingRoute>& standing() const { return m_standing; }
    [[nodiscard]] std::optional<StandingView> view() const;
    /// Why it is held in memory alone; empty where it is kept.
    [[nodiscard]] std::optional<ErrorCode> keepError() const { return m_keepError; }

private:
    const Content& m_content;
    StandingFile m_file;
    RegionId m_region;
    const Clock& m_clock;
    std::optional<StandingRoute> m_standing;
    bool m_isKept = true; ///< the file says the same
    std::optional<ErrorCode> m_keepError;
};

} // namespace unknot
