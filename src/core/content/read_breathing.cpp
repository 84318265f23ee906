// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

namespace unknot {

namespace {

NamedPattern readPattern(const Json& item, const Place& place, const Content& known) {
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
    object.forEach("about", 1, 3, [&](const Json& claim, const Place& at) {
        ObjectReader reader(claim, at);
        named.about.push_back(readClaim(reader, known));
    });
    named.easier = object.idIfAny<PatternId>("easier");
    named.longer = object.idIfAny<PatternId>("longer");
    named.isOffered = !object.flag("in_between");
    return named;
}

bool hasPattern(const std::vector<NamedPattern>& patterns, const Content& known, const PatternId& id) {
    const auto isIt = [&](const NamedPattern& pattern) { return pattern.id == id; };
    return known.find(id) || std::any_of(patterns.begin(), patterns.end(), isIt);
}

} // namespace

std::vector<NamedPattern> readPatterns(const Json& document, const Place& place, const Content& known) {
    std::vector<NamedPattern> patterns;
    ObjectReader file(document, place);
    readHead(file);
    file.forEach("patterns", 1, 50,
        [&](const Json& item, const Place& at) { patterns.push_back(readPattern(item, at, known)); });
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const Place at = place.at("patterns").at(i);
        for (const auto& [key, id] :
            {std::pair("easier", patterns[i].easier), {"longer", patterns[i].longer}})
            if (!id.empty() && !hasPattern(patterns, known, id))
                at.at(key).expected("a pattern of this file", "\"" + id.value + "\"");
    }
    return patterns;
}

} // namespace unknot
