// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide_text.hpp"

#include "app/widgets/text.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::GuideText)
};

QString roundText(const HoldMoment& hold) {
    return (hold.isHolding ? Says::tr("Hold · round %1 of %2") : Says::tr("Rest · round %1 of %2"))
        .arg(hold.round)
        .arg(hold.rounds);
}

} // namespace

QString holdText(const GuideView& view) {
    const bool isBetweenSides = !view.hold->isHolding && !view.side.empty();
    return isBetweenSides ? Says::tr("Rest. Next:") : roundText(*view.hold);
}

QString holdSpoken(const GuideView& view) {
    const QString text = holdText(view);
    return view.side.empty() ? text : Says::tr("%1 %2.").arg(text, textOf(view.side));
}

QString movingWithheldText(const QString& title) {
    return Says::tr(
        "You named a warning sign. \"%1\" waits until it was looked at; what to do stands on this page.")
        .arg(title);
}

QString routineHeldBackText(const Guide& routine, const Content& content, HeldBack why) {
    const QString title = textOf(routine.title);
    const PlanItem* item = content.prevention.itemOf(routine.id);
    if (why == HeldBack::conditions)
        return Says::tr(
            "\"%1\" waits until you have said that what it asks for is true for you. A spasm that "
            "begins undoes that.")
            .arg(title);
    const QString reason = item && item->notWhileOpen ? textOf(item->notWhileOpen->text) : QString();
    return Says::tr("\"%1\" waits: a spasm is open in your journal. %2").arg(title, reason).trimmed();
}

} // namespace unknot
