// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/loader.hpp"

namespace unknot::test {

/// Some cards with everything that a card can have, over the shipped sources, figures and guides.
inline Content contentWithCards() {
    Content content = builtInContent();
    const SourceId signedBy{"001"};
    const SourceId unsignedOne{"003"};
    const auto claim = [](const char* text, std::vector<SourceId> sources) {
        return Claim{.text = text, .sources = std::move(sources)};
    };
    const MapShape square = {{0.02, 0.3}, {0.08, 0.3}, {0.08, 0.4}, {0.02, 0.4}};
    content.learn.topics = {
        {{"basics"}, "What happens"}, {{"help"}, "What helps"}, {{"empty"}, "Nothing yet"}};
    content.learn.muscles = {
        {{.id = {"psoas"}, .label = "Hip flexor", .face = BodyFace::front, .hasSides = true, .shape = square},
            claim("It runs deep, from the spine to the thigh.", {signedBy})},
        {{.id = {"erector"},
             .label = "Back extensor",
             .face = BodyFace::back,
             .hasSides = true,
             .shape = square},
            claim("It holds the spine up.", {signedBy, unsignedOne})}};
    content.learn.cards = {{.id = {"spasm"},
                               .topic = {"basics"},
                               .title = "What a spasm is",
                               .before = {},
                               .lines = {claim("A muscle tightens and does not let go.", {signedBy}),
                                   claim("It can last for hours.", {unsignedOne})},
                               .viewsTitle = {},
                               .views = {},
                               .keywords = {"cramp"},
                               .more = {{"massage"}, {"muscles"}}},
        {.id = {"massage"},
            .topic = {"help"},
            .title = "Massage",
            .before = {claim("Not where a disc may be hurt.", {signedBy}),
                claim("Not where a nerve may be hurt.", {signedBy})},
            .lines = {claim("Gentle strokes along the muscle.", {signedBy})},
            .viewsTitle = "Should the spot be pressed?",
            .views = {{"Along it", claim("Along its length and sides.", {signedBy})},
                {"On it", claim("On the spot itself, say others.", {unsignedOne})}},
            .figure = content.figures.front().id,
            .keywords = {},
            .more = {{"spasm"}},
            .guide = {"spasm-now"}},
        {.id = {"muscles"},
            .topic = {"basics"},
            .title = "Muscles that take part",
            .before = {},
            .lines = {{.text = "More than one tightens during a spasm.",
                .sources = {{"app"}},
                .isOwnRule = true}},
            .viewsTitle = {},
            .views = {},
            .showsMuscles = true,
            .keywords = {},
            .more = {{"spasm"}}}};
    return content;
}

} // namespace unknot::test
