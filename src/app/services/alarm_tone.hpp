// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace unknot {

enum class AlarmTone {
    timeUp,   ///< three rising notes; to be repeated until somebody says that they heard it
    reminder, ///< two lower ones, much softer
};

/// Samples a second of a tone.
inline constexpr int kToneRate = 48'000;

/// One channel of the tone, from silence to silence, at most half of what a loudspeaker can do.
[[nodiscard]] std::vector<std::int16_t> samplesOf(AlarmTone tone);

} // namespace unknot
