// SPDX-License-Identifier: GPL-3.0-or-later
#include "content_files.hpp"

#include "unknot/content/wording.hpp"

namespace unknot {

namespace {

void refuse(std::string_view phrase, const JsonPlace& place) {
    place.expected("no promise, false comfort, dose or diagnosis", "\"" + std::string(phrase) + "\"");
}

} // namespace

void readHead(ObjectReader& file) {
    static_cast<void>(file.has("$schema"));
    file.integer("version", 1, 1);
}

std::string readWords(ObjectReader& object, const char* key, std::size_t limit) {
    std::string text = object.text(key, limit);
    if (const auto phrase = forbiddenPhraseIn(text); !phrase.empty())
        refuse(phrase, object.place().at(key));
    return text;
}

std::string readWordsItem(const Json& item, const JsonPlace& place, std::size_t limit) {
    std::string text = textItem(item, place, limit);
    if (const auto phrase = forbiddenPhraseIn(text); !phrase.empty())
        refuse(phrase, place);
    return text;
}

void limitWords(const std::string& text, int most, const JsonPlace& place) {
    if (const int words = countWords(text); std::size_t(words) > place.roomFor(std::size_t(most)))
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

Claim readClaimAt(ObjectReader& object, const char* key, const Content& known) {
    Claim claim;
    bool isThere = false;
    object.ifAny(key, [&](const Json& item, const JsonPlace& place) {
        ObjectReader reader(item, place);
        claim = readClaim(reader, known);
        isThere = true;
    });
    if (!isThere)
        object.place().at(key).expected("a claim", "nothing");
    return claim;
}

std::vector<Claim> readClaims(
    ObjectReader& object, const char* key, std::size_t low, std::size_t high, const Content& known) {
    std::vector<Claim> claims;
    object.forEach(key, low, high, [&](const Json& item, const JsonPlace& place) {
        ObjectReader reader(item, place);
        claims.push_back(readClaim(reader, known));
    });
    return claims;
}

std::vector<Claim> readClaimsIfAny(
    ObjectReader& object, const char* key, std::size_t high, const Content& known) {
    return object.has(key) ? readClaims(object, key, 0, high, known) : std::vector<Claim>{};
}

View readView(ObjectReader& object, const Content& known) {
    View view{.label = readWords(object, "label", 60), .claim = {}};
    view.claim = readClaim(object, known, 400);
    return view;
}

std::vector<View> readViews(ObjectReader& object, const Content& known) {
    std::vector<View> views;
    object.forEachIfAny("views", 6, [&](const Json& item, const JsonPlace& place) {
        ObjectReader view(item, place);
        views.push_back(readView(view, known));
    });
    if (views.size() == 1)
        object.place().at("views").expected("no views, or at least two sides", "one");
    return views;
}

std::pair<std::string, std::vector<View>> readTitledViews(ObjectReader& object, const Content& known) {
    std::string title;
    std::vector<View> views = readViews(object, known);
    const bool hasTitle = object.has("views_title");
    if (hasTitle)
        title = readWords(object, "views_title", 80);
    if (hasTitle == views.empty())
        object.place()
            .at("views_title")
            .expected(hasTitle ? "no views_title without views" : "what the views differ about",
                hasTitle ? "some" : "nothing");
    return {std::move(title), std::move(views)};
}

} // namespace unknot
