// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "breath_walk.hpp"
#include "surroundings.hpp"

#include "presenters/guide_presenter.hpp"

namespace unknot::cli {

/// Says what changes by itself in a step, on a line each: the phases of a breath, holding and resting,
/// and a few marks of the time that is left, never every second.
/// Borrows: presenter and surroundings.
class TimedStep {
public:
    /// `mostBreaths`: after so many it falls silent by itself; empty for as long as somebody likes.
    TimedStep(
        const GuidePresenter& presenter, const Surroundings& around, std::optional<std::int64_t> mostBreaths)
        : m_presenter(presenter), m_around(around), m_mostBreaths(mostBreaths) {}

    /// Says where the present step stands. To be called whenever it is shown, resumed or changed.
    void begin();
    /// Says what has become due.
    void passTime();

    /// Awake time until something is to be said; empty where nothing will be.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> untilNext() const;
    /// Whether breaths are being said.
    [[nodiscard]] bool isBreathing() const { return m_walk.has_value(); }

private:
    void passBreath();
    void passHold(const GuideView& view);
    void passMarks(std::chrono::seconds left);
    void startMarks(std::chrono::seconds length);

    const GuidePresenter& m_presenter;
    const Surroundings& m_around;
    std::optional<std::int64_t> m_mostBreaths;
    std::optional<BreathWalk> m_walk;
    std::int64_t m_firstBreath = 1;
    std::optional<HoldMoment> m_hold;
    std::chrono::seconds m_lastMark{0};
};

} // namespace unknot::cli
