// SPDX-License-Identifier: GPL-3.0-or-later
#include "presenters/sign_views.hpp"

#include "presenters/credits.hpp"

#include "unknot/safety/route.hpp"

namespace unknot {

std::vector<SignView> emergencySignViews(const Content& content) {
    std::vector<SignView> views;
    for (const RedFlag* sign : signsOf(content.redFlags, Route::emergency))
        views.push_back({
            .id = sign->id,
            .text = sign->text,
            .credit = creditLine(content, sign->sources, sign->isOwnRule),
            .isPrivate = sign->isPrivate,
        });
    return views;
}

std::vector<ShortQuestionView> shortFormViews(const Content& content) {
    std::vector<ShortQuestionView> views;
    for (const ShortQuestion& question : content.redFlags.shortForm)
        views.push_back({question.text, creditLine(content, question.sources, question.isOwnRule)});
    return views;
}

} // namespace unknot
