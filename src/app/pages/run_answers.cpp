// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/run_answers.hpp"

#include "app/timers_desk.hpp"
#include "app/widgets/run_card.hpp"

namespace unknot {

void answerThrough(TimersDesk& desk, RunCard& card) {
    using Intent = void (TimersPresenter::*)(const TimerRunId&);
    const auto add = [&](void (RunCard::*pressed)(), Intent intent) {
        QObject::connect(&card, pressed, &desk, [&desk, &card, intent] {
            // A copy: what is done with it renders the card anew.
            desk.act([id = card.run().id, intent](TimersPresenter& timers) { (timers.*intent)(id); });
        });
    };
    add(&RunCard::pauseWanted, &TimersPresenter::pause);
    add(&RunCard::resumeWanted, &TimersPresenter::resume);
    add(&RunCard::stopWanted, &TimersPresenter::stop);
    add(&RunCard::checkConfirmed, &TimersPresenter::confirmCheck);
    add(&RunCard::confirmed, &TimersPresenter::confirm);
    QObject::connect(&card, &RunCard::howLongAnswered, &desk,
        [&desk, &card](const std::optional<std::chrono::seconds>& stayed) {
            desk.act(
                [id = card.run().id, stayed](TimersPresenter& timers) { timers.answerHowLong(id, stayed); });
        });
    QObject::connect(&card, &RunCard::feltSo, &desk, [&desk, &card](Feel feel) {
        desk.act([id = card.run().id, feel](TimersPresenter& timers) { timers.answerFeel(id, feel); });
    });
}

} // namespace unknot
