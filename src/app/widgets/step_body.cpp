// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/step_body.hpp"

#include "app/guide_text.hpp"
#include "app/signs_text.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unknot {

namespace {

constexpr int kColumnGap = 24;
constexpr int kTextMargin = 16; // between the text and its scroll bar
constexpr int kLeftShare = 3;
constexpr int kRightShare = 2;

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

/// What is to be borne in mind on this step: that stretching was taken out, and what a medicine may mask.
std::optional<ClaimView> cautionOf(const GuideView& view) {
    if (!view.saysLengtheningOver)
        return view.caution;
    ClaimView both = view.caution.value_or(ClaimView());
    both.text =
        refusalText(Withheld::lengthening).toStdString() + (both.text.empty() ? "" : "\n" + both.text);
    return both;
}

} // namespace

QString reachedText(const GuideView& view) {
    return view.reached.empty() ? QString()
                                : StepBody::tr("You got as far as this: %1.").arg(textOf(view.reached));
}

StepBody::StepBody(const Theme& theme, PacerWidget::Source breath, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    makeText();
    makeFoot();
    makePlaces(std::move(breath));
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_scroll, 1);
    left->addWidget(m_primary);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(kColumnGap);
    columns->addLayout(left, kLeftShare);
    columns->addWidget(m_right, kRightShare);
    connect(&m_theme, &Theme::changed, this, &StepBody::arrange);
}

void StepBody::makeText() {
    auto* text = new QWidget;
    m_title = new Text(m_theme, TextSize::title, Tone::ink, {}, text, QFont::DemiBold);
    m_reached = new Text(m_theme, TextSize::lead, Tone::ink, {}, text);
    m_caution = new CautionBand(m_theme, text);
    m_claims = new ClaimList(m_theme, text);
    m_text = new QVBoxLayout(text);
    m_text->setContentsMargins(0, 8, kTextMargin, 0);
    m_text->setSpacing(24);
    m_text->addWidget(m_title);
    m_text->addWidget(m_reached);
    m_text->addWidget(m_caution);
    m_text->addWidget(m_claims);
    m_text->addStretch(1);
    m_scroll = scrolling(text, this);
    // The title shows even in the smallest window; the rest scrolls.
    m_scroll->setMinimumHeight(64);
}

void StepBody::makeFoot() {
    m_primary = new ActionButton(m_theme, ButtonRole::primary, {}, this);
    m_primary->setKeyHint(tr("Space"));
    connect(m_primary, &ActionButton::clicked, this, &StepBody::goOn);
    m_answerBox = new QWidget(this);
    m_answers = new QVBoxLayout(m_answerBox);
    m_answers->setContentsMargins(0, 0, 0, 0);
    m_answers->setSpacing(0);
}

void StepBody::makePlaces(PacerWidget::Source breath) {
    m_right = new QWidget(this);
    m_placeBox = new QWidget(m_right);
    m_places = new QStackedLayout(m_placeBox);
    m_place = new FigurePlace(m_theme, m_placeBox);
    m_pacer = new PacerWidget(m_theme, std::move(breath), m_placeBox);
    m_places->addWidget(m_place);
    m_places->addWidget(m_pacer);
    m_beside = new QWidget(m_right);
    auto* beside = new QVBoxLayout(m_beside);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addStretch(1);
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, kFocusRoom, 0);
    right->setSpacing(8);
    right->addWidget(m_placeBox, 1);
    right->addWidget(m_beside);
}

/// Puts the place and the answers where the step and the room want them.
void StepBody::arrange() {
    m_wanted.isTight = m_theme.isTight(width(), m_growth);
    fitPlace();
    if (m_arranged == m_wanted)
        return;
    m_arranged = m_wanted;
    // From here on the widgets change their parent, and hide and show themselves for it.
    const QPointer<QWidget> focused = QApplication::focusWidget();
    const bool hasPlace = !m_placeBox->isHidden();
    const bool hasAnswers = !m_answerBox->isHidden();
    m_text->removeWidget(m_placeBox);
    m_text->removeWidget(m_answerBox);
    const bool isTight = m_wanted.isTight;
    m_place->setTight(isTight);
    if (isTight || m_wanted.isQuestion)
        m_text->insertWidget(m_text->count() - 1, m_answerBox);
    else
        m_beside->layout()->addWidget(m_answerBox);
    if (isTight)
        // The breath, or time that runs, must be in sight; a figure comes after the words.
        m_text->insertWidget(m_wanted.isBreathing ? 0
                : m_wanted.isCounting             ? 1
                                                  : m_text->count() - 1,
            m_placeBox);
    else
        static_cast<QVBoxLayout*>(m_right->layout())->insertWidget(0, m_placeBox, 1);
    m_placeBox->setVisible(hasPlace);
    m_answerBox->setVisible(hasAnswers);
    m_right->setVisible(!isTight && !m_wanted.isReading);
    // Whoever was about to press an answer still is.
    if (focused && isAncestorOf(focused) && focused->isVisible())
        focused->setFocus();
}

