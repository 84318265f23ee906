// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/step_body.hpp"

#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unknot {

namespace {

constexpr int kColumnGap = 32;

QString wordFor(Outcome outcome) {
    switch (outcome) {
    case Outcome::better: return StepBody::tr("Better");
    case Outcome::same: return StepBody::tr("The same");
    case Outcome::worse: return StepBody::tr("Worse");
    case Outcome::couldNot: break;
    }
    return StepBody::tr("I could not do it");
}

QStringList answersOf(const GuideView& view) {
    QStringList labels;
    for (const Outcome outcome : view.outcomes)
        labels << wordFor(outcome);
    for (const ChoiceView& choice : view.choices)
        labels << textOf(choice.label);
    return labels;
}

QString primaryLabel(const GuideView& view) {
    if (!view.action.empty())
        return textOf(view.action);
    switch (view.kind) {
    case StepKind::breathe: return StepBody::tr("Enough");
    case StepKind::hold:
    case StepKind::countdown: return StepBody::tr("Go on now");
    case StepKind::end: return StepBody::tr("Done");
    default: return StepBody::tr("Next");
    }
}

QString holdText(const HoldMoment& hold) {
    return (hold.isHolding ? StepBody::tr("Hold · round %1 of %2") : StepBody::tr("Rest · round %1 of %2"))
        .arg(hold.round)
        .arg(hold.rounds);
}

} // namespace

StepBody::StepBody(const Theme& theme, PacerWidget::Source breath, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kColumnGap);
    columns->addWidget(makeLeft(), 3);
    columns->addWidget(makePlaces(std::move(breath)), 2);
}

QWidget* StepBody::makeLeft() {
    auto* left = new QWidget(this);
    auto* text = new QWidget;
    m_title = makeText(m_theme, TextSize::title, Tone::ink, {}, text, QFont::DemiBold);
    m_claims = new ClaimList(m_theme, text);
    auto* textLayout = new QVBoxLayout(text);
    textLayout->setContentsMargins(0, 8, 16, 0);
    textLayout->setSpacing(24);
    textLayout->addWidget(m_title);
    textLayout->addWidget(m_claims);
    textLayout->addStretch(1);
    m_scroll = scrolling(text, left);
    // The title shows even in the smallest window; the rest scrolls.
    m_scroll->setMinimumHeight(64);

    m_primary = new ActionButton(m_theme, ButtonRole::primary, {}, left);
    m_primary->setKeyHint(tr("Space"));
    connect(m_primary, &ActionButton::clicked, this, &StepBody::goOn);
    m_answerBox = new QWidget(left);
    m_answers = new QVBoxLayout(m_answerBox);
    m_answers->setContentsMargins(0, 0, 0, 0);
    m_answers->setSpacing(0);

    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_primary);
    layout->addWidget(m_answerBox);
    return left;
}

QWidget* StepBody::makePlaces(PacerWidget::Source breath) {
    m_placeBox = new QWidget(this);
    m_places = new QStackedLayout(m_placeBox);
    m_place = new FigurePlace(m_theme, m_placeBox);
    m_pacer = new PacerWidget(m_theme, std::move(breath), m_placeBox);
    m_places->addWidget(m_place);
    m_places->addWidget(m_pacer);
    return m_placeBox;
}

void StepBody::render(const GuideView& view, StepPanel panel) {
    renderText(view, panel);
    renderPlace(view);
    renderAnswers(view);
    // The sides of a disagreement need the room, and are for reading.
    const bool isReading = panel == StepPanel::sides;
    m_primary->setVisible(!isReading && (view.hasNext || view.kind == StepKind::end));
    m_answerBox->setVisible(!isReading && m_answers->count() > 0);
    // A question has no figure: its answers take the whole width.
    m_placeBox->setVisible(!isReading && view.kind != StepKind::ask);
}

void StepBody::renderText(const GuideView& view, StepPanel panel) {
    m_title->setText(textOf(view.title));
    if (panel == StepPanel::sides) {
        m_claims->showSides(view.sides);
        return;
    }
    const bool showsCredits = panel == StepPanel::credits;
    std::vector<ClaimView> lines = view.lines;
    if (showsCredits && view.timing)
        lines.push_back(*view.timing);
    m_claims->showLines(lines, showsCredits ? Credits::shown : Credits::hidden);
}

void StepBody::renderPlace(const GuideView& view) {
    m_places->setCurrentIndex(view.kind == StepKind::breathe ? 1 : 0);
    m_pacer->refresh();
    if (view.hold)
        m_place->showCount(
            QString::number(view.hold->untilChange / std::chrono::seconds(1)), holdText(*view.hold));
    else if (view.secondsLeft)
        m_place->showCount(QString::number(*view.secondsLeft), tr("Goes on by itself in"));
    else
        m_place->showNeeds(view.needs);
}

std::vector<ActionButton*> StepBody::answerButtons() const {
    std::vector<ActionButton*> buttons;
    for (int i = 0; i < m_answers->count(); ++i)
        buttons.push_back(static_cast<ActionButton*>(m_answers->itemAt(i)->widget()));
    return buttons;
}

void StepBody::renderAnswers(const GuideView& view) {
    m_primary->setLabel(primaryLabel(view));
    const QStringList labels = answersOf(view);
    QStringList shown;
    for (const ActionButton* button : answerButtons())
        shown << button->text();
    if (labels == shown)
        return;
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose click brought us here
        delete item;
    }
    QWidget* before = m_primary; // Tab goes in reading order, not in the order of making
    for (int i = 0; i < labels.size(); ++i) {
        auto* button = new ActionButton(m_theme, ButtonRole::choice, labels[i], m_answerBox);
        button->setKeyHint(QString::number(i + 1));
        button->setGrowth(m_growth);
        connect(button, &ActionButton::clicked, this, [this, i] { emit answered(i + 1); });
        m_answers->addWidget(button);
        setTabOrder(std::exchange(before, button), button);
    }
}

void StepBody::setGrowth(double growth) {
    m_growth = growth;
    // The title never falls below 32 pt.
    m_title->setFont(m_theme.font(TextSize::title, QFont::DemiBold, std::max(growth, 1.0)));
    m_claims->setGrowth(growth);
    m_place->setGrowth(growth);
    m_primary->setGrowth(growth);
    for (ActionButton* button : answerButtons())
        button->setGrowth(growth);
}

bool StepBody::focusPrimary() {
    if (m_primary->isHidden())
        return false;
    m_primary->setFocus();
    return true;
}

bool StepBody::scroll(const QKeyEvent& event) {
    return scrollByKey(*m_scroll, event);
}

} // namespace unknot
