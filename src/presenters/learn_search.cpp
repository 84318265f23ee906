// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/learn_search.hpp"

#include "unknot/base/text.hpp"

#include <algorithm>
#include <span>

namespace unknot {

namespace {

using SearchWords = std::vector<std::string>;

/// Marks that are written with two or three bytes: no-break space to ¿, dashes, quotation marks, the
/// ellipsis.
bool isMark(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 2)
        return (byte(0) == 0xC2 && byte(1) <= 0xBF) ||
            (byte(0) == 0xC3 && (byte(1) == 0x97 || byte(1) == 0xB7));
    return character.size() == 3 && byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81);
}

bool isLetterOrDigit(std::string_view character) {
    const char c = character.front();
    if (character.size() > 1)
        return !isMark(character);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// "painkillers" is found where a card says "painkiller".
bool isOneOf(const std::string& word, const std::string& plural) {
    return plural.size() > 3 && plural.back() == 's' && plural.size() == word.size() + 1 &&
        plural.starts_with(word);
}

bool isIn(const SearchWords& words, const std::string& wanted) {
    return std::ranges::any_of(
        words, [&](const std::string& word) { return word.starts_with(wanted) || isOneOf(word, wanted); });
}

std::size_t countIn(const SearchWords& words, const SearchWords& wanted) {
    return std::size_t(
        std::ranges::count_if(wanted, [&](const std::string& one) { return isIn(words, one); }));
}

void append(SearchWords& words, std::string_view text) {
    for (std::string& word : searchWordsOf(text))
        words.push_back(std::move(word));
}

/// A sentence of a card, with the words it can be found by.
struct Passage {
    ClaimView claim;
    SearchWords text; ///< of the sentence and its label
    SearchWords credit;
};

std::vector<Passage> passagesOf(const Content& content, const LearnCard& card) {
    std::vector<Passage> passages;
    const auto add = [&](const Claim& claim, const std::string& label) {
        Passage made{.claim = viewOf(content, claim), .text = searchWordsOf(label), .credit = {}};
        append(made.text, made.claim.text);
        made.credit = searchWordsOf(made.claim.credit);
        passages.push_back(std::move(made));
    };
    for (const Claim& claim : card.before)
        add(claim, {});
    for (const Claim& claim : card.lines)
        add(claim, {});
    for (const View& view : card.views)
        add(view.claim, view.label);
    if (card.showsMuscles)
        for (const Muscle& muscle : content.learn.muscles)
            add(muscle.about, muscle.area.label);
    return passages;
}

/// The passage that has most of the words in its sentence, else in who says it; the first of several.
const Passage* bestOf(std::span<const Passage> passages, const SearchWords& wanted) {
    const Passage* best = nullptr;
    std::size_t most = 0;
    for (const SearchWords Passage::*part : {&Passage::text, &Passage::credit}) {
        for (const Passage& passage : passages)
            if (const std::size_t count = countIn(passage.*part, wanted); count > most) {
                best = &passage;
                most = count;
            }
        if (best)
            return best;
    }
    return passages.empty() ? nullptr : &passages.front();
}

struct Found {
    LearnHit hit;
    std::size_t inTitle; ///< how many of the words are there
};

std::optional<Found> foundIn(const Content& content, const LearnCard& card, const SearchWords& wanted) {
    const SearchWords title = searchWordsOf(card.title);
    const std::vector<Passage> passages = passagesOf(content, card);
    SearchWords all = title;
    append(all, card.viewsTitle);
    for (const std::string& keyword : card.keywords)
        append(all, keyword);
    for (const Passage& passage : passages) {
        all.insert(all.end(), passage.text.begin(), passage.text.end());
        all.insert(all.end(), passage.credit.begin(), passage.credit.end());
    }
    if (countIn(all, wanted) < wanted.size())
        return std::nullopt;
    // What is to be read first comes first among the passages.
    const std::size_t shown = card.before.empty() ? passages.size() : card.before.size();
    const Passage* best = bestOf(std::span(passages).first(shown), wanted);
    return Found{{card.id, card.title, best ? best->claim : ClaimView()}, countIn(title, wanted)};
}

} // namespace

std::vector<std::string> searchWordsOf(std::string_view text) {
    SearchWords words;
    bool isInWord = false;
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(firstCharacterLength(text), 1);
        const std::string_view character = text.substr(0, length);
        const bool belongs = isLetterOrDigit(character);
        if (belongs && !isInWord)
            words.emplace_back();
        if (belongs)
            words.back() += smallLetters(character);
        isInWord = belongs;
        text.remove_prefix(length);
    }
    return words;
}

std::vector<LearnHit> hitsFor(const Content& content, std::string_view words) {
    const SearchWords wanted = searchWordsOf(words);
    if (wanted.empty())
        return {};
    std::vector<Found> found;
    for (const LearnCard& card : content.learn.cards)
        if (auto one = foundIn(content, card, wanted))
            found.push_back(std::move(*one));
    const auto rank = [&](const Found& one) {
        return one.inTitle == wanted.size() ? 0 : one.inTitle > 0 ? 1 : 2;
    };
    std::ranges::stable_sort(found, {}, rank);
    std::vector<LearnHit> hits;
    for (Found& one : found)
        hits.push_back(std::move(one.hit));
    return hits;
}

} // namespace unknot
