// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_word.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace unknot::cli {

namespace {

constexpr std::pair<std::string_view, TypedWord> kWords[] = {
    {"", TypedWord::next},
    {"n", TypedWord::next},
    {"next", TypedWord::next},
    {"space", TypedWord::next},
    {"go on", TypedWord::next},
    {"b", TypedWord::back},
    {"back", TypedWord::back},
    {"r", TypedWord::repeat},
    {"repeat", TypedWord::repeat},
    {"p", TypedWord::pause},
    {"pause", TypedWord::pause},
    {"who", TypedWord::who},
    {"v", TypedWord::views},
    {"views", TypedWord::views},
    {"t", TypedWord::watchFor},
    {"what to watch for", TypedWord::watchFor},
    {"w", TypedWord::signs},
    {"signs", TypedWord::signs},
    {"warning signs", TypedWord::signs},
    {"q", TypedWord::leave},
    {"quit", TypedWord::leave},
    {"leave", TypedWord::leave},
    {"h", TypedWord::help},
    {"help", TypedWord::help},
    {"start again", TypedWord::startAgain},
    {"restart", TypedWord::startAgain},
    {"s", TypedWord::softer},
    {"softer", TypedWord::softer},
    {"l", TypedWord::longer},
    {"longer", TypedWord::longer},
    {"better", TypedWord::better},
    {"same", TypedWord::same},
    {"the same", TypedWord::same},
    {"worse", TypedWord::worse},
    {"could not", TypedWord::couldNot},
    {"couldnot", TypedWord::couldNot},
    {"could not do it", TypedWord::couldNot},
    {"y", TypedWord::yes},
    {"yes", TypedWord::yes},
    {"?", TypedWord::notSure},
    {"not sure", TypedWord::notSure},
    {"notsure", TypedWord::notSure},
    {"unsure", TypedWord::notSure},
    {"none", TypedWord::none},
    {"none of these", TypedWord::none},
};

bool isSpace(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

} // namespace

std::string tidied(std::string_view line) {
    std::string tidy;
    for (const char c : line) {
        const bool isGap = isSpace(c);
        if (isGap && (tidy.empty() || tidy.back() == ' '))
            continue;
        tidy += isGap ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    while (!tidy.empty() && (tidy.back() == ' ' || tidy.back() == '.'))
        tidy.pop_back();
    return tidy;
}

std::optional<std::size_t> numberIn(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > 3 || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    std::size_t number = 0;
    for (const char c : text)
        number = number * 10 + std::size_t(c - '0');
    return number == 0 ? std::nullopt : std::optional(number);
}

TypedWord wordOf(std::string_view line) {
    const std::string typed = tidied(line);
    const auto known =
        std::ranges::find(kWords, std::string_view(typed), &std::pair<std::string_view, TypedWord>::first);
    if (known != std::end(kWords))
        return known->second;
    return numberIn(typed) ? TypedWord::number : TypedWord::other;
}

} // namespace unknot::cli
