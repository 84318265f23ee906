// SPDX-License-Identifier: GPL-3.0-or-later
// What was tried, with what came of it.
#include "app/insights/section_parts.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::InsightText)
};

QString helpedSentence(const WhatHelped& helped, const JournalLists& lists) {
    if (helped.known == 0)
        return Says::tr("Nothing is noted yet of what was tried: 0 of %1.").arg(spasmsText(helped.episodes));
    if (helped.measures.empty())
        return Says::tr("Of %1 of %2 spasms something is noted that was tried.")
            .arg(helped.known)
            .arg(helped.episodes);
    const MeasureResult& best = helped.measures.front();
    if (!best.isRanked())
        return Says::tr(
            "Too few to say: answers about one and the same thing: %1 at most, and at least %2 are needed.")
            .arg(std::ranges::max_element(helped.measures, {}, &MeasureResult::done)->done())
            .arg(kFewestToSay);
    return Says::tr("%1: better %2 of %3 times.")
        .arg(nameOf(lists.measures, best.measure), number(best.of(Outcome::better)), number(best.done()));
}

/// "less by 2".
QString changeText(const std::optional<double>& change) {
    if (!change)
        return Says::tr("too few", "to say how much the pain changed");
    if (*change == 0)
        return Says::tr("none", "change of pain");
    const QString size = QLocale().toString(std::abs(*change), 'f', *change == int(*change) ? 0 : 1);
    return *change < 0 ? Says::tr("%1 less", "pain, in a number").arg(size)
                       : Says::tr("%1 more", "pain, in a number").arg(size);
}

QString changeSentence(const BeforeAfter& change, const JournalLists& lists) {
    if (change.timed == 0)
        return Says::tr("Nothing to compare yet: no time is noted for anything that was tried.");
    if (change.measures.empty() || change.measures.front().pairs < kFewestToSay)
        return Says::tr("Too few to say: for %1 of %2 things tried at a known time, pain was noted as a "
                        "number before and "
                        "after. At least %3 of the same kind are needed.")
            .arg(change.pairs)
            .arg(change.timed)
            .arg(kFewestToSay);
    const PainChange& first = change.measures.front();
    return Says::tr("%1: less pain afterwards %2 of %3 times.")
        .arg(nameOf(lists.measures, first.measure), number(first.lower), number(first.pairs));
}

} // namespace

InsightSection helpedSection(const WhatHelped& helped, const JournalLists& lists) {
    InsightSection section{.topic = InsightTopic::helped, .heading = Says::tr("What helped me")};
    section.sentence = helpedSentence(helped, lists);
    section.table.heads = {Says::tr("What was tried"), Says::tr("Better"), Says::tr("Same"),
        Says::tr("Worse"), Says::tr("Could not"), Says::tr("Not said"), Says::tr("Times")};
    if (helped.measures.empty())
        return section;
    section.notes << Says::tr(
        "As you saw it yourself, in %1 of %2 spasms. What came after need not come from it.")
                         .arg(helped.known)
                         .arg(helped.episodes);
    Chart chart{.bars = Chart::Bars::lying,
        .name = section.heading,
        .sentence = section.sentence,
        .categoryTitle = section.table.heads.first(),
        .valueTitle = Says::tr("Times"),
        .categories = {},
        .series = {{section.table.heads[1], {}}, {section.table.heads[2], {}}, {section.table.heads[3], {}}},
        .spoken = {}};
    for (const MeasureResult& result : helped.measures) {
        const QString name = nameOf(lists.measures, result.measure);
        QStringList row{name};
        for (const Outcome outcome : {Outcome::better, Outcome::same, Outcome::worse, Outcome::couldNot})
            row << number(result.of(outcome));
        section.table.rows << row + QStringList{number(result.tried - result.said()), number(result.tried)};
        if (result.done() == 0 || chart.categories.size() == kMostNames)
            continue;
        chart.categories << name;
        chart.series[0].values << result.of(Outcome::better);
        chart.series[1].values << result.of(Outcome::same);
        chart.series[2].values << result.of(Outcome::worse);
        chart.spoken << Says::tr("%1: better %2, same %3, worse %4, of %5 times")
                            .arg(name, row[1], row[2], row[3], number(result.done()));
    }
    shorten(section);
    if (!chart.categories.isEmpty())
        section.chart = chart;
    return section;
}

InsightSection beforeAfterSection(const BeforeAfter& change, const JournalLists& lists) {
    InsightSection section{.topic = InsightTopic::beforeAfter, .heading = Says::tr("Pain before and after")};
    section.sentence = changeSentence(change, lists);
    section.table.heads = {Says::tr("What was tried"), Says::tr("Less"), Says::tr("Same"), Says::tr("More"),
        Says::tr("Times"), Says::tr("Middle change")};
    if (change.measures.empty())
        return section;
    section.notes << Says::tr(
        "Before: the last number up to %1 h before it. After: the first one up to %2 h after it. What came "
        "after need not come from it.")
                         .arg(kLongestBefore.count())
                         .arg(kLongestAfter.count());
    Chart chart{.bars = Chart::Bars::lying,
        .name = section.heading,
        .sentence = section.sentence,
        .categoryTitle = section.table.heads.first(),
        .valueTitle = Says::tr("Times"),
        .categories = {},
        .series = {{Says::tr("Less pain"), {}}, {Says::tr("The same"), {}}, {Says::tr("More pain"), {}}},
        .spoken = {}};
    for (const PainChange& one : change.measures) {
        const QString name = nameOf(lists.measures, one.measure);
        section.table.rows << QStringList{name, number(one.lower), number(one.same), number(one.higher),
            number(one.pairs), changeText(one.medianChange)};
        if (chart.categories.size() == kMostNames)
            continue;
        chart.categories << name;
        chart.series[0].values << one.lower;
        chart.series[1].values << one.same;
        chart.series[2].values << one.higher;
        chart.spoken << Says::tr("%1: less pain %2, the same %3, more %4, of %5 times")
                            .arg(name, number(one.lower), number(one.same), number(one.higher),
                                number(one.pairs));
    }
    shorten(section);
    section.chart = chart;
    return section;
}

} // namespace unknot
