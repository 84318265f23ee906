// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/insights/insight_range.hpp"

namespace unknot {

/// In order of time; of the same instant by id. What is made of them does then not hang on the order in which
/// they were handed in.
[[nodiscard]] std::vector<const Episode*> inOrder(std::vector<const Episode*> episodes);

/// Whether the question for triggers was answered; "none known" is an answer.
[[nodiscard]] bool isTriggersAnswered(const Episode& episode);

} // namespace unknot
