// SPDX-License-Identifier: GPL-3.0-or-later
// What went on before, where it was, and what it kept somebody from.
#include "app/insights/section_parts.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::InsightText)
};

QString noCauseText() {
    return Says::tr("That two things go together does not mean that one brings on the other.");
}

/// The names in front that have the same count as the first.
template <class Count, class NameOf>
QStringList foremost(const std::vector<Count>& counts, NameOf nameOf) {
    QStringList names;
    for (const Count& count : counts)
        if (count.episodes == counts.front().episodes)
            names << nameOf(count);
    return names;
}

QString triggersSentence(const TriggerCounts& triggers, const JournalLists& lists) {
    if (triggers.answered < kFewestToSay)
        return tooFewText(Says::tr("what went on before is noted"), triggers.answered, triggers.episodes);
    if (triggers.triggers.empty())
        return Says::tr("\"None known\" is the answer for all %1 spasms that have one.")
            .arg(triggers.answered);
    const QStringList names = foremost(
        triggers.triggers, [&](const TriggerCount& count) { return nameOf(lists.triggers, count.trigger); });
    const int count = triggers.triggers.front().episodes;
    return names.size() == 1
        ? Says::tr("%1: before %2 of %3 spasms.").arg(names.first(), number(count), number(triggers.answered))
        : Says::tr("%1: each before %2 of %3 spasms.")
              .arg(namesText(names), number(count), number(triggers.answered));
}

QString otherDaysSentence(const SelfMatched& matched, const JournalLists& lists) {
    if (matched.matched == 0)
        return matched.episodes == 0
            ? Says::tr(
                  "Nothing to compare yet: of no spasm it is told what went on before, or that nothing did.")
            : Says::tr("Nothing to compare yet: 0 of %1 spasms have an ordinary day beside them.")
                  .arg(matched.episodes);
    if (matched.matched < kFewestToSay)
        return tooFewText(
            Says::tr("a spasm has an ordinary day beside it"), matched.matched, matched.episodes);
    if (matched.triggers.empty())
        return Says::tr("Nothing was there, neither before %1 spasms nor on the ordinary days beside them.")
            .arg(matched.matched);
    const MatchedTrigger& first = matched.triggers.front();
    return Says::tr("%1: only before the spasm in %2 of %3 pairs, only on the ordinary day in %4.")
        .arg(nameOf(lists.triggers, first.trigger), number(first.onlyBefore), number(matched.pairs),
            number(first.onlyOther));
}

} // namespace

InsightSection triggersSection(const TriggerCounts& triggers, const JournalLists& lists) {
    InsightSection section{.topic = InsightTopic::triggers, .heading = Says::tr("What went on before")};
    section.sentence = triggersSentence(triggers, lists);
    section.table.heads = {Says::tr("What went on before"), Says::tr("Spasms")};
    section.notes << noCauseText()
                  << Says::tr("%1 of %2 spasms have no answer to this question.")
                         .arg(triggers.episodes - triggers.answered)
                         .arg(triggers.episodes);
    if (triggers.answered == 0)
        return section;
    QStringList names;
    QVector<int> values;
    for (const TriggerCount& count : triggers.triggers) {
        const QString name = nameOf(lists.triggers, count.trigger);
        section.table.rows << QStringList{name, number(count.episodes)};
        if (names.size() < kMostNames) {
            names << name;
            values << count.episodes;
        }
    }
    shorten(section);
    section.table.rows << QStringList{Says::tr("None known"), number(triggers.noneKnown)}
                       << QStringList{Says::tr("Of all that have an answer"), number(triggers.answered)};
    if (!names.isEmpty())
        section.chart =
            chartOf(section, Chart::Bars::lying, section.heading, Says::tr("Spasms"), names, values);
    return section;
}

