// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/about_page.hpp"

#include "app/source_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unknot {

AboutPage::AboutPage(const Content& content, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("About Unknot"));
    const ReadingColumn reading = readingColumn(this);
    m_scroll = reading.scroll;
    m_column = reading.widget;
    QVBoxLayout& column = *reading.layout;
    auto* head = new FlowLayout(8);
    column.addLayout(head);
    auto* back = new ActionButton(theme, ButtonRole::quiet, tr("Back to the settings"), m_column);
    back->setKeyHint(tr("Esc"));
    connect(back, &ActionButton::clicked, this, &AboutPage::closed);
    head->addWidget(back);
    add(column, TextSize::page, tr("About Unknot"));
    addUse(column, content);
    addReview(column, content);
    addProgram(column);
    addSources(column, content);
    column.addStretch(1);
    connect(&m_theme, &Theme::changed, this, &AboutPage::fit);
}

/// The intended use (docs/safety.md).
void AboutPage::addUse(QVBoxLayout& column, const Content& content) {
    add(column, TextSize::section, tr("What it is for"));
    add(column, TextSize::lead,
        tr("Unknot gives information, and it is a private diary. It is for adults, 18 and over, who have "
           "sudden muscle pain in the lower back and want to help themselves for the first days."));
    add(column, TextSize::lead,
        tr("It shows warning signs and where to go with them, what people do for themselves and who says "
           "so, a breathing pacer, reminders to move, and a record to take to a doctor."));
    add(column, TextSize::section, tr("What it does not do"));
    add(column, TextSize::lead,
        tr("It does not find out what is wrong. It measures nothing, chooses no treatment for you, and does "
           "not stand in for a doctor. It makes no promise to stop a spasm."));
    if (content.redFlags.notFor.empty())
        return;
    add(column, TextSize::section, tr("Who it is not for"));
    for (const Claim& claim : content.redFlags.notFor)
        add(column, TextSize::lead, textOf(claim.text));
    add(column, TextSize::lead, tr("The warning signs are for everybody."));
}

void AboutPage::addReview(QVBoxLayout& column, const Content& content) {
    add(column, TextSize::section, tr("Not reviewed by a clinician yet"));
    add(column, TextSize::lead,
        tr("No clinician has reviewed the content yet. It was put together from public sources by people who "
           "are not clinicians. Such a review is a condition of release, and it is not met."));
    const bool isEnglish = content.language == Language();
    add(column, TextSize::lead,
        isEnglish ? tr("Adults only. In English only.")
                  : tr("Adults only. The English texts are the original."));
}

void AboutPage::addProgram(QVBoxLayout& column) {
    add(column, TextSize::section, tr("The program"));
    add(column, TextSize::lead,
        tr("Nothing leaves this computer: there is no account and no network. What you enter is in a file of "
           "your own."));
    add(column, TextSize::lead,
        tr("Version %1. Free software under the GNU General Public License, version 3 or any later one "
           "(GPL-3.0-or-later), without any warranty.")
            .arg(QStringLiteral(UNKNOT_VERSION)));
}

void AboutPage::addSources(QVBoxLayout& column, const Content& content) {
    add(column, TextSize::section, tr("Sources"));
    add(column, TextSize::body,
        tr("Beside each piece of advice stands who says it. Where they disagree, all of them are shown."));
    for (const Source& source : content.sources)
        add(column, TextSize::body, sourceText(source));
}

void AboutPage::add(QVBoxLayout& column, TextSize size, const QString& text) {
    const auto weight = size >= TextSize::section ? QFont::DemiBold : QFont::Normal;
    column.addWidget(new Text(m_theme, size, Tone::ink, text, m_column, weight));
}

void AboutPage::fit() {
    fitReadingColumn(*m_column, m_theme);
    growWithWindow(*this);
}

void AboutPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void AboutPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace unknot
