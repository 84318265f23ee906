// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/learn_card.hpp"

#include "app/source_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/claim_text.hpp"
#include "app/widgets/figure_place.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/muscle_list.hpp"
#include "app/widgets/sides_row.hpp"

#include <QVBoxLayout>

namespace unknot {

namespace {

constexpr int kBetween = 10;
constexpr int kFigureHeight = 260;
constexpr int kTextShare = 3;
constexpr int kPictureShare = 2;
constexpr int kMostKeys = 9;

} // namespace

LearnCardWidget::LearnCardWidget(
    const CardView& card, const Figure* figure, const BodyMap& muscles, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new Text(theme, TextSize::page, Tone::ink, textOf(card.title), this, QFont::DemiBold));
    addBefore(*column, card);
    addBody(*column, card, figure, muscles);
    addSides(*column, card);
    addMore(*column, card);
    addSources(*column, card);
    column->addStretch(1);
    connect(&m_theme, &Theme::changed, this, &LearnCardWidget::fit);
}

void LearnCardWidget::addBefore(QVBoxLayout& column, const CardView& card) {
    if (card.before.empty())
        return;
    auto* band = new QWidget(this);
    band->setProperty("ground", "caution-card");
    band->setAttribute(Qt::WA_StyledBackground);
    band->setAccessibleName(tr("Read this first"));
    auto* lines = new QVBoxLayout(band);
    lines->setContentsMargins(12, 12, 12, 12);
    lines->setSpacing(8);
    for (const ClaimView& claim : card.before)
        lines->addWidget(new ClaimText(claim, m_theme, Tone::caution, band));
    column.addWidget(band);
}

void LearnCardWidget::addBody(
    QVBoxLayout& column, const CardView& card, const Figure* figure, const BodyMap& muscles) {
    auto* lines = new QVBoxLayout;
    lines->setSpacing(kBetween);
    for (const ClaimView& claim : card.lines)
        lines->addWidget(new ClaimText(claim, m_theme, Tone::ink, this));
    if (!card.muscles.empty()) {
        m_muscles = new MuscleList(card.muscles, muscles, m_theme, this);
        m_beside = m_muscles->picture();
        lines->addWidget(m_muscles);
    } else if (figure) {
        auto* place = new FigurePlace(m_theme, this);
        place->show({.figure = figure, .play = FigurePlay::moving, .needs = {}, .number = {}, .counts = {}});
        place->setMinimumHeight(kFigureHeight);
        m_beside = place;
    }
    lines->addStretch(1);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(24);
    m_body->addLayout(lines, kTextShare);
    if (m_beside)
        m_body->addWidget(m_beside, kPictureShare, m_muscles ? Qt::AlignTop : Qt::Alignment());
    column.addLayout(m_body);
}

void LearnCardWidget::addSides(QVBoxLayout& column, const CardView& card) {
    if (card.sides.empty())
        return;
    if (!card.viewsTitle.empty())
        column.addWidget(
            new Text(m_theme, TextSize::lead, Tone::ink, textOf(card.viewsTitle), this, QFont::DemiBold));
    column.addWidget(new SidesRow(card.sides, m_theme, this));
}

void LearnCardWidget::addMore(QVBoxLayout& column, const CardView& card) {
    if (!card.guide.empty()) {
        m_guide = new ActionButton(
            m_theme, ButtonRole::choice, tr("Go through it: %1").arg(textOf(card.guideTitle)), this);
        m_guide->setKeyHint(tr("G"));
        connect(
            m_guide, &ActionButton::clicked, this, [this, guide = card.guide] { emit guideWanted(guide); });
        auto* row = new FlowLayout(0);
        row->addWidget(m_guide);
        column.addLayout(row);
    }
    if (card.more.empty())
        return;
    column.addWidget(new Text(m_theme, TextSize::body, Tone::ink, tr("Read on"), this, QFont::DemiBold));
    auto* row = new FlowLayout(0);
    for (const CardLink& link : card.more) {
        auto* button = new ActionButton(m_theme, ButtonRole::row, textOf(link.title), this);
        // The muscles come first on the card, and so do their numbers.
        if (const auto number = card.muscles.size() + m_more.size() + 1; number <= kMostKeys)
            button->setKeyHint(QString::number(number));
        connect(button, &ActionButton::clicked, this, [this, id = link.id] { emit cardWanted(id); });
        row->addWidget(button);
        m_more.push_back(button);
    }
    column.addLayout(row);
}

void LearnCardWidget::addSources(QVBoxLayout& column, const CardView& card) {
    if (card.sources.empty())
        return;
    m_sourcesButton = new ActionButton(m_theme, ButtonRole::quiet, tr("Who these sources are"), this);
    m_sourcesButton->setKeyHint(tr("S"));
    m_sourcesButton->setCheckable(true);
    connect(m_sourcesButton, &ActionButton::clicked, this, &LearnCardWidget::toggleSources);
    auto* row = new FlowLayout(0);
    row->addWidget(m_sourcesButton);
    column.addLayout(row);
    m_sources = new QWidget(this);
    auto* lines = new QVBoxLayout(m_sources);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    for (const Source& source : card.sources)
        lines->addWidget(new Text(m_theme, TextSize::body, Tone::ink, sourceText(source), m_sources));
    m_sources->hide();
    column.addWidget(m_sources);
}

void LearnCardWidget::toggleSources() {
    m_sources->setVisible(m_sources->isHidden());
    m_sourcesButton->setChecked(!m_sources->isHidden());
    m_sourcesButton->setCurrent(!m_sources->isHidden());
    emit grown(m_sources);
}

bool LearnCardWidget::handleKey(int key) {
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        const QString digit = QString::number(key - Qt::Key_0);
        for (ActionButton* button : findChildren<ActionButton*>())
            if (button->keyHint() == digit) {
                button->click();
                return true;
            }
        return false;
    }
    ActionButton* pressed = key == Qt::Key_G ? m_guide : key == Qt::Key_S ? m_sourcesButton : nullptr;
    if (pressed)
        pressed->click();
    return pressed;
}

void LearnCardWidget::fit() {
    const bool isTight = m_theme.isTight(width());
    m_body->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LearnCardWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

} // namespace unknot
