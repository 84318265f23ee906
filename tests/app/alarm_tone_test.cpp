// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "app/services/alarm_tone.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <span>

using namespace unknot;

namespace {

using Samples = std::span<const std::int16_t>;

constexpr double kG4 = 392.00;
constexpr double kC5 = 523.25;
constexpr double kE5 = 659.26;
constexpr double kG5 = 783.99;

/// How loud the samples are at that frequency, as the amplitude of its sine.
double amplitudeAt(double hertz, Samples samples) {
    double in = 0;
    double across = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double angle = 2 * std::numbers::pi * hertz * double(i) / kToneRate;
        in += samples[i] * std::cos(angle);
        across += samples[i] * std::sin(angle);
    }
    return 2 * std::hypot(in, across) / double(samples.size());
}

/// The note that is loudest in each 50 ms, without repetitions.
std::vector<double> notesIn(Samples samples) {
    constexpr std::size_t kPart = kToneRate / 20;
    std::vector<double> notes;
    for (std::size_t at = 0; at + kPart <= samples.size(); at += kPart) {
        const auto loudness = [&](double hertz) { return amplitudeAt(hertz, samples.subspan(at, kPart)); };
        const std::vector<double> candidates{
            349.23, kG4, 440.00, kC5, 587.33, kE5, 698.46, kG5, 880.00, 1046.50};
        const double loudest = *std::max_element(candidates.begin(), candidates.end(),
            [&](double a, double b) { return loudness(a) < loudness(b); });
        if (notes.empty() || notes.back() != loudest)
            notes.push_back(loudest);
    }
    return notes;
}

int peakOf(Samples samples) {
    int peak = 0;
    for (const std::int16_t sample : samples)
        peak = std::max(peak, std::abs(int{sample}));
    return peak;
}

double effectiveOf(Samples samples) {
    double sum = 0;
    for (const std::int16_t sample : samples)
        sum += double(sample) * sample;
    return std::sqrt(sum / double(samples.size()));
}

} // namespace

TEST_CASE("AlarmTone: three notes rise when the time is up", "[app]") {
    const auto samples = samplesOf(AlarmTone::timeUp);
    CHECK(notesIn(samples) == std::vector{kC5, kE5, kG5});
    CHECK(samples.size() == std::size_t(kToneRate * 1.3));
}

TEST_CASE("AlarmTone: a reminder is two notes, and much softer", "[app]") {
    const auto samples = samplesOf(AlarmTone::reminder);
    CHECK(notesIn(samples) == std::vector{kG4, kC5});
    CHECK(samples.size() == std::size_t(kToneRate * 0.9));
    CHECK(effectiveOf(samples) < effectiveOf(samplesOf(AlarmTone::timeUp)) / 2);
}

TEST_CASE("AlarmTone: it is loud enough, never clipped, and comes and goes without a click", "[app]") {
    const AlarmTone tone = GENERATE(AlarmTone::timeUp, AlarmTone::reminder);
    const auto samples = samplesOf(tone);
    CHECK(samples.front() == 0);
    CHECK(samples.back() == 0);
    CHECK(peakOf(samples) <= 16'384);
    CHECK(peakOf(samples) > (tone == AlarmTone::timeUp ? 10'000 : 2'000));
    // It swells: not a tenth of its loudness in the first 10 ms.
    CHECK(peakOf(Samples(samples).first(kToneRate / 100)) < peakOf(samples) / 5);
    // A click is a step; the steepest of the notes themselves is some 1,700.
    int step = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        step = std::max(step, std::abs(samples[i] - samples[i - 1]));
    CHECK(step < 2'000);
}
