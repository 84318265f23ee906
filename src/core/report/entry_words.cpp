// SPDX-License-Identifier: GPL-3.0-or-later
#include "entry_words.hpp"

namespace unknot {

namespace {

constexpr std::size_t kMostOfAnEntry = 90;

} // namespace

std::string entryText(const std::string& text) {
    return shortened(onOneLine(text), kMostOfAnEntry);
}

std::string inBrackets(const std::string& text) {
    return text.empty() ? "" : " (" + text + ")";
}

std::string placeText(const Place& place, const BodyMap& body, const Words& words) {
    return labelOf(body, place.area) + inBrackets(textOf(words, sheetWordFor(place.side)));
}

std::string placesText(const Episode& episode, const BodyMap& body, const Words& words, std::size_t most) {
    Enumeration places(words, most, "; ");
    for (const Place& place : episode.places)
        places.add(placeText(place, body, words));
    const std::string text = places.text();
    const std::string spread = textOf(words, sheetWordFor(episode.spread));
    return text.empty() || spread.empty() ? text + spread : text + "; " + spread;
}

} // namespace unknot
