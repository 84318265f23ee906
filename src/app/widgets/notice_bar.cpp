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

void NoticeBar::add(const QString& sentence) {
    if (m_seen.contains(sentence))
        return;
    m_seen << sentence;
    m_shown << sentence;
    m_text->setText(m_shown.join(u'\n'));
    m_text->setAccessibleName(m_text->text());
    show();
}

void NoticeBar::putAway() {
    m_shown.clear();
    hide();
}

} // namespace unknot
