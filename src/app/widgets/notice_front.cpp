// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/notice_front.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

QWidget* makeNotice(const Theme& theme, const NoticeView& notice, QWidget* parent) {
    auto* inside = new QWidget(parent);
    inside->setAccessibleName(textOf(notice.heading));
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](TextSize size, const QString& text, QFont::Weight weight = QFont::Normal) {
        column->addWidget(new Text(theme, size, Tone::ink, text, inside, weight));
    };
    add(TextSize::lead, textOf(notice.heading), QFont::DemiBold);
    add(TextSize::lead, textOf(notice.advice.text));
    add(TextSize::body, textOf(notice.advice.credit));
    // No source gives a number; nobody is to think that one did.
    add(TextSize::body,
        NoticeFront::tr("%1 (%2)").arg(textOf(notice.number.text), textOf(notice.number.credit)));
    return inside;
}

QString noticeCountText(std::size_t count) {
    return NoticeFront::tr("%n notice(s) from your journal", nullptr, int(count));
}

NoticeFront::NoticeFront(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("Notices from your journal"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void NoticeFront::render(const NoticesView& notices) {
    if (notices == m_notices)
        return;
    m_notices = notices;
    setVisible(!m_notices.notices.empty());
    rebuild();
}

void NoticeFront::rebuild() {
    if (m_inside) {
        m_inside->hide();
        m_inside->deleteLater(); // its button may be what brought us here
        m_inside = nullptr;
    }
    if (m_notices.notices.empty())
        return;
    m_inside = new QWidget(this);
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    if (m_notices.isInFront) {
        m_inside->setProperty("ground", "caution-card");
        m_inside->setAttribute(Qt::WA_StyledBackground);
        column->setContentsMargins(16, 12, 16, 12);
        column->addWidget(makeNotice(m_theme, m_notices.notices.front(), m_inside));
    }
    auto* row = new FlowLayout(8);
    column->addLayout(row);
    const auto add = [&](ButtonRole role, const QString& text, const QString& key, auto signal) {
        auto* button = new ActionButton(m_theme, role, text, m_inside);
        button->setKeyHint(key);
        connect(button, &ActionButton::clicked, this, signal);
        row->addWidget(button);
    };
    if (m_notices.isInFront)
        add(ButtonRole::row, tr("I have read it"), tr("K"), &NoticeFront::read);
    add(ButtonRole::quiet, noticeCountText(m_notices.notices.size()), tr("J"), &NoticeFront::journalWanted);
    m_layout->addWidget(m_inside);
    growWithWindow(*this);
    emit changed();
}

bool NoticeFront::handleKey(int key) {
    if (isHidden())
        return false;
    switch (key) {
    case Qt::Key_K:
        if (m_notices.isInFront)
            emit read();
        return m_notices.isInFront;
    case Qt::Key_J: emit journalWanted(); return true;
    default: return false;
    }
}

} // namespace unknot
