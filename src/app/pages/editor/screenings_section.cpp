// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/screenings_section.hpp"

#include "app/time_text.hpp"
#include "app/widgets/text.hpp"

namespace unknot {

ScreeningsSection::ScreeningsSection(const Content& content, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("Warning signs you answered"), parent), m_content(content) {
    m_lines = new Text(theme, TextSize::lead, Tone::ink, {}, this);
    add(m_lines);
}

void ScreeningsSection::render(const EditorView& view) {
    QStringList lines;
    for (const Screening& screening : view.edited.screenings)
        for (const SignAnswer& answer : screening.answers)
            lines << tr("%1: %2").arg(sinceText(screening.at, DayShown::other), textOfAnswer(answer));
    m_lines->setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
}

QString ScreeningsSection::textOfAnswer(const SignAnswer& answer) const {
    const RedFlag* sign = m_content.redFlags.find(answer.sign);
    const QString name = sign ? textOf(sign->text) : textOf(answer.sign.value);
    switch (answer.answer) {
    case Answer::no: return name.isEmpty() ? tr("none of these") : tr("no to \"%1\"").arg(name);
    case Answer::yes:
        return name.isEmpty() ? tr("yes to one that is not named") : tr("yes to \"%1\"").arg(name);
    case Answer::notSure: break;
    }
    return name.isEmpty() ? tr("not sure about one that is not named")
                          : tr("not sure about \"%1\"").arg(name);
}

} // namespace unknot
