// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_questions.hpp"

#include "typed_word.hpp"

#include <sstream>

namespace unknot::cli {

bool isPrivateToggle(const std::string& line) {
    return tidied(line) == "private";
}

void sayPrivateKept(Console& console, bool keepsPrivate) {
    console.say(keepsPrivate ? "Private answers are kept by name, too, this time."
                             : "Private answers are kept without saying which they were.");
}

std::optional<SignsReply> signsReplyIn(const std::string& line, std::size_t count) {
    switch (wordOf(line)) {
    case TypedWord::yes: return SignsReply{.answer = Answer::yes, .sign = std::nullopt};
    case TypedWord::notSure: return SignsReply{.answer = Answer::notSure, .sign = std::nullopt};
    case TypedWord::none: return SignsReply{.answer = Answer::no, .sign = std::nullopt};
    default: break;
    }
    const auto numbers = numbersIn(line, count);
    if (!numbers || numbers->empty())
        return std::nullopt;
    return SignsReply{.answer = numbers->front().answer, .sign = numbers->front().sign};
}

std::optional<std::vector<NumberedAnswer>> numbersIn(const std::string& line, std::size_t count) {
    std::string spaced = tidied(line);
    for (char& c : spaced)
        if (c == ',' || c == ';')
            c = ' ';
    std::vector<NumberedAnswer> answers;
    std::istringstream parts(spaced);
    for (std::string part; parts >> part;) {
        Answer answer = Answer::yes;
        if (part.back() == '?') {
            answer = Answer::notSure;
            part.pop_back();
        }
        const auto number = numberIn(part);
        if (!number || *number > count)
            return std::nullopt;
        answers.push_back({*number - 1, answer});
    }
    return answers;
}

void saySign(Console& console, std::size_t sign, const std::string& text, bool isPrivate) {
    console.say(std::to_string(sign + 1) + ": " + text + (isPrivate ? kPrivateMark : ""));
}

} // namespace unknot::cli
