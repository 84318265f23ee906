// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

namespace unknot::cli {

/// What of a clock runs faster or slower.
enum class Scaled {
    awakeTime, ///< boot and wall time stay as they are: they go into records
    allTime,   ///< for what counts on boot time; nothing of it may go into a record that is kept
};

/// A clock whose awake time runs faster or slower than the machine's, so that a whole guide can be
/// tried in seconds.
/// Borrows: the clock below. Thread rule: as that clock's.
class ScaledClock final : public Clock {
public:
    /// Requires: speed above 0.
    ScaledClock(const Clock& below, double speed, Scaled scaled);

    [[nodiscard]] Moment now() const override;
    [[nodiscard]] std::string bootName() const override { return m_below.bootName(); }
    [[nodiscard]] bool isTrue() const { return m_speed == 1; }
    /// How long the machine takes for that much of this clock's scaled time; never less than it.
    [[nodiscard]] std::chrono::nanoseconds realSpan(std::chrono::nanoseconds scaledSpan) const;

private:
    [[nodiscard]] std::chrono::nanoseconds scaled(std::chrono::nanoseconds span) const;

    const Clock& m_below;
    double m_speed;
    Scaled m_scaled;
    Moment m_origin;
};

} // namespace unknot::cli
