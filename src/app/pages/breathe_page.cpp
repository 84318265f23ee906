// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/breathe_page.hpp"

#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace unknot {

BreathePage::BreathePage(BreathePresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme), m_view(presenter.view()) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Breathe"));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(makeMenu());
    m_stack->addWidget(makePacer());
    connect(&m_theme, &Theme::changed, this, &BreathePage::fit);
}

QWidget* BreathePage::makeMenu() {
    auto* menu = new QWidget;
    auto* layout = new QVBoxLayout(menu);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(4);
    layout->addWidget(
        new Text(m_theme, TextSize::page, Tone::ink, tr("Breathe with me"), menu, QFont::DemiBold));
    layout->addWidget(new Text(m_theme, TextSize::lead, Tone::ink,
        tr("Gentle, not deep. Light-headed? Breathe as you like. Does breathing in hurt, or set it off? "
           "Choose Softened. "
           "Chest pain, or cannot get your breath? Press W."),
        menu));
    m_last = new Text(m_theme, TextSize::lead, Tone::accent, {}, menu, QFont::Medium);
    layout->addWidget(m_last);
    layout->addSpacing(12);
    int number = 0;
    for (const PatternView& pattern : m_view.patterns) {
        ++number;
        const ButtonRole role = number == 1 ? ButtonRole::primary : ButtonRole::choice;
        auto* button = new ActionButton(m_theme, role, textOf(pattern.title), menu);
        button->setKeyHint(number == 1 ? tr("Space") : QString::number(number));
        connect(button, &ActionButton::clicked, this, [this, number] { start(number); });
        layout->addWidget(button);
        if (!m_first)
            m_first = button;
        for (const ClaimView& claim : pattern.about) {
            auto* label = new Text(m_theme, TextSize::body, Tone::muted,
                tr("%1  (%2)").arg(textOf(claim.text), textOf(claim.credit)), menu);
            label->setContentsMargins(8, 0, 8, 0);
            layout->addWidget(label);
        }
        layout->addSpacing(12);
    }
    layout->addStretch(1);
    m_menu = scrolling(menu);
    return m_menu;
}

QWidget* BreathePage::makePacer() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(32, 24, 32, 16);
    layout->setSpacing(8);
    m_pattern = new Text(m_theme, TextSize::section, Tone::ink, {}, page, QFont::DemiBold);
    m_pattern->setAlignment(Qt::AlignCenter);
    m_count = new Text(m_theme, TextSize::lead, Tone::ink, {}, page);
    m_count->setAlignment(Qt::AlignCenter);
    m_pacer = new PacerWidget(
        m_theme,
        [this]() -> std::optional<PacerView> {
            return m_presenter.isBreathing() ? std::optional(m_presenter.pacerView()) : std::nullopt;
        },
        page);
    connect(m_pacer, &PacerWidget::breathBegan, this,
        [this](qint64 breath) { m_count->setText(tr("Breath %1 · gentle, not deep").arg(breath)); });
    auto* buttons = new FlowLayout(8);
    buttons->setCentred();
    const auto add = [&](ButtonRole role, const QString& text, const QString& key,
                         void (BreathePresenter::*intent)()) {
        auto* button = new ActionButton(m_theme, role, text, page);
        button->setKeyHint(key);
        connect(button, &ActionButton::clicked, this, [this, intent] { act(intent); });
        buttons->addWidget(button);
        return button;
    };
    m_softer = add(ButtonRole::choice, tr("Softer"), tr("S"), &BreathePresenter::softer);
    m_longer = add(ButtonRole::choice, tr("Longer"), tr("L"), &BreathePresenter::longer);
    m_pause = add(ButtonRole::choice, tr("Pause"), tr("P"), &BreathePresenter::togglePause);
    m_enough = add(ButtonRole::primary, tr("Enough"), tr("Space"), &BreathePresenter::stop);
    layout->addWidget(m_pattern);
    layout->addWidget(m_pacer, 1);
    layout->addWidget(m_count);
    layout->addLayout(buttons);
    // Very large text in a small window: the breath is in sight, and what ends it is a key, or below it.
    m_pacing = scrolling(page);
    return m_pacing;
}

void BreathePage::renewMenu() {
    QWidget* before = m_stack->widget(0);
    m_first = nullptr;
    m_stack->insertWidget(0, makeMenu());
    m_stack->removeWidget(before);
    before->deleteLater();
    fit();
}

void BreathePage::render() {
    const BreatheView before = std::exchange(m_view, m_presenter.view());
    // A setting decides which breath comes first.
    if (m_view.patterns != before.patterns)
        renewMenu();
    const bool wasBreathing = before.isBreathing;
    const QWidget* focused = wasBreathing ? focusWidget() : nullptr;
    m_stack->setCurrentIndex(m_view.isBreathing ? 1 : 0);
    m_last->setVisible(m_view.lastBreaths.has_value());
    if (m_view.lastBreaths)
        m_last->setText(tr("Breaths just now: %1").arg(*m_view.lastBreaths));
    if (!m_view.isBreathing) {
        if (isVisible() && m_first)
            m_first->setFocus();
        return;
    }
    const PacerView pacer = m_presenter.pacerView();
    m_pattern->setText(textOf(pacer.patternTitle));
    m_softer->setVisible(pacer.canSoften);
    m_longer->setVisible(pacer.canLengthen);
    m_pause->setLabel(pacer.isPaused ? tr("Go on") : tr("Pause"));
    m_pacer->refresh();
    // A button that was pressed by key keeps the focus as long as it is there.
    if (isVisible() && (!focused || focused == this || !focused->isVisible()))
        m_enough->setFocus();
}

void BreathePage::start(int number) {
    if (number >= 1 && number <= int(m_view.patterns.size()))
        m_presenter.start(m_view.patterns[std::size_t(number - 1)].id);
    render();
}

void BreathePage::act(void (BreathePresenter::*intent)()) {
    (m_presenter.*intent)();
    render();
}

void BreathePage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event))
        return;
    const int digit = event->key() - Qt::Key_0;
    if (!m_view.isBreathing && digit >= 1 && digit <= 9) {
        start(digit);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view.isBreathing)
            act(&BreathePresenter::stop);
        else
            start(1);
        break;
    case Qt::Key_Escape: act(&BreathePresenter::stop); break;
    case Qt::Key_P: act(&BreathePresenter::togglePause); break;
    case Qt::Key_S: act(&BreathePresenter::softer); break;
    case Qt::Key_L: act(&BreathePresenter::longer); break;
    case Qt::Key_R: act(&BreathePresenter::repeat); break;
    default:
        if (!scrollByKey(m_view.isBreathing ? *m_pacing : *m_menu, *event))
            QWidget::keyPressEvent(event);
    }
}

void BreathePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void BreathePage::fit() {
    growWithWindow(*this);
    // Where room is scarce it belongs to the breath.
    m_pattern->setVisible(!m_theme.isTight(width(), growthFor(window()->size())));
}

void BreathePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    render();
}

void BreathePage::hideEvent(QHideEvent* event) {
    m_presenter.pause();
    QWidget::hideEvent(event);
}

} // namespace unknot
