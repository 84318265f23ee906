// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/done_row.hpp"

#include "app/journal_words.hpp"
#include "app/time_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>

namespace unknot {

namespace {

/// "Saturday, 21 November 2026 at 08:40 · Daily stretch · 12 min · better".
QString lineOf(const DoneView& done) {
    QStringList parts{sinceText(done.at, DayShown::other), textOf(done.title)};
    if (done.length)
        parts << lengthText(*done.length);
    if (done.outcome)
        parts << wordFor(*done.outcome);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

DoneRow::DoneRow(const DoneView& done, const Theme& theme, QWidget* parent) : QWidget(parent) {
    const QString line = lineOf(done);
    setAccessibleName(line);
    auto* row = new QHBoxLayout(this);
    // In line with the text of the cards, which have an edge.
    row->setContentsMargins(16, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Text(theme, TextSize::body, Tone::muted, line, this), 1);
    auto* button =
        new ActionButton(theme, ButtonRole::quiet, done.isRemoved ? tr("Bring back") : tr("Delete"), this);
    button->setAccessibleName((done.isRemoved ? tr("Bring back %1") : tr("Delete %1")).arg(line));
    row->addWidget(button);
    connect(button, &ActionButton::clicked, this, [this, id = done.id, isRemoved = done.isRemoved] {
        if (isRemoved)
            emit bringBackWanted(id);
        else
            emit removeWanted(id);
    });
}

} // namespace unknot