/// In two columns the picture is as high in every step, with room for two answers below it. In one it may
/// take most of what is seen at a time, and no more.
void StepBody::fitPlace() {
    constexpr double kMost = 0.9;
    // Two answers are a little less than that many primary actions high.
    constexpr double kAnswers = 1.65;
    m_beside->setMinimumHeight(int(m_primary->sizeHint().height() * kAnswers));
    // What was hidden or shown just now has changed the room.
    layout()->activate();
    const int needed = m_wanted.isBreathing
        ? m_pacer->minimumSizeHint().height()
        : m_place->layout()->minimumHeightForWidth(m_scroll->viewport()->width() - kTextMargin);
    const int height = std::max(int(m_scroll->height() * kMost), needed);
    m_placeBox->setMinimumHeight(m_wanted.isTight ? height : 0);
    m_placeBox->setMaximumHeight(m_wanted.isTight ? height : QWIDGETSIZE_MAX);
}

void StepBody::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void StepBody::render(const GuideView& view, const Figure* figure, StepPanel panel) {
    renderText(view, panel);
    renderPlace(view, figure);
    renderAnswers(view);
    // The sides of a disagreement need the room, and are for reading.
    const bool isReading = panel == StepPanel::sides || panel == StepPanel::safetyNet;
    m_wanted.isReading = isReading;
    m_wanted.isQuestion = view.kind == StepKind::ask;
    m_wanted.isBreathing = view.kind == StepKind::breathe;
    m_wanted.isCounting = view.hold || view.secondsLeft;
    m_primary->setVisible(!isReading && (view.hasNext || view.kind == StepKind::end));
    m_answerBox->setVisible(!isReading && m_answers->count() > 0);
    m_placeBox->setVisible(!isReading && (m_wanted.isBreathing || m_place->hasContent()));
    arrange();
}

void StepBody::renderText(const GuideView& view, StepPanel panel) {
    m_title->setText(
        panel == StepPanel::safetyNet ? tr("None of these is not an all-clear") : textOf(view.title));
    m_reached->setText(reachedText(view));
    m_reached->setVisible(!view.reached.empty());
    m_caution->show(cautionOf(view), panel == StepPanel::lines ? Credits::hidden : Credits::shown);
    if (panel == StepPanel::safetyNet) {
        m_claims->showLines(view.safetyNet, Credits::shown);
        return;
    }
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

void StepBody::renderPlace(const GuideView& view, const Figure* figure) {
    m_places->setCurrentIndex(view.kind == StepKind::breathe ? 1 : 0);
    m_pacer->refresh();
    FigurePlace::Picture picture{.figure = figure,
        .play = view.isFigureStill ? FigurePlay::atRest : FigurePlay::moving,
        .needs = view.needs};
    if (view.hold) {
        picture.number = QString::number(view.hold->untilChange / std::chrono::seconds(1));
        picture.counts = holdText(view);
        picture.side = textOf(view.side);
        picture.spoken = holdSpoken(view);
    } else if (view.secondsLeft) {
        picture.number = QString::number(*view.secondsLeft);
        picture.counts = tr("Goes on by itself in");
    }
    m_place->show(picture);
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
    emptyLayout(*m_answers);
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
    m_title->setGrowth(std::max(growth, 1.0));
    m_reached->setGrowth(growth);
    m_caution->setGrowth(growth);
    m_claims->setGrowth(growth);
    m_place->setGrowth(growth);
    m_primary->setGrowth(growth);
    for (ActionButton* button : answerButtons())
        button->setGrowth(growth);
    arrange();
}

void StepBody::showAgain() {
    m_place->showAgain();
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
