// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/alarm_tone.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numbers>

using namespace std::chrono_literals;

namespace unknot {

namespace {

struct Note {
    double hertz;
    std::chrono::milliseconds length;
};

struct Melody {
    std::vector<Note> notes;
    double loudness; ///< its loudest moment, of what is possible
};

/// Between 390 and 790 Hz: old ears hear these well, and small loudspeakers play them.
Melody melodyOf(AlarmTone tone) {
    if (tone == AlarmTone::reminder)
        return {.notes = {{392.00, 300ms}, {523.25, 600ms}}, .loudness = 0.15};
    return {.notes = {{523.25, 300ms}, {659.26, 300ms}, {783.99, 700ms}}, .loudness = 0.5};
}

/// Like a soft mallet: swells instead of striking, since whoever starts tenses the back, and fades to
/// nothing.
double envelope(double t, double length) {
    constexpr double kSwell = 0.04;
    constexpr double kFade = 0.06;
    const auto rounded = [](double part) { return 0.5 - 0.5 * std::cos(std::numbers::pi * part); };
    const double swell = rounded(std::min(1.0, t / kSwell));
    const double fade = rounded(std::clamp((length - t) / kFade, 0.0, 1.0));
    return swell * fade * std::exp(-2.0 * t / length);
}

/// A bit of the octave makes it warmer than a test tone.
double wave(double hertz, double t) {
    constexpr double kOctave = 0.2;
    const double angle = 2 * std::numbers::pi * hertz * t;
    return (std::sin(angle) + kOctave * std::sin(2 * angle)) / (1 + kOctave);
}

} // namespace

std::vector<std::int16_t> samplesOf(AlarmTone tone) {
    const Melody melody = melodyOf(tone);
    std::vector<std::int16_t> samples;
    for (const Note& note : melody.notes) {
        const double length = std::chrono::duration<double>(note.length).count();
        const int count = static_cast<int>(std::lround(length * kToneRate));
        for (int i = 0; i < count; ++i) {
            const double t = static_cast<double>(i) / kToneRate;
            const double level = melody.loudness * envelope(t, length) * wave(note.hertz, t);
            samples.push_back(
                static_cast<std::int16_t>(std::lround(level * std::numeric_limits<std::int16_t>::max())));
        }
    }
    return samples;
}

} // namespace unknot
