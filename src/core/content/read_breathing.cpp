// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include <algorithm>

namespace unknot {

namespace {

NamedPattern readPattern(const Json& item, const JsonPlace& place, const Content& known) {
    ObjectReader object(item, place);
    NamedPattern named;
    named.id = object.id<PatternId>("id");
    named.title = readWords(object, "title", 80);
    const auto inhale = object.seconds("inhale_s", 1, 15);
    const auto hold = object.seconds("hold_s", 0, 10);
    const auto exhale = object.seconds("exhale_s", 1, 15);
    const auto rest = object.seconds("rest_s", 0, 10);
    if (const auto pattern = BreathPattern::from(inhale, hold, exhale, rest))
        named.pattern = *pattern;
    object.forEach("about", 1, 3, [&](const Json& claim, const JsonPlace& at) {
        ObjectReader reader(claim, at);
        named.about.push_back(readClaim(reader, known));
    });
    named.easier = object.idIfAny<PatternId>("easier");
    named.longer = object.idIfAny<PatternId>("longer");
    named.shorterOut = object.idIfAny<PatternId>("shorter_out");
    named.isOffered = !object.flag("in_between");
    return named;
}

const NamedPattern* patternIn(const std::vector<NamedPattern>& patterns, const PatternId& id) {
    const auto found = std::ranges::find(patterns, id, &NamedPattern::id);
    return found == patterns.end() ? nullptr : &*found;
}

/// The patterns as they are once this file is laid over those known.
const NamedPattern* patternIn(
    const std::vector<NamedPattern>& patterns, const Content& known, const PatternId& id) {
    const NamedPattern* own = patternIn(patterns, id);
    return own ? own : known.find(id);
}

bool isShorterOut(const BreathPattern& shorter, const BreathPattern& pattern) {
    const auto isSame = [&](Phase phase) { return shorter.lengthOf(phase) == pattern.lengthOf(phase); };
    return isSame(Phase::inhale) && isSame(Phase::hold) && isSame(Phase::rest) &&
        shorter.lengthOf(Phase::exhale) < pattern.lengthOf(Phase::exhale);
}

/// Somebody who chose the shorter out-breath gets that pattern unasked, so nothing else may differ. A file
/// may bring either of the two and rely on the other, which is known already.
void checkShorterOut(
    const std::vector<NamedPattern>& patterns, const Content& known, const JsonPlace& place) {
    const std::string expected = "the same breath with a shorter out-breath only";
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const PatternId& id = patterns[i].shorterOut;
        const NamedPattern* shorter = patternIn(patterns, known, id);
        if (!id.empty() && shorter && !isShorterOut(shorter->pattern, patterns[i].pattern))
            place.at(i).at("shorter_out").expected(expected, "\"" + id.value + "\"");
    }
    for (const NamedPattern& pattern : known.patterns) {
        const NamedPattern* shorter = patternIn(patterns, pattern.shorterOut);
        if (!shorter || patternIn(patterns, pattern.id) || isShorterOut(shorter->pattern, pattern.pattern))
            continue;
        place.at(std::size_t(shorter - patterns.data()))
            .expected(expected + " as \"" + pattern.id.value + "\" has it", "another breath");
    }
}

} // namespace

std::vector<NamedPattern> readPatterns(const Json& document, const JsonPlace& place, const Content& known) {
    std::vector<NamedPattern> patterns;
    ObjectReader file(document, place);
    readHead(file);
    file.forEach("patterns", 1, 50,
        [&](const Json& item, const JsonPlace& at) { patterns.push_back(readPattern(item, at, known)); });
    for (std::size_t i = 0; i < patterns.size(); ++i)
        for (const auto& [key, id] : {std::pair("easier", patterns[i].easier), {"longer", patterns[i].longer},
                 {"shorter_out", patterns[i].shorterOut}})
            if (!id.empty() && !patternIn(patterns, known, id))
                place.at("patterns").at(i).at(key).expected("a pattern of this file", "\"" + id.value + "\"");
    // Numbers that were refused are not the author's own any more: comparing them would only mislead.
    if (place.problems->empty())
        checkShorterOut(patterns, known, place.at("patterns"));
    return patterns;
}

} // namespace unknot
