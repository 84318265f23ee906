// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signs_text.hpp"

#include "app/time_text.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::SignsText)
};

} // namespace

QString askReasonText(AskReason reason) {
    switch (reason) {
    case AskReason::newDay: return Says::tr("The spasm is not over, and this was not asked today.");
    case AskReason::painRose:
        return Says::tr("The pain is clearly stronger than before. So this is asked again.");
    case AskReason::worse: return Says::tr("Something made it worse. So this is asked again.");
    case AskReason::legSymptom:
        return Says::tr("You noted something about a leg or the bladder. So this is asked again.");
    }
    return {};
}

QString answersKeptText(AnswersKept kept, bool keepsPrivate) {
    switch (kept) {
    case AnswersKept::notKnown: return {};
    case AnswersKept::nowhere: return Says::tr("No spasm is open in your journal, so nothing is kept.");
    case AnswersKept::withEpisode: break;
    }
    return keepsPrivate ? Says::tr("Your answers go into your journal, private ones by name, too.")
                        : Says::tr("Your answers go into your journal, private ones without saying which.");
}

QString privateToggleText(bool keepsPrivate) {
    return keepsPrivate ? Says::tr("Keep private: yes") : Says::tr("Keep private: no");
}

QString markText(std::optional<Answer> answer) {
    if (!answer || *answer == Answer::no)
        return {};
    return *answer == Answer::yes ? Says::tr("Yes") : Says::tr("Not sure");
}

QString byText(const SignsResult& result) {
    if (!result.by || result.route == Route::emergency)
        return {};
    return Says::tr("By %1 at the latest. That day is Unknot's own number.").arg(dayText(*result.by));
}

QString refusalText(Withheld withheld) {
    switch (withheld) {
    case Withheld::guides:
        return Says::tr("You named a sign that needs help now. Guides wait until that was looked at.");
    case Withheld::ladder:
        return Says::tr("You named a sign that needs help today. The way back to moving waits until it was "
                        "looked at. Positions and breathing stay.");
    case Withheld::lengthening:
        return Says::tr("You named a sign that needs help today. Stretching waits until it was looked at.");
    }
    return {};
}

QString withheldText(const std::vector<Withheld>& withheld) {
    if (withheld.empty())
        return {};
    if (std::ranges::find(withheld, Withheld::guides) != withheld.end())
        return Says::tr("Until that was looked at: no guides. Calm breathing stays.");
    return Says::tr("Until that was looked at: no stretching, and no steps back to moving. Positions and "
                    "breathing stay.");
}

} // namespace unknot