InsightSection otherDaysSection(const SelfMatched& matched, const JournalLists& lists) {
    InsightSection section{
        .topic = InsightTopic::otherDays, .heading = Says::tr("Beside your ordinary days")};
    section.sentence = otherDaysSentence(matched, lists);
    section.table.heads = {Says::tr("What was there"), Says::tr("Only before the spasm"),
        Says::tr("Only on the ordinary day"), Says::tr("In both"), Says::tr("In neither")};
    section.notes
        << Says::tr("Who sits all day sat before each spasm, too. So the two hours before it are put beside "
                    "the same time of day one and two days earlier, where you noted an ordinary day.")
        << noCauseText();
    if (matched.triggers.empty())
        return section;
    Chart chart{.bars = Chart::Bars::lying,
        .name = section.heading,
        .sentence = section.sentence,
        .categoryTitle = section.table.heads.first(),
        .valueTitle = Says::tr("Pairs"),
        .categories = {},
        .series = {{section.table.heads[1], {}}, {section.table.heads[2], {}}},
        .spoken = {}};
    for (const MatchedTrigger& one : matched.triggers) {
        const QString name = nameOf(lists.triggers, one.trigger);
        section.table.rows << QStringList{
            name, number(one.onlyBefore), number(one.onlyOther), number(one.both), number(one.neither)};
        if (chart.categories.size() == kMostNames)
            continue;
        chart.categories << name;
        chart.series[0].values << one.onlyBefore;
        chart.series[1].values << one.onlyOther;
        chart.spoken << Says::tr("%1: only before the spasm %2, only on the ordinary day %3, of %4 pairs")
                            .arg(name, number(one.onlyBefore), number(one.onlyOther), number(matched.pairs));
    }
    shorten(section);
    section.chart = chart;
    return section;
}

InsightSection placesSection(const Places& places, const JournalLists& lists) {
    InsightSection section{.topic = InsightTopic::places, .heading = Says::tr("Where it was")};
    const auto nameOfArea = [&](const AreaCount& count) {
        const BodyArea* area = lists.body.find(count.area);
        return shownName(area ? area->label : count.area.value);
    };
    section.table.heads = {Says::tr("Where"), Says::tr("Left"), Says::tr("Right"), Says::tr("Both sides"),
        Says::tr("Side not said"), Says::tr("Spasms")};
    if (places.known < kFewestToSay)
        section.sentence = tooFewText(Says::tr("a place is noted"), places.known, places.episodes);
    else {
        const QStringList names = foremost(places.areas, nameOfArea);
        const QString most = names.size() == 1
            ? Says::tr("Most often here: %1, in %2 of %3 spasms with a place.")
            : Says::tr("Most often here: %1, each in %2 of %3 spasms with a place.");
        section.sentence =
            most.arg(namesText(names), number(places.areas.front().episodes), number(places.known));
    }
    for (const AreaCount& count : places.areas)
        section.table.rows << QStringList{nameOfArea(count), number(count.of(Side::left)),
            number(count.of(Side::right)), number(count.of(Side::both)), number(count.of(Side::unsaid)),
            number(count.episodes)};
    return section;
}

InsightSection impactsSection(const Interference& lost, const JournalLists& lists) {
    InsightSection section{.topic = InsightTopic::impacts, .heading = Says::tr("What it kept me from")};
    section.sentence = Says::tr("On %1 of %2 something could not be done, or only with pain.")
                           .arg(lost.days)
                           .arg(Says::tr("%n day(s)", nullptr, lost.ofDays));
    section.table.heads = {Says::tr("What could not be done"), Says::tr("Spasms")};
    if (lost.openDays > 0)
        section.notes << Says::tr(
            "%n of these days count only because a spasm is still open.", nullptr, lost.openDays);
    if (lost.known == 0) {
        // Not "on 0 days": nobody has answered it.
        section.sentence = Says::tr("Nothing is noted yet of what could not be done: 0 of %1.")
                               .arg(spasmsText(lost.episodes));
        return section;
    }
    section.notes.prepend(
        Says::tr("In %1 of %2 spasms something is noted that could not be done. All days of such a "
                 "spasm count.")
            .arg(lost.known)
            .arg(lost.episodes));
    QStringList names;
    QVector<int> values;
    for (const ImpactCount& count : lost.impacts) {
        const QString name = nameOf(lists.impacts, count.impact);
        section.table.rows << QStringList{name, number(count.episodes)};
        if (names.size() < kMostNames) {
            names << name;
            values << count.episodes;
        }
    }
    section.chart =
        chartOf(section, Chart::Bars::lying, section.table.heads.first(), Says::tr("Spasms"), names, values);
    return section;
}

} // namespace unknot
