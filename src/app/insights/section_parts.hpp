// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/insights/insight_section.hpp"

#include <utility>

namespace unknot {

// What sections are put together of.

/// As many lying bars can be read.
inline constexpr qsizetype kMostNames = 12;

/// A name of a list as it is there; own words on one line, and no longer than can be read in a table.
[[nodiscard]] QString shownName(const std::string& text);

/// One that a later content has is shown by its id.
template <class IdType>
[[nodiscard]] QString nameOf(const PickList<IdType>& list, const IdType& id) {
    const auto* item = list.find(id);
    return shownName(item ? item->label : id.value);
}

template <class IdType>
[[nodiscard]] QString nameOf(const PickList<IdType>& list, const Pick<IdType>& pick) {
    return pick.id.empty() ? shownName(pick.own) : nameOf(list, pick.id);
}

[[nodiscard]] QString number(int value);
/// A table of hundreds of own words is read by nobody: leaves the first of its rows, and says so.
void shorten(InsightSection& section);

/// "12 spasms".
[[nodiscard]] QString spasmsText(int count);
/// "Too few to say: …", where `count` of `of` have what is asked for.
[[nodiscard]] QString tooFewText(const QString& what, int count, int of);
/// The names that stand first with the same count: "Sitting for long, Lifting something".
[[nodiscard]] QString namesText(const QStringList& names);
/// "16 Nov 2026".
[[nodiscard]] QString shortDateText(std::chrono::year_month_day day);
/// "16 Nov".
[[nodiscard]] QString shortDayText(std::chrono::year_month_day day);

/// A chart of one series. Requires: as many values as categories.
[[nodiscard]] Chart chartOf(const InsightSection& section, Chart::Bars bars, const QString& categoryTitle,
    const QString& valueTitle, const QStringList& categories, const QVector<int>& values);

// One for each topic.
[[nodiscard]] InsightSection frequencySection(
    const Frequency& frequency, const Overview& overview, InsightPeriod period);
[[nodiscard]] InsightSection gapsSection(const Gaps& gaps);
[[nodiscard]] InsightSection helpedSection(const WhatHelped& helped, const JournalLists& lists);
[[nodiscard]] InsightSection triggersSection(const TriggerCounts& triggers, const JournalLists& lists);
[[nodiscard]] InsightSection otherDaysSection(const SelfMatched& matched, const JournalLists& lists);
[[nodiscard]] InsightSection beforeAfterSection(const BeforeAfter& change, const JournalLists& lists);
[[nodiscard]] InsightSection durationsSection(const Durations& durations, int episodes);
[[nodiscard]] InsightSection timesOfDaySection(const TimesOfDay& times);
[[nodiscard]] InsightSection placesSection(const Places& places, const JournalLists& lists);
[[nodiscard]] InsightSection impactsSection(const Interference& lost, const JournalLists& lists);

} // namespace unknot
