// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/breath_choice.hpp"
#include "presenters/pacer.hpp"

#include <optional>

namespace unknot {

/// A pattern as it is offered; its key is its place in the list, from 1.
struct PatternView {
    PatternId id;
    std::string title;
    std::vector<ClaimView> about;

    bool operator==(const PatternView&) const = default;
};

/// The breathing page.
struct BreatheView {
    std::vector<PatternView> patterns; ///< the default first: by the out-breath that was chosen
    bool isBreathing = false;
    /// Breaths of the sitting that has just been ended; empty before the first.
    std::optional<std::int64_t> lastBreaths;

    bool operator==(const BreatheView&) const = default;
};

/// Paced breathing on its own, outside any guide. Borrows: content, clock.
class BreathePresenter {
public:
    BreathePresenter(const Content& content, const Clock& clock) : m_content(content), m_clock(clock) {}

    /// Which out-breath the default has. What is being breathed goes on as it is.
    void setExhale(ExhaleChoice exhale) { m_exhale = exhale; }
    /// Begins at once, with the very pattern named. False where there is no such pattern.
    bool start(const PatternId& pattern);
    /// The same breaths from the beginning.
    void repeat();
    void togglePause();
    /// Stands still while something else is in front.
    void pause();
    void softer();
    void longer();
    void stop();

    [[nodiscard]] BreatheView view() const;
    [[nodiscard]] bool isBreathing() const { return m_pacer.has_value(); }
    /// Requires: view().isBreathing.
    [[nodiscard]] PacerView pacerView() const;

private:
    const Content& m_content;
    const Clock& m_clock;
    ExhaleChoice m_exhale = Settings().exhale;
    std::optional<Pacer> m_pacer;
    std::optional<std::int64_t> m_lastBreaths;
};

} // namespace unknot
