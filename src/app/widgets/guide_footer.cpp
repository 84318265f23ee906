// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/guide_footer.hpp"

#include "app/widgets/flow_layout.hpp"
#include "app/widgets/text.hpp"

#include <algorithm>

namespace unknot {

namespace {

/// The names stand on the button; the dates come with the key.
QString voicesText(const std::vector<std::string>& voices) {
    constexpr std::size_t kMostNames = 2;
    QStringList names;
    for (std::size_t i = 0; i < std::min(voices.size(), kMostNames); ++i)
        names << textOf(voices[i]);
    const QString text = GuideFooter::tr("Who says this? %1").arg(names.join(QStringLiteral(", ")));
    return voices.size() > kMostNames ? GuideFooter::tr("%1, +%2").arg(text).arg(voices.size() - kMostNames)
                                      : text;
}

} // namespace

GuideFooter::GuideFooter(const Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* layout = new FlowLayout(0, this);
    const auto add = [&](const QString& text, const QString& key, auto&& clicked) {
        auto* button = new ActionButton(theme, ButtonRole::quiet, text, this);
        button->setKeyHint(key);
        connect(button, &ActionButton::clicked, this, clicked);
        layout->addWidget(button);
        return button;
    };
    m_who = add({}, tr("I"), [this] { emit panelWanted(StepPanel::credits); });
    m_others = add({}, tr("V"), [this] { emit panelWanted(StepPanel::sides); });
    m_net = add({}, tr("T"), [this] { emit panelWanted(StepPanel::safetyNet); });
    layout->addSpring();
    m_pain = add({}, tr("N"), &GuideFooter::painWanted);
    m_journal = add(tr("Add to your journal"), tr("J"), &GuideFooter::journalWanted);
    m_softer = add(tr("Softer"), tr("S"), &GuideFooter::softer);
    m_longer = add(tr("Longer"), tr("L"), &GuideFooter::longer);
    m_pause = add({}, tr("P"), &GuideFooter::pauseToggled);
    m_repeat = add(tr("Repeat"), tr("R"), &GuideFooter::repeated);
    m_back = add(tr("Back"), tr("⌫"), &GuideFooter::wentBack);
    m_back->setAccessibleDescription(tr("Key: Backspace"));
    // The line stays as high where nothing stands in it: what is above must not jump.
    QSizePolicy stays = m_back->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_back->setSizePolicy(stays);
}

void GuideFooter::render(const GuideView& view, StepPanel panel, const PacerView* pacer) {
    const bool isSigns = view.kind == StepKind::redFlags;
    const bool isPaused = view.status == GuideStatus::paused;
    const bool hasTime = pacer || view.secondsLeft.has_value();
    const bool isNet = panel == StepPanel::safetyNet;
    m_who->setVisible(!isSigns && !view.lines.empty() && panel != StepPanel::sides && !isNet);
    m_net->setVisible(!isSigns && (view.offersSafetyNet || isNet));
    m_net->setLabel(isNet ? tr("Back to the step") : tr("What to watch for"));
    m_who->setLabel(panel == StepPanel::credits ? tr("Hide who says this") : voicesText(view.voices));
    m_others->setVisible(!view.sides.empty() && !isNet);
    m_others->setLabel(panel == StepPanel::sides ? tr("Back to the step") : tr("Other views"));
    m_softer->setVisible(pacer && pacer->canSoften);
    m_longer->setVisible(pacer && pacer->canLengthen);
    m_pause->setVisible(hasTime || isPaused);
    m_pause->setLabel(isPaused ? tr("Go on") : tr("Pause"));
    m_repeat->setVisible(view.canRepeat);
    m_pain->setVisible(view.canRate);
    m_pain->setLabel(view.rated ? tr("Pain noted: %1").arg(view.rated->value()) : tr("Pain in a number"));
    m_journal->setVisible(view.kind == StepKind::end && !view.episode.empty());
    m_back->setVisible(view.canGoBack);
    // Names are dropped before buttons go into a second line.
    if (panel == StepPanel::lines && layout()->sizeHint().width() > width())
        m_who->setLabel(tr("Who says this?"));
    // Then, before the buttons fill the page, their keys.
    constexpr double kMostLines = 1.7;
    const auto buttons = findChildren<ActionButton*>();
    for (ActionButton* button : buttons)
        button->setKeyShown(true);
    if (layout()->sizeHint().width() > kMostLines * width())
        for (ActionButton* button : buttons)
            button->setKeyShown(false);
    // The sixteen signs need the room of an empty line.
    setVisible(!isSigns || view.canGoBack);
}

} // namespace unknot
