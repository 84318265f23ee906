// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.hpp"

#include <cstdio>
#include <string_view>

namespace unknot::cli {

using std::chrono::milliseconds;

namespace {

/// 5 as "5", 2500 ms as "2.5".
std::string secondsText(milliseconds span) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", double(span.count()) / 1000.0);
    return text;
}

} // namespace

std::string wordsFor(Need need) {
    switch (need) {
    case Need::chair: return "a chair";
    case Need::pillow: return "a pillow";
    case Need::pack: return "a cold or warm pack";
    case Need::helper: return "somebody to help";
    case Need::support: return "something firm to hold on to";
    case Need::gettingUp: return "getting up";
    case Need::moving: return "moving a little";
    }
    return {};
}

std::string wordsFor(Phase phase) {
    switch (phase) {
    case Phase::inhale: return "Breathe in";
    case Phase::hold: return "Hold";
    case Phase::exhale: return "Breathe out";
    case Phase::rest: return "Rest";
    }
    return {};
}

std::string wordsFor(milliseconds span) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(span);
    milliseconds rest = span - minutes;
    if (span >= std::chrono::seconds(10))
        rest = std::chrono::round<std::chrono::seconds>(rest);
    std::string text = minutes.count() > 0 ? countOf(minutes.count(), "minute") : "";
    if (rest.count() == 0 && !text.empty())
        return text;
    text += text.empty() ? "" : " ";
    return text + secondsText(rest) + (rest == std::chrono::seconds(1) ? " second" : " seconds");
}

std::string countOf(std::int64_t number, const std::string& one) {
    return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

std::string eitherOf(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return text;
}

std::string withSource(const ClaimView& claim) {
    const std::string text = asSentence(claim.text);
    return claim.credit.empty() ? text : text + " Source: " + asSentence(claim.credit);
}

std::string asSentence(std::string text) {
    constexpr std::string_view kEnds = ".!?";
    if (!text.empty() && kEnds.find(text.back()) == std::string_view::npos)
        text += '.';
    return text;
}

} // namespace unknot::cli
