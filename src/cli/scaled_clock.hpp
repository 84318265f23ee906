// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/base/clock.hpp"

namespace unknot::cli {

/// A clock whose awake time runs faster or slower than the machine's, so that a whole guide can be
/// tried in seconds. Boot and wall time stay as they are: they go into records.
/// Borrows: the clock below. Thread rule: as that clock's.
class ScaledClock final : public Clock {
public:
    /// Requires: speed above 0.
    ScaledClock(const Clock& below, double speed);

    [[nodiscard]] Moment now() const override;
    [[nodiscard]] std::string bootName() const override { return m_below.bootName(); }
    /// How long the machine takes for that much of this clock's awake time; never less than it.
    [[nodiscard]] std::chrono::nanoseconds realSpan(std::chrono::nanoseconds awakeSpan) const;

private:
    const Clock& m_below;
    double m_speed;
    AwakeTime m_origin;
};

} // namespace unknot::cli
