// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/notice_list.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/notice_front.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

NoticeList::NoticeList(NoticesPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setProperty("ground", "place");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Notices from your journal"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(16, 12, 16, 12);
    hide();
}

void NoticeList::render() {
    m_presenter.refresh();
    NoticesView view = m_presenter.view();
    view.isInFront = false; // that is about Now
    if (view == m_view)
        return;
    m_view = std::move(view);
    rebuild();
}

void NoticeList::rebuild() {
    if (m_inside) {
        m_inside->hide();
        m_inside->deleteLater(); // its button may be what brought us here
        m_inside = nullptr;
    }
    setVisible(!m_view.notices.empty() || m_view.canSayFrequent);
    if (isHidden())
        return;
    m_inside = new QWidget(this);
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    if (!m_view.notices.empty())
        column->addWidget(new Text(m_theme, TextSize::section, Tone::ink,
            noticeCountText(m_view.notices.size()), m_inside, QFont::DemiBold));
    for (const NoticeView& notice : m_view.notices)
        column->addWidget(makeNotice(m_theme, notice, m_inside));
    if (m_view.canSayFrequent) {
        auto* row = new FlowLayout(8);
        column->addLayout(row);
        auto* frequent = new ActionButton(m_theme, ButtonRole::quiet,
            m_view.feelsFrequent ? tr("Take back: it feels frequent to me") : tr("It feels frequent to me"),
            m_inside);
        frequent->setKeyHint(tr("I"));
        connect(frequent, &ActionButton::clicked, this, &NoticeList::sayFrequent);
        row->addWidget(frequent);
    }
    m_layout->addWidget(m_inside);
    growWithWindow(*this);
    emit changed();
}

void NoticeList::sayFrequent() {
    m_presenter.sayFrequent(!m_view.feelsFrequent);
    render();
}

bool NoticeList::handleKey(int key) {
    if (key != Qt::Key_I || isHidden() || !m_view.canSayFrequent)
        return false;
    sayFrequent();
    return true;
}

} // namespace unknot
