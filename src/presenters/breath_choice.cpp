// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/breath_choice.hpp"

#include <algorithm>

namespace unknot {

PatternId patternFor(const Content& content, const PatternId& wanted, ExhaleChoice exhale) {
    const NamedPattern* pattern = content.find(wanted);
    const bool isShortened =
        exhale == ExhaleChoice::threeSeconds && pattern && content.find(pattern->shorterOut);
    return isShortened ? pattern->shorterOut : wanted;
}

std::vector<const NamedPattern*> offeredPatterns(const Content& content, ExhaleChoice exhale) {
    std::vector<const NamedPattern*> offered;
    for (const NamedPattern& pattern : content.patterns)
        if (pattern.isOffered)
            offered.push_back(&pattern);
    const PatternId first = patternFor(content, content.patterns.front().id, exhale);
    std::stable_partition(
        offered.begin(), offered.end(), [&](const NamedPattern* pattern) { return pattern->id == first; });
    return offered;
}

} // namespace unknot
