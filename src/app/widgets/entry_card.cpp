// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/entry_card.hpp"

#include "app/journal_words.hpp"
#include "app/time_text.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

namespace {

/// So much of the notes is shown; the rest is in the editor.
constexpr int kNotesShown = 160;

QString headOf(const EntryView& entry) {
    QStringList parts{sinceText(entry.at, DayShown::other)};
    if (!entry.isOnsetKnown)
        parts = {EntryCard::tr("Noted %1, onset not known").arg(parts.first())};
    if (entry.isOpen)
        parts << EntryCard::tr("still open");
    else if (entry.length)
        parts << lengthText(*entry.length);
    if (const QString kind = wordFor(entry.kind); !kind.isEmpty())
        parts << kind;
    return parts.join(QStringLiteral(" · "));
}

QString joined(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list << textOf(text);
    return list.join(QStringLiteral(", "));
}

template <class Part, class Words>
QString joined(const std::vector<Part>& parts, Words words) {
    QStringList list;
    for (const Part& part : parts)
        list << words(part);
    // A place has a comma of its own.
    return list.join(QStringLiteral("; "));
}

QString notesOf(const EntryView& entry) {
    const QString notes = textOf(entry.notes).simplified();
    return notes.size() > kNotesShown ? notes.left(kNotesShown) + u'…' : notes;
}

/// One line for each thing that is known.
QStringList linesOf(const EntryView& entry) {
    QStringList lines;
    if (!entry.impacts.empty())
        lines << EntryCard::tr("Not possible: %1").arg(joined(entry.impacts));
    if (!entry.places.empty())
        lines << EntryCard::tr("Where: %1").arg(joined(entry.places, placeText));
    if (!entry.triggers.empty())
        lines << EntryCard::tr("Before it: %1").arg(joined(entry.triggers));
    else if (entry.isNoTriggerKnown)
        lines << EntryCard::tr("Before it: nothing known");
    if (!entry.tried.empty())
        lines << EntryCard::tr("Tried: %1").arg(joined(entry.tried, triedText));
    if (entry.strongest)
        lines << EntryCard::tr("Strongest: %1 of 10").arg(entry.strongest->value());
    if (!entry.notes.empty())
        lines << notesOf(entry);
    return lines;
}

} // namespace

EntryCard::EntryCard(const EntryView& entry, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_episode(entry.id) {
    setProperty("ground", "card");
    setAttribute(Qt::WA_StyledBackground);
    const QString head = headOf(entry);
    setAccessibleName(head);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(4);
    column->addWidget(new Text(theme, TextSize::lead, Tone::ink, head, this, QFont::DemiBold));
    const QStringList lines = linesOf(entry);
    if (!lines.isEmpty())
        column->addWidget(new Text(theme, TextSize::body, Tone::ink, lines.join(u'\n'), this));
    auto* buttons = new FlowLayout(8);
    // A quiet button has no edge; its text stands below the text above it.
    buttons->setContentsMargins(-16, 0, 0, 0);
    column->addLayout(buttons);
    const auto add = [&](const QString& text, const QString& what) {
        auto* button = new ActionButton(theme, ButtonRole::quiet, text, this);
        button->setAccessibleName(what.arg(head));
        buttons->addWidget(button);
        if (!m_first)
            m_first = button;
        return button;
    };
    if (entry.isRemoved) {
        connect(add(tr("Bring back"), tr("Bring back the entry %1")), &ActionButton::clicked, this,
            [this] { emit bringBackWanted(m_episode); });
        return;
    }
    connect(add(tr("Add or change"), tr("Add to or change the entry %1")), &ActionButton::clicked, this,
        [this] { emit editWanted(m_episode); });
    connect(add(tr("Sheet for the emergency department"),
                tr("Sheet for the emergency department, of the entry %1")),
        &ActionButton::clicked, this, [this] { emit sheetWanted(m_episode); });
    connect(add(tr("Delete"), tr("Delete the entry %1")), &ActionButton::clicked, this,
        [this] { emit removeWanted(m_episode); });
}

} // namespace unknot
