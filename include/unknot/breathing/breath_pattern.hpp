// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

namespace unknot {

/// One part of a breath. `rest` is a pause after the out-breath; the default pattern has none.
enum class Phase { inhale, hold, exhale, rest };

/// How long each phase of a breath takes. Only legal patterns exist: in- and out-breath last
/// 1 to 15 s, hold and rest 0 to 10 s (our own limits, wide enough for every named pattern).
class BreathPattern {
public:
    using Duration = std::chrono::milliseconds;

    /// Empty where a duration is outside its limits.
    [[nodiscard]] static std::optional<BreathPattern> from(
        Duration inhale, Duration hold, Duration exhale, Duration rest);

    /// 5 s in, 1 s hold, 4 s out, no rest: source 001, which says 3 to 4 s for the out-breath.
    [[nodiscard]] static BreathPattern fiveOneFour();

    [[nodiscard]] Duration lengthOf(Phase phase) const;
    /// The whole breath.
    [[nodiscard]] Duration cycle() const;

    bool operator==(const BreathPattern&) const = default;

private:
    explicit BreathPattern(std::array<Duration, 4> lengths) : m_lengths(lengths) {}

    std::array<Duration, 4> m_lengths;
};

/// Where in the breathing an instant lies.
struct BreathMoment {
    Phase phase = Phase::inhale;
    std::int64_t cycle = 0; ///< whole breaths before this one
    std::chrono::nanoseconds sincePhaseBegan{0};
    std::chrono::nanoseconds untilPhaseEnds{0}; ///< always above zero

    bool operator==(const BreathMoment&) const = default;
};

/// The phase at `elapsed` after the first in-breath began. A pure function of the time since the
/// start: nothing accumulates, so nothing can drift, however late a frame comes. A phase begins at
/// its first instant (5.000 s of 5-1-4 is the hold). Negative times count as the start.
[[nodiscard]] BreathMoment phaseAt(const BreathPattern& pattern, std::chrono::nanoseconds elapsed);

/// How full the lungs are, 0 to 1, at that moment: rises over the in-breath, stays over the hold, falls
/// over the out-breath. Eased, so that the drawn breath turns round softly.
[[nodiscard]] double fullnessAt(const BreathPattern& pattern, const BreathMoment& moment);

} // namespace unknot
