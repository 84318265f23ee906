// SPDX-License-Identifier: GPL-3.0-or-later
#include "translating.hpp"

#include "built_in_files.hpp"
#include "content_files.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace unknot {

namespace {

/// Between a sign and its English words.
constexpr const char* kBeside = " / ";

constexpr std::array<std::string_view, 15> kTextKeys = {"action", "heading", "keywords", "label", "name",
    "note", "prompts", "question", "same_day", "sides", "summary", "text", "title", "views_title", "words"};

bool isTextKey(std::string_view key) {
    return std::ranges::find(kTextKeys, key) != kTextKeys.end();
}

/// Walks one document. What a notice looks for in a person's own notes ("words"), and what others called
/// their articles, is nobody's to translate: sources have their titles, but for our own.
class TextWalk {
public:
    TextWalk(std::string stem, const std::function<void(const TextPlace&)>& visit)
        : m_stem(std::move(stem)), m_visit(visit) {}

    void walk(Json& document) { walkObject(document, m_stem); }

private:
    [[nodiscard]] bool isTranslated(std::string_view key, const Json& object) const {
        if (m_stem == "words") // the program's own, by keys of their own
            return key != "$schema";
        const bool isTitleOfOthers =
            m_stem == "sources" && key == "title" && object.value("kind", "") != "app";
        const bool isLookedFor = m_stem == "notices" && key == "words";
        return isTextKey(key) && !isTitleOfOthers && !isLookedFor;
    }

    void walkObject(Json& object, const std::string& path) {
        const bool isSign = m_stem == "red_flags" || object.contains("sign");
        for (auto& [key, value] : object.items()) {
            const std::string at = path + '.' + key;
            if (value.is_string() && isTranslated(key, object))
                m_visit({at, value.get_ref<std::string&>(), isSign});
            else if (value.is_object())
                walkObject(value, at);
            else if (value.is_array())
                walkArray(value, at, isTranslated(key, object));
        }
    }

    void walkArray(Json& array, const std::string& path, bool holdsTexts) {
        for (std::size_t i = 0; i < array.size(); ++i) {
            Json& item = array[i];
            const bool hasId = item.is_object() && item.contains("id") && item["id"].is_string();
            const std::string at = path + '.' + (hasId ? item["id"].get<std::string>() : std::to_string(i));
            if (item.is_object())
                walkObject(item, at);
            else if (item.is_string() && holdsTexts)
                m_visit({at, item.get_ref<std::string&>(), m_stem == "red_flags"});
        }
    }

    std::string m_stem;
    const std::function<void(const TextPlace&)>& m_visit;
};

/// "guides/spasm-now.json" as keys begin with it: "guides.spasm-now".
std::string stemOf(const std::string& name) {
    std::string stem = name.substr(0, name.rfind(".json"));
    std::ranges::replace(stem, '/', '.');
    return stem;
}

/// Longer than that is no translation: room that no page has.
std::size_t roomFor(const std::string& english) {
    return std::max<std::size_t>(100, 3 * english.size());
}

/// "%1" and the like, which a text must have as often as its English one.
std::multiset<char> placeholdersOf(std::string_view text) {
    std::multiset<char> found;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (text[i] == '%' && text[i + 1] >= '1' && text[i + 1] <= '9')
            found.insert(text[i + 1]);
    return found;
}

bool standsFor(const std::string& english, const std::string& text) {
    return text.size() <= roomFor(english) && placeholdersOf(english) == placeholdersOf(text);
}

/// Whether all that is not a text is as it should be.
bool readHead(const Json& head, const JsonPlace& place, Language& language) {
    const std::size_t before = place.problems->size();
    {
        ObjectReader file(head, place);
        readHead(file);
        language.name = file.text("name", 60);
        language.areSignsReviewed = file.flag("signs_reviewed");
    }
    return place.problems->size() == before;
}

} // namespace

std::optional<Translation> readTranslation(std::string_view bytes, const std::string& code,
    const std::string& shownAs, std::vector<Problem>& problems) {
    const JsonPlace place{&shownAs, "", &problems};
    if (!isLanguageCode(code) || code == "en")
        place.expected("a language in the file's name, \"de.json\" or \"pt-br.json\"", "\"" + code + "\"");
    const auto document = parseJson(bytes, shownAs, problems);
    if (!document || !problems.empty())
        return std::nullopt;
    if (!document->is_object()) {
        place.expected("an object", describe(*document));
        return std::nullopt;
    }
    // Keys with a point are texts; the others are the file's own.
    Json head = *document;
    Translation translation;
    translation.language.code = code;
    for (const auto& [key, value] : document->items()) {
        if (key.find('.') == std::string::npos)
            continue;
        head.erase(key);
        const std::size_t before = problems.size();
        std::string text = readWordsItem(value, place.at(key), kMaxFileBytes);
        if (problems.size() == before)
            translation.texts[key] = {std::move(text)};
    }
    if (!readHead(head, place, translation.language))
        return std::nullopt;
    for (auto& [key, text] : translation.texts)
        text.isReviewed = translation.language.areSignsReviewed;
    return translation;
}

Translation laidOver(Translation below, const Translation& above) {
    for (const auto& [key, text] : above.texts)
        below.texts[key] = text;
    below.language.areSignsReviewed &= above.language.areSignsReviewed;
    return below;
}

void forEachText(
    Json& document, const std::string& name, const std::function<void(const TextPlace&)>& visit) {
    if (document.is_object())
        TextWalk(stemOf(name), visit).walk(document);
}

std::vector<std::string> translate(Json& document, const std::string& name, const Translation& translation) {
    std::vector<std::string> used;
    forEachText(document, name, [&](const TextPlace& place) {
        const auto found = translation.texts.find(place.key);
        if (found == translation.texts.end() || !standsFor(place.text, found->second.text))
            return;
        used.push_back(place.key);
        const bool showsBoth = place.isSign && !found->second.isReviewed;
        place.text = showsBoth ? found->second.text + kBeside + place.text : found->second.text;
    });
    return used;
}

TextsByKey translatableTexts() {
    TextsByKey texts;
    std::vector<Problem> none;
    for (const BuiltInFile& file : builtInFiles())
        if (auto document = parseJson(file.bytes, std::string(file.name), none))
            forEachText(*document, std::string(file.name),
                [&](const TextPlace& place) { texts[place.key] = place.text; });
    return texts;
}

} // namespace unknot
