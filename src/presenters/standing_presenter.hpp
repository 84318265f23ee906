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
    /// Writes what stands; to be called again whenever something is kept. Nothing is lost where it fails, and
    /// nothing that another program wrote meanwhile is lowered.
    void keep();
    /// It was looked at, or a mistake: the one way to lower a route.
    void release();
    /// Another program may have written: raised it, or released it. To be called whenever a page comes to the
    /// front.
    void refresh();

    [[nodiscard]] const std::optional<StandingRoute>& standing() const { return m_standing; }
    [[nodiscard]] std::optional<StandingView> view() const;
    /// Why what stands is in memory alone, or what stood could not be read; empty where it is kept.
    [[nodiscard]] std::optional<ErrorCode> keepError() const { return m_keepError; }

private:
    void read();

    const Content& m_content;
    StandingFile m_file;
    RegionId m_region;
    const Clock& m_clock;
    std::optional<StandingRoute> m_standing;
    std::optional<StandingRoute> m_filed; ///< what the file said when it was last read or written
    std::optional<ErrorCode> m_keepError;
};

} // namespace unknot
