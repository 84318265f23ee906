// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_footer.hpp"

#include <QHBoxLayout>

namespace unknot {

GuideFooter::GuideFooter(const Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto add = [&](const QString& text, const QString& key, auto&& clicked) {
        auto* button = new ActionButton(theme, ButtonRole::quiet, text, this);
        button->setKeyHint(key);
        connect(button, &ActionButton::clicked, this, clicked);
        layout->addWidget(button);
        return button;
    };
    m_who = add({}, tr("I"), [this] { emit panelWanted(StepPanel::credits); });
    m_others = add({}, tr("V"), [this] { emit panelWanted(StepPanel::sides); });
    layout->addStretch(1);
    m_softer = add(tr("Softer"), tr("S"), &GuideFooter::softer);
    m_longer = add(tr("Longer"), tr("L"), &GuideFooter::longer);
    m_pause = add({}, tr("P"), &GuideFooter::pauseToggled);
    m_repeat = add(tr("Repeat"), tr("R"), &GuideFooter::repeated);
    m_back = add(tr("Back"), tr("⌫"), &GuideFooter::wentBack);
    m_back->setAccessibleDescription(tr("Key: Backspace"));
}

void GuideFooter::render(const GuideView& view, StepPanel panel, const PacerView* pacer) {
    const bool isSigns = view.kind == StepKind::redFlags;
    const bool isPaused = view.status == GuideStatus::paused;
    const bool hasTime = pacer || view.secondsLeft.has_value();
    m_who->setVisible(!isSigns && !view.lines.empty() && panel != StepPanel::sides);
    m_who->setLabel(panel == StepPanel::credits ? tr("Hide who says this") : tr("Who says this?"));
    m_others->setVisible(!view.sides.empty());
    m_others->setLabel(panel == StepPanel::sides ? tr("Back to the step") : tr("Other views"));
    m_softer->setVisible(pacer && pacer->canSoften);
    m_longer->setVisible(pacer && pacer->canLengthen);
    m_pause->setVisible(hasTime || isPaused);
    m_pause->setLabel(isPaused ? tr("Go on") : tr("Pause"));
    m_repeat->setVisible(hasTime);
    m_back->setVisible(view.canGoBack);
}

} // namespace unknot
