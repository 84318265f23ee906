// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_text.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(unknot::PlanText)
};

} // namespace

QString heldBackText(const PreventionView& view) {
    if (view.isHelpFirst)
        return PlanText::tr(
            "You named a warning sign: get help first. Nothing is begun from here until it was "
            "looked at.");
    if (view.isLookFirst)
        return PlanText::tr(
            "You named a warning sign: no exercise is begun from here until it was looked at. "
            "This is Unknot's own rule.");
    if (view.isEpisodeOpen)
        return PlanText::tr(
            "A spasm is open in your journal. Until it is over, some things here are held back; "
            "with each stands who says so.");
    return {};
}

QString stateText(const PlanItemView& item) {
    if (item.kind == PlanKind::notFirst)
        return PlanText::tr("Not first: only told of.");
    switch (item.answer) {
    case PlanAnswer::chosen:
        return item.kind == PlanKind::reminder ? PlanText::tr("In your plan: the reminder is on.")
                                               : PlanText::tr("In your plan.");
    case PlanAnswer::declined: return PlanText::tr("You said \"Not now\". It is not offered again.");
    case PlanAnswer::none: break;
    }
    switch (item.heldBack) {
    case HeldBack::episodeOpen: return PlanText::tr("Held back while a spasm is open.");
    case HeldBack::conditions: return PlanText::tr("Only if its conditions are so.");
    case HeldBack::no: break;
    }
    return {};
}

QString waitingText(const PlanItemView& item) {
    switch (item.heldBack) {
    case HeldBack::episodeOpen: return PlanText::tr("It waits until the spasm is over.");
    case HeldBack::conditions: return PlanText::tr("It waits: say first whether its conditions are so now.");
    case HeldBack::no: break;
    }
    return {};
}

QString ownRoutineText() {
    return PlanText::tr("From your own content folder; not one of Unknot's sources.");
}

QString planUnreadableText(ErrorCode code) {
    switch (code) {
    case ErrorCode::newer:
        return PlanText::tr("A later version of Unknot wrote your plan, so it is not shown. The file is set "
                            "aside, not deleted, if you choose something here.");
    case ErrorCode::damaged:
        return PlanText::tr("Your plan could not be read, so it is not shown. The file is set aside, not "
                            "deleted, if you choose something here.");
    default: return PlanText::tr("Your plan could not be read, so it is not shown. Nothing was changed.");
    }
}

QString planNotKeptText(ErrorCode code) {
    switch (code) {
    case ErrorCode::diskFull:
        return PlanText::tr(
            "Your plan counts now but cannot be kept: the disk is full. What you chose is lost "
            "when you close Unknot; choose it again when there is room.");
    case ErrorCode::denied:
        return PlanText::tr(
            "Your plan counts now but cannot be kept: the data folder may not be written. What "
            "you chose is lost when you close Unknot.");
    default:
        return PlanText::tr(
            "Your plan counts now but cannot be kept. What you chose is lost when you close Unknot.");
    }
}

} // namespace unknot
