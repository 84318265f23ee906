// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknot/journal/timer_words.hpp"

#include "word_table.hpp"

namespace unknot {

namespace {

constexpr std::pair<RunStatus, std::string_view> kStatuses[] = {
    {RunStatus::running, "running"},
    {RunStatus::paused, "paused"},
    {RunStatus::timeUp, "time-up"},
    {RunStatus::asking, "asking"},
    {RunStatus::ended, "ended"},
};
constexpr std::pair<Feel, std::string_view> kFeels[] = {
    {Feel::unsaid, ""},
    {Feel::looser, "looser"},
    {Feel::same, "same"},
    {Feel::stiffer, "stiffer"},
    {Feel::onlyNumb, "only-numb"},
    {Feel::moreSwollen, "more-swollen"},
};

} // namespace

std::string_view wordOf(RunStatus status) {
    return wordIn(kStatuses, status);
}
std::string_view wordOf(Feel feel) {
    return wordIn(kFeels, feel);
}

template <>
std::optional<RunStatus> fromWord(std::string_view word) {
    return valueIn(kStatuses, word);
}
template <>
std::optional<Feel> fromWord(std::string_view word) {
    return valueIn(kFeels, word);
}

} // namespace unknot
