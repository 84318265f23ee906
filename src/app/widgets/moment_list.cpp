// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/moment_list.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/moment_row.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

MomentList::MomentList(MomentPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    m_head = new Text(theme, TextSize::section, Tone::ink, {}, this, QFont::DemiBold);
    m_empty = new Text(theme, TextSize::body, Tone::ink, {}, this);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    m_more = new ActionButton(theme, ButtonRole::quiet, tr("Show older ones"), this);
    m_more->setKeyHint(tr("M"));
    connect(m_more, &ActionButton::clicked, this, [this] {
        m_presenter.more();
        emit changed();
    });
    m_removed = new ActionButton(theme, ButtonRole::quiet, tr("Deleted ones"), this);
    m_removed->setKeyHint(tr("D"));
    connect(m_removed, &ActionButton::clicked, this, &MomentList::toggleRemoved);
    auto* buttons = new FlowLayout(8);
    buttons->addWidget(m_more);
    buttons->addWidget(m_removed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_head);
    column->addWidget(m_empty);
    column->addLayout(m_rows);
    column->addLayout(buttons);
}

void MomentList::render() {
    const MomentView& view = m_presenter.view();
    m_head->setText(view.isRemovedShown ? tr("Deleted") : tr("Noted so far"));
    m_empty->setVisible(view.noted.empty());
    m_empty->setText(view.error   ? tr("The journal cannot be read now. What is stored in it is not touched.")
            : view.isRemovedShown ? tr("Nothing is deleted.")
                                  : tr("Nothing is noted yet."));
    m_more->setVisible(view.hasMore);
    m_removed->setCurrent(view.isRemovedShown);
    // Shown anew with each letter that is typed above it: nothing is made again for that.
    if (view.noted == m_shown)
        return;
    m_shown = view.noted;
    emptyLayout(*m_rows);
    for (const MomentLine& moment : m_shown)
        add(moment);
}

void MomentList::add(const MomentLine& moment) {
    auto* row = new MomentRow(moment, m_theme, this);
    connect(row, &MomentRow::openWanted, this, &MomentList::openWanted);
    connect(row, &MomentRow::bringBackWanted, this, [this](const MomentId& id) {
        m_presenter.bringBack(MomentId(id)); // a copy: what was asked for goes with its row
        emit changed();
    });
    m_rows->addWidget(row);
}

void MomentList::toggleRemoved() {
    m_presenter.setRemovedShown(!m_presenter.view().isRemovedShown);
    emit changed();
}

bool MomentList::handleKey(int key) {
    if (key == Qt::Key_D)
        toggleRemoved();
    else if (key == Qt::Key_M && !m_more->isHidden())
        m_more->click();
    else
        return false;
    return true;
}

} // namespace unknot
