// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signs_text.hpp"

#include "app/time_text.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace unknot {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("unknot::SignsText", text);
}

} // namespace

QString askReasonText(AskReason reason) {
    switch (reason) {
    case AskReason::newDay: return words("The spasm is not over, and this was not asked today.");
    case AskReason::painRose:
        return words("The pain is clearly stronger than before. So this is asked again.");
    case AskReason::worse: return words("Something made it worse. So this is asked again.");
    case AskReason::legSymptom:
        return words("You noted something about a leg or the bladder. So this is asked again.");
    }
    return {};
}

QString answersKeptText(AnswersKept kept, bool keepsPrivate) {
    switch (kept) {
    case AnswersKept::notKnown: return {};
    case AnswersKept::nowhere: return words("No spasm is open in your journal, so nothing is kept.");
    case AnswersKept::withEpisode: break;
    }
    return keepsPrivate ? words("Your answers go into your journal, private ones by name, too.")
                        : words("Your answers go into your journal, private ones without saying which.");
}

QString privateToggleText(bool keepsPrivate) {
    return keepsPrivate ? words("Keep private: yes") : words("Keep private: no");
}

QString markText(std::optional<Answer> answer) {
    if (!answer || *answer == Answer::no)
        return {};
    return *answer == Answer::yes ? words("Yes") : words("Not sure");
}

QString byText(const SignsResult& result) {
    if (!result.by || result.route == Route::emergency)
        return {};
    return words("By %1 at the latest. That day is Unknot's own number.").arg(dayText(*result.by));
}

QString refusalText(Withheld withheld) {
    switch (withheld) {
    case Withheld::guides:
        return words("You named a sign that needs help now. Guides wait until that was looked at.");
    case Withheld::ladder:
        return words("You named a sign that needs help today. The way back to moving waits until it was "
                     "looked at. Positions and breathing stay.");
    case Withheld::lengthening:
        return words("You named a sign that needs help today. Stretching waits until it was looked at.");
    }
    return {};
}

QString withheldText(const std::vector<Withheld>& withheld) {
    if (withheld.empty())
        return {};
    if (std::ranges::find(withheld, Withheld::guides) != withheld.end())
        return words("Until that was looked at: no guides. Calm breathing stays.");
    return words("Until that was looked at: no stretching, and no steps back to moving. Positions and "
                 "breathing stay.");
}

} // namespace unknot
