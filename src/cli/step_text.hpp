// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surroundings.hpp"

#include "presenters/guide_presenter.hpp"

namespace unknot::cli {

/// Says a step: where one is, its title and lines, what it needs, and the answers with their numbers.
void sayStep(Console& console, const GuideView& view);
/// Says the signs of a view with their numbers.
void saySigns(Console& console, const std::vector<SignView>& signs);
/// Says who gives the lines and times of a step, and its signs where it asks them.
void sayWho(const Surroundings& around, const GuideView& view);
/// Says all sides of a disagreement in the same form.
/// Says what "none of these" does not mean, in its four parts.
void saySafetyNet(Console& console, const GuideView& view);
void saySides(Console& console, const GuideView& view);

/// How much a prompt says. All of it each time would be a burden to hear.
enum class PromptLength { full, brief };

/// The one line that says what can be typed here. `pacer`: that of a breathe step, else null.
[[nodiscard]] std::string promptFor(const GuideView& view, const PacerView* pacer, PromptLength length);

} // namespace unknot::cli
