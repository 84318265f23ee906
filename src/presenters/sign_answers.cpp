// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/sign_answers.hpp"

#include <algorithm>

namespace unknot {

SignAnswer storedAnswer(const RedFlags& flags, const SignId& sign, Answer answer, bool keepsPrivate) {
    const RedFlag* flag = flags.find(sign);
    const bool isStored = flag && (!flag->isPrivate || keepsPrivate);
    return {isStored ? sign : SignId(), answer};
}

std::vector<SignAnswer> storedAnswers(const RedFlags& flags, const Answers& answers, bool keepsPrivate) {
    std::vector<SignAnswer> stored;
    std::optional<Answer> unnamed;
    for (const RedFlag& flag : flags.signs) {
        const auto given = answers.find(flag.id);
        if (given == answers.end())
            continue;
        const SignAnswer one = storedAnswer(flags, flag.id, given->second, keepsPrivate);
        if (!one.sign.empty())
            stored.push_back(one);
        // "No" without a sign would mean "none of these".
        else if (one.answer != Answer::no && unnamed != Answer::yes)
            unnamed = one.answer;
    }
    if (unnamed)
        stored.push_back({SignId(), *unnamed});
    return stored;
}

std::vector<const FollowUp*> followUpsAfter(
    const RedFlags& flags, const Answers& answers, const std::vector<ImpactId>& impacts) {
    const auto isGiven = [&](const SignId& sign) {
        const auto given = answers.find(sign);
        return given != answers.end() && given->second != Answer::no;
    };
    const auto isNoted = [&](const ImpactId& impact) {
        return std::ranges::find(impacts, impact) != impacts.end();
    };
    std::vector<const FollowUp*> asked;
    for (const FollowUp& followUp : flags.followUps)
        if (std::ranges::any_of(followUp.signs, isGiven) || std::ranges::any_of(followUp.impacts, isNoted))
            asked.push_back(&followUp);
    return asked;
}

} // namespace unknot
