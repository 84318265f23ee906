// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/episode_words.hpp"

#include "word_table.hpp"

namespace unknot {

namespace {

constexpr std::pair<EpisodeKind, std::string_view> kKinds[] = {
    {EpisodeKind::unsaid, ""},
    {EpisodeKind::brief, "brief"},
    {EpisodeKind::lasting, "lasting"},
    {EpisodeKind::comesAndGoes, "comes-and-goes"},
};
constexpr std::pair<Side, std::string_view> kSides[] = {
    {Side::unsaid, ""},
    {Side::left, "left"},
    {Side::right, "right"},
    {Side::both, "both"},
};
constexpr std::pair<Spread, std::string_view> kSpreads[] = {
    {Spread::unsaid, ""},
    {Spread::none, "none"},
    {Spread::buttock, "buttock"},
    {Spread::leg, "leg"},
};
constexpr std::pair<Outcome, std::string_view> kOutcomes[] = {
    {Outcome::better, "better"},
    {Outcome::same, "same"},
    {Outcome::worse, "worse"},
    {Outcome::couldNot, "could-not"},
};
constexpr std::pair<Answer, std::string_view> kAnswers[] = {
    {Answer::no, "no"},
    {Answer::yes, "yes"},
    {Answer::notSure, "not-sure"},
};

} // namespace

std::string_view wordOf(EpisodeKind kind) {
    return wordIn(kKinds, kind);
}
std::string_view wordOf(Side side) {
    return wordIn(kSides, side);
}
std::string_view wordOf(Spread spread) {
    return wordIn(kSpreads, spread);
}
std::string_view wordOf(Outcome outcome) {
    return wordIn(kOutcomes, outcome);
}
std::string_view wordOf(Answer answer) {
    return wordIn(kAnswers, answer);
}

template <>
std::optional<EpisodeKind> fromWord(std::string_view word) {
    return valueIn(kKinds, word);
}
template <>
std::optional<Side> fromWord(std::string_view word) {
    return valueIn(kSides, word);
}
template <>
std::optional<Spread> fromWord(std::string_view word) {
    return valueIn(kSpreads, word);
}
template <>
std::optional<Outcome> fromWord(std::string_view word) {
    return valueIn(kOutcomes, word);
}
template <>
std::optional<Answer> fromWord(std::string_view word) {
    return valueIn(kAnswers, word);
}

} // namespace unknot
