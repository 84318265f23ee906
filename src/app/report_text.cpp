// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_text.hpp"

#include "app/journal_words.hpp"
#include "app/time_text.hpp"
#include "app/widgets/text.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::ReportText)
};

QString namesOf(const ReportThing& thing) {
    QStringList names;
    for (const std::string& name : thing.names)
        names << textOf(name);
    return names.join(QStringLiteral("; "));
}

/// Of where it hurts there may be only how far down it is felt.
QString whatOf(const ReportThing& thing) {
    if (thing.score)
        return Says::tr("%1 of 10").arg(thing.score->value());
    if (thing.names.empty())
        return Says::tr("how far down it is felt");
    return thing.outcome ? Says::tr("%1, %2").arg(namesOf(thing), wordFor(*thing.outcome)) : namesOf(thing);
}

/// Nothing of notes, which are left out unless they are asked for.
QString leftOutText(const ReportView& view) {
    QStringList out;
    for (const ReportPart part : view.leftOut)
        out << partText(part);
    if (view.leftOutSingly > 0)
        out << Says::tr("%n single thing(s)", nullptr, int(view.leftOutSingly));
    return out.isEmpty() ? Says::tr("Nothing is left out.")
                         : Says::tr("Left out: %1.").arg(out.join(QStringLiteral(", ")));
}

} // namespace

QString partText(ReportPart part) {
    switch (part) {
    case ReportPart::entries: return Says::tr("The entries one by one");
    case ReportPart::screenings: return Says::tr("Warning signs");
    case ReportPart::readings: return Says::tr("Strength");
    case ReportPart::places: return Says::tr("Where");
    case ReportPart::triggers: return Says::tr("Before it");
    case ReportPart::impacts: return Says::tr("Not possible");
    case ReportPart::tried: return Says::tr("Tried");
    case ReportPart::medicines: return Says::tr("Medicines");
    case ReportPart::riskFactors: return Says::tr("Risks");
    case ReportPart::ownWords: return Says::tr("Own words");
    case ReportPart::notes: break;
    }
    return Says::tr("Notes");
}

QString thingText(const ReportThing& thing) {
    const QString what = Says::tr("%1: %2").arg(partText(thing.item.part), whatOf(thing));
    return thing.at ? Says::tr("%1 (%2)").arg(what, timeText(*thing.at)) : what;
}

QString sharedThingText(const ReportThing& thing) {
    return Says::tr("%1: %2 (in %n entry(s))", nullptr, thing.entries)
        .arg(partText(thing.item.part), namesOf(thing));
}

QString entryText(const Episode& episode) {
    const QString when = sinceText(filedAt(episode), DayShown::other);
    if (isOpen(episode))
        return Says::tr("%1 · still open").arg(when);
    const auto length = lengthOf(episode);
    return length
        ? Says::tr("%1 · %2").arg(when, lengthText(std::chrono::floor<std::chrono::seconds>(*length)))
        : when;
}

QString aboutReportText(const ReportView& view) {
    if (!view.hasReport())
        return {};
    const QString days = Says::tr("%1 to %2: %n entry(s).", nullptr, int(view.entries))
                             .arg(dayText(view.range.from), dayText(view.range.to));
    const QString kind = view.entries == 0
        ? Says::tr(
              " Nothing was entered in these days, and the report says so. Choose other days to see more.")
        : u' ' + leftOutText(view);
    return days + kind;
}

QString noReportText(const ReportView& view) {
    if (!view.isLoaded)
        return Says::tr("Looking into the journal …");
    if (view.error)
        return Says::tr(
            "The journal cannot be read now, so there is no report. What is stored is not touched.");
    switch (view.trouble) {
    case RangeTrouble::none: break;
    case RangeTrouble::endsBeforeBegin:
        return Says::tr("The last day, %1, is before the first, %2. Choose a later last day.")
            .arg(dayText(view.range.to), dayText(view.range.from));
    case RangeTrouble::notBegun:
        return Says::tr("The first day, %1, has not come yet. Choose an earlier one.")
            .arg(dayText(view.range.from));
    }
    return {};
}

} // namespace unknot
