// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/content/guide.hpp"

#include <algorithm>

namespace unknot {

const Step* Guide::find(const StepId& wanted) const {
    const auto found = std::ranges::find(steps, wanted, &Step::id);
    return found == steps.end() ? nullptr : &*found;
}

std::vector<StepId> exitsOf(const Step& step) {
    std::vector<StepId> exits;
    if (!step.next.empty())
        exits.push_back(step.next);
    for (const Choice& choice : step.choices)
        if (!choice.next.empty())
            exits.push_back(choice.next);
    if (step.outcomes)
        for (const auto& [outcome, next] : step.outcomes->next)
            exits.push_back(next);
    return exits;
}

} // namespace unknot
