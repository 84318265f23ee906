// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_head.hpp"

#include "app/signs_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/stage_dots.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>

namespace unknot {

namespace {

constexpr int kGap = 4;

} // namespace

GuideHead::GuideHead(const Theme& theme, QWidget* parent) : QWidget(parent) {
    m_dots = new StageDots(theme, this);
    m_stage = new Text(theme, TextSize::lead, Tone::ink, {}, this);
    m_stage->setWordWrap(false);
    m_warning = new ActionButton(theme, ButtonRole::warning, {}, this);
    m_warning->setIconName(QStringLiteral("warning"));
    connect(m_warning, &ActionButton::clicked, this, &GuideHead::warningPressed);
    m_private = new ActionButton(theme, ButtonRole::quiet, {}, this);
    m_private->setKeyHint(tr("K"));
    connect(m_private, &ActionButton::clicked, this, &GuideHead::privateToggled);
    m_leave = new ActionButton(theme, ButtonRole::quiet, tr("Leave"), this);
    m_leave->setKeyHint(tr("Esc"));
    connect(m_leave, &ActionButton::clicked, this, &GuideHead::leaveWanted);
    auto* bar = new QHBoxLayout(this);
    bar->setContentsMargins(kFocusRoom, 0, 0, 0);
    bar->setSpacing(kGap);
    bar->addWidget(m_dots);
    bar->addWidget(m_stage);
    bar->addStretch(1);
    for (ActionButton* button : {m_private, m_warning, m_leave})
        bar->addWidget(button);
}

void GuideHead::render(const View& view) {
    m_dots->show(view.stage, view.stages);
    const QString place = tr("%1 of %2").arg(view.stage).arg(view.stages);
    m_stage->setText(view.isTight ? place : tr("%1 · %2").arg(place, view.stageTitle));
    m_warning->setLabel(view.isSigns ? tr("Get help now") : tr("Warning signs"));
    m_warning->setKeyHint(view.isSigns ? tr("F2") : tr("W"));
    m_private->setLabel(privateToggleText(view.keepsPrivate));
    m_private->setVisible(view.isPrivateShown && !view.isTight);
    fit();
}

/// Help and the way out stay whole: first the dots go, which say what stands beside them, then the keys, and
/// last how far somebody is.
void GuideHead::fit() {
    int least = 0;
    int wished = 0;
    for (const ActionButton* button : {m_private, m_warning, m_leave})
        if (!button->isHidden()) {
            least += kGap + button->minimumSizeHint().width();
            wished += kGap + button->sizeHint().width();
        }
    const int stage = kFocusRoom + m_stage->sizeHint().width();
    m_dots->setVisible(m_dots->sizeHint().width() + kGap + stage + wished <= width());
    m_stage->setVisible(stage + least <= width());
}

void GuideHead::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

} // namespace unknot
