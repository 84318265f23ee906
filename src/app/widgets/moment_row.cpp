// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moment_row.hpp"

#include "app/time_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>

namespace unknot {

namespace {

/// "Saturday, 21 November 2026 at 08:40 · Lifting something, the sofa".
QString lineOf(const MomentLine& moment) {
    QStringList triggers;
    for (const std::string& trigger : moment.triggers)
        triggers << textOf(trigger).simplified();
    return MomentRow::tr("%1 · %2").arg(sinceText(moment.at, DayShown::other),
        triggers.isEmpty() ? MomentRow::tr("none of these") : triggers.join(QStringLiteral(", ")));
}

} // namespace

MomentRow::MomentRow(const MomentLine& moment, const Theme& theme, QWidget* parent) : QWidget(parent) {
    const QString line = lineOf(moment);
    setAccessibleName(line);
    auto* row = new QHBoxLayout(this);
    // In line with the text of the cards, which have an edge.
    row->setContentsMargins(16, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Text(theme, TextSize::body, Tone::ink, line, this), 1);
    auto* button =
        new ActionButton(theme, ButtonRole::quiet, moment.isRemoved ? tr("Bring back") : tr("Change"), this);
    button->setAccessibleName((moment.isRemoved ? tr("Bring back %1") : tr("Change %1")).arg(line));
    row->addWidget(button);
    connect(button, &ActionButton::clicked, this, [this, id = moment.id, isRemoved = moment.isRemoved] {
        if (isRemoved)
            emit bringBackWanted(id);
        else
            emit openWanted(id);
    });
}

} // namespace unknot
