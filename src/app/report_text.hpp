// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/report_presenter.hpp"

#include <QString>
#include <QStringList>

namespace unknot {

// What the page of the doctor's report says of its parts.

/// "Medicines": a part, as one of a list.
[[nodiscard]] QString partText(ReportPart part);
/// "Tried: Warmth, better"; of what can be left out of all entries with how many there are.
[[nodiscard]] QString thingText(const ReportThing& thing);
[[nodiscard]] QString sharedThingText(const ReportThing& thing);
/// "21 November 2026 at 08:40 · 3 h": an entry of the list.
[[nodiscard]] QString entryText(const Episode& episode);
/// Which days are on it and what is not; empty while nothing is known.
[[nodiscard]] QString aboutReportText(const ReportView& view);
/// Why there is none; empty where there is one.
[[nodiscard]] QString noReportText(const ReportView& view);

} // namespace unknot
