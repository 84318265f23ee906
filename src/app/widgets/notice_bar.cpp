// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/notice_bar.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>

namespace unknot {

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setProperty("ground", "caution");
    setAttribute(Qt::WA_StyledBackground);
    m_text = new Text(theme, TextSize::body, Tone::caution, {}, this);
    auto* close = new ActionButton(theme, ButtonRole::quiet, tr("Put away"), this);
    close->setAccessibleName(tr("Put this notice away"));
    close->setKeyHint(tr("X"));
    connect(close, &ActionButton::clicked, this, &NoticeBar::putAway);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 4, 16, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    hide();
}

void NoticeBar::add(const Sentence& sentence) {
    const QString words = sentence();
    if (words.isEmpty() || m_seen.contains(words))
        return;
    m_seen << words;
    m_told.push_back(sentence);
    m_text->setText(sentences().join(u'\n'));
    m_text->setAccessibleName(m_text->text());
    show();
}

QStringList NoticeBar::sentences() const {
    QStringList words;
    for (const Sentence& sentence : m_told)
        words << sentence();
    return words;
}

void NoticeBar::putAway() {
    m_told.clear();
    hide();
}

} // namespace unknot
