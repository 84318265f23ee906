// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/plan_detail.hpp"

#include "app/plan_text.hpp"
#include "app/widgets/card.hpp"
#include "app/widgets/claim_text.hpp"
#include "app/widgets/figure_widget.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/sides_row.hpp"
#include "app/widgets/text.hpp"

#include <QAccessible>
#include <QVBoxLayout>

#include <utility>

namespace unknot {

namespace {

/// What stands on it, without what changes while it is read.
PlanItemView asWritten(PlanItemView item) {
    for (ConditionView& condition : item.conditions)
        condition.isMet = false;
    if (item.heldBack == HeldBack::conditions)
        item.heldBack = HeldBack::no;
    item.answer = PlanAnswer::none;
    item.guide = {};
    item.timer = {};
    item.canChoose = item.canDecline = item.canTakeOut = false;
    return item;
}

} // namespace

PlanDetail::PlanDetail(const Content& content, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_content(content), m_theme(theme) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_title = new Text(theme, TextSize::page, Tone::ink, {}, this, QFont::DemiBold);
    m_column->addWidget(m_title);
    m_state = new Text(theme, TextSize::lead, Tone::accent, {}, this, QFont::DemiBold);
    m_column->addWidget(m_state);
    m_above = new QVBoxLayout;
    m_above->setSpacing(8);
    m_column->addLayout(m_above);
    m_sideBySide = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sideBySide->setSpacing(16);
    m_column->addLayout(m_sideBySide);
    m_words = new QVBoxLayout;
    m_words->setSpacing(12);
    m_sideBySide->addLayout(m_words, 3);
    m_figure = new FigureWidget(theme, this);
    m_sideBySide->addWidget(m_figure, 2, Qt::AlignTop);
    m_below = new QVBoxLayout;
    m_below->setSpacing(12);
    m_column->addLayout(m_below);
    m_column->addStretch(1);
}

void PlanDetail::render(const PlanItemView& item) {
    const PlanItemView before = std::exchange(m_item, item);
    if (asWritten(before) != asWritten(m_item))
        rebuild();
    showState();
    if (before.id == m_item.id && before.answer != m_item.answer) {
        QAccessibleEvent event(m_state, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void PlanDetail::rebuild() {
    emptyLayout(*m_above);
    emptyLayout(*m_words);
    emptyLayout(*m_below);
    m_conditions.clear();
    m_title->setText(textOf(m_item.title));
    const Figure* figure = m_content.find(m_item.figure);
    m_figure->setFigure(figure);
    m_figure->setVisible(figure);
    addReason(*m_above);
    addConditions(*m_above);
    for (const ClaimView& claim : m_item.about)
        m_words->addWidget(new ClaimText(claim, m_theme, Tone::ink, this));
    if (!m_item.own.empty())
        m_words->addWidget(new Text(m_theme, TextSize::body, Tone::muted, ownRoutineText(), this));
    addCautionCard(*m_words, m_item.cautions, m_theme, this);
    addSteps(*m_words);
    m_words->addStretch(1);
    addSides(*m_below);
    growWithWindow(*this);
}

/// Why it is held back, and what must be so, comes before anything that might be tried.
void PlanDetail::addReason(QVBoxLayout& column) {
    if (m_item.heldBack != HeldBack::episodeOpen)
        return;
    QVBoxLayout* lines = addCard(column, CardGround::caution, this);
    QWidget* box = lines->parentWidget();
    lines->addWidget(new Text(m_theme, TextSize::lead, Tone::caution,
        tr("Held back while a spasm is open in your journal."), box, QFont::DemiBold));
    if (m_item.why)
        lines->addWidget(new ClaimText(*m_item.why, m_theme, Tone::caution, box));
    else
        lines->addWidget(
            new Text(m_theme, TextSize::body, Tone::caution, tr("This is Unknot's own rule."), box));
}

void PlanDetail::addConditions(QVBoxLayout& column) {
    if (m_item.conditions.empty())
        return;
    if (m_item.heldBack == HeldBack::episodeOpen) {
        addHeading(column, tr("Only if this is so. It is asked once the spasm is over"));
        for (const ConditionView& condition : m_item.conditions)
            column.addWidget(new ClaimText(condition.claim, m_theme, Tone::ink, this));
        return;
    }
    addHeading(column, tr("Only if this is so. Tick what is so now"));
    int number = 0;
    for (const ConditionView& condition : m_item.conditions) {
        auto* button = new ActionButton(m_theme, ButtonRole::row, textOf(condition.claim.text), this);
        button->setCheckable(true);
        button->setKeyHint(QString::number(++number));
        connect(button, &ActionButton::clicked, this, [this, id = condition.id, button] {
            const bool isSo = button->isChecked();
            // A click turns it by itself, which is for the answer to say.
            button->setChecked(!isSo);
            emit conditionTicked(id, isSo);
        });
        column.addWidget(button);
        auto* credit = new Text(m_theme, TextSize::body, Tone::muted, textOf(condition.claim.credit), this);
        column.addWidget(credit);
        m_conditions.push_back(button);
    }
    column.addWidget(new Text(m_theme, TextSize::body, Tone::muted,
        tr("A tick counts until a spasm begins; then it is asked again. This is Unknot's own rule."), this));
}

/// So that it can be looked up without being begun.
void PlanDetail::addSteps(QVBoxLayout& column) {
    if (m_item.steps.empty())
        return;
    addHeading(column, tr("Its steps"));
    for (const PlanStepView& step : m_item.steps) {
        column.addWidget(
            new Text(m_theme, TextSize::lead, Tone::ink, textOf(step.title), this, QFont::DemiBold));
        for (const ClaimView& claim : step.says)
            column.addWidget(new ClaimText(claim, m_theme, Tone::ink, this));
    }
}

void PlanDetail::addSides(QVBoxLayout& column) {
    if (m_item.views.sides.empty())
        return;
    addHeading(column, textOf(m_item.views.title));
    column.addWidget(new SidesRow(m_item.views.sides, m_theme, this));
}

void PlanDetail::addHeading(QVBoxLayout& column, const QString& text) {
    auto* heading = new Text(m_theme, TextSize::section, Tone::ink, text, this, QFont::DemiBold);
    heading->setContentsMargins(kFocusRoom, 12, kFocusRoom, 0);
    column.addWidget(heading);
}

void PlanDetail::showState() {
    // What holds it back stands below, with more words.
    const bool isSaid = m_item.answer == PlanAnswer::none && m_item.heldBack != HeldBack::no;
    const QString state = isSaid ? QString() : stateText(m_item);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    for (std::size_t i = 0; i < m_conditions.size() && i < m_item.conditions.size(); ++i) {
        const bool isMet = m_item.conditions[i].isMet;
        m_conditions[i]->setChecked(isMet);
        m_conditions[i]->setCurrent(isMet);
        m_conditions[i]->setIconName(isMet ? QStringLiteral("ticked") : QStringLiteral("tickable"));
    }
}

void PlanDetail::fit(double growth) {
    const bool isTight = m_theme.isTight(width(), growth);
    m_sideBySide->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_figure->setFixedHeight(int(240 * growth));
    growWithWindow(*this);
}

bool PlanDetail::handleKey(int key) {
    const auto place = std::size_t(key - Qt::Key_1);
    if (key < Qt::Key_1 || place >= m_conditions.size())
        return false;
    m_conditions[place]->click();
    return true;
}

} // namespace unknot
