// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include "unknot/content/wording.hpp"

namespace unknot {

void readHead(ObjectReader& file) {
    static_cast<void>(file.has("$schema"));
    file.integer("version", 1, 1);
}

std::string readWords(ObjectReader& object, const char* key, std::size_t limit) {
    std::string text = object.text(key, limit);
    if (const auto phrase = forbiddenPhraseIn(text); !phrase.empty())
        object.place().at(key).expected(
            "no promise, false comfort, dose or diagnosis", "\"" + std::string(phrase) + "\"");
    return text;
}

void limitWords(const std::string& text, int most, const JsonPlace& place) {
    if (const int words = countWords(text); words > most)
        place.expected("at most " + std::to_string(most) + " words", std::to_string(words) + " words");
}

std::string readLabel(ObjectReader& object, int most) {
    std::string label = readWords(object, "label", 60);
    limitWords(label, most, object.place().at("label"));
    return label;
}

std::vector<SourceId> readSourceIds(ObjectReader& object, const Content& known) {
    std::vector<SourceId> ids;
    object.forEach("sources", 1, 12, [&](const Json& item, const JsonPlace& place) {
        SourceId id{idItem(item, place)};
        if (!id.empty() && !known.find(id))
            place.expected("a source from sources.json", "\"" + id.value + "\"");
        ids.push_back(std::move(id));
    });
    return ids;
}

Claim readClaim(ObjectReader& object, const Content& known, std::size_t limit) {
    return {
        .text = readWords(object, "text", limit),
        .sources = readSourceIds(object, known),
        .isOwnRule = object.flag("own_rule"),
    };
}

std::vector<View> readViews(ObjectReader& object, const Content& known) {
    std::vector<View> views;
    object.forEachIfAny("views", 6, [&](const Json& item, const JsonPlace& place) {
        ObjectReader view(item, place);
        View value{.label = readWords(view, "label", 60), .claim = {}};
        value.claim = readClaim(view, known, 400);
        views.push_back(std::move(value));
    });
    if (views.size() == 1)
        object.place().at("views").expected("no views, or at least two sides", "one");
    return views;
}

} // namespace unknot
