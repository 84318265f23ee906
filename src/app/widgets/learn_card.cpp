// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/learn_card.hpp"

#include "app/source_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/card.hpp"
#include "app/widgets/figure_widget.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/muscle_list.hpp"
#include "app/widgets/said_list.hpp"
#include "app/widgets/sides_row.hpp"

#include <QVBoxLayout>

namespace unknot {

namespace {

constexpr int kBetween = 8;
constexpr int kFigureHeight = 200;
constexpr int kTextShare = 3;
constexpr int kPictureShare = 2;
constexpr int kMostKeys = 9;

} // namespace

LearnCardWidget::LearnCardWidget(
    const CardView& card, const Figure* figure, const BodyMap& muscles, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kBetween);
    column->addWidget(new Text(theme, TextSize::page, Tone::ink, textOf(card.title), this, QFont::DemiBold));
    addBody(*column, card, figure, muscles);
    addSides(*column, card);
    column->addStretch(1);
    addFoot(*column, card);
    addSources(*column, card);
    connect(&m_theme, &Theme::changed, this, &LearnCardWidget::fit);
}

void LearnCardWidget::addBefore(QVBoxLayout& column, const CardView& card) {
    if (card.before.empty())
        return;
    QVBoxLayout* lines = addCard(column, CardGround::caution, this);
    lines->addWidget(new SaidList(card.before, m_theme, Tone::caution, lines->parentWidget()));
    lines->parentWidget()->setAccessibleName(tr("Read this first"));
}

void LearnCardWidget::addBody(
    QVBoxLayout& column, const CardView& card, const Figure* figure, const BodyMap& muscles) {
    auto* lines = new QVBoxLayout;
    lines->setSpacing(kBetween);
    addBefore(*lines, card);
    lines->addWidget(new SaidList(card.lines, m_theme, Tone::ink, this));
    if (!card.muscles.empty()) {
        m_muscles = new MuscleList(card.muscles, muscles, m_theme, this);
        m_beside = m_muscles->picture();
        lines->addWidget(m_muscles);
    } else if (figure) {
        m_beside = pictureOf(*figure);
    }
    lines->addStretch(1);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(24);
    m_body->addLayout(lines, kTextShare);
    if (m_beside)
        m_body->addWidget(m_beside, kPictureShare, m_muscles ? Qt::AlignTop : Qt::Alignment());
    column.addLayout(m_body);
}

QWidget* LearnCardWidget::pictureOf(const Figure& figure) {
    auto* place = new QWidget(this);
    place->setProperty("ground", "place");
    place->setAttribute(Qt::WA_StyledBackground);
    place->setMinimumHeight(kFigureHeight);
    auto* drawn = new FigureWidget(m_theme, place);
    // As high as the words beside it: a card is to be seen whole.
    drawn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    drawn->setFigure(&figure, FigurePlay::moving);
    auto* inside = new QVBoxLayout(place);
    inside->setContentsMargins(16, 10, 16, 10);
    inside->addWidget(drawn);
    return place;
}

void LearnCardWidget::addSides(QVBoxLayout& column, const CardView& card) {
    if (card.sides.empty())
        return;
    if (!card.viewsTitle.empty())
        column.addWidget(
            new Text(m_theme, TextSize::lead, Tone::ink, textOf(card.viewsTitle), this, QFont::DemiBold));
    column.addWidget(new SidesRow(card.sides, m_theme, this));
}

/// What leads on from here, in one row as long as there is room.
void LearnCardWidget::addFoot(QVBoxLayout& column, const CardView& card) {
    auto* row = new FlowLayout(0);
    if (!card.guide.empty()) {
        m_guide = new ActionButton(
            m_theme, ButtonRole::row, tr("Go through it: %1").arg(textOf(card.guideTitle)), this);
        m_guide->setKeyHint(tr("G"));
        connect(
            m_guide, &ActionButton::clicked, this, [this, guide = card.guide] { emit guideWanted(guide); });
        row->addWidget(m_guide);
    }
    addMore(*row, card);
    column.addLayout(row);
}

void LearnCardWidget::addMore(QLayout& row, const CardView& card) {
    for (const CardLink& link : card.more) {
        auto* button = new ActionButton(m_theme, ButtonRole::row, textOf(link.title), this);
        button->setAccessibleDescription(tr("Read on"));
        // The muscles come first on the card, and so do their numbers.
        if (const auto number = card.muscles.size() + m_more.size() + 1; number <= kMostKeys)
            button->setKeyHint(QString::number(number));
        connect(button, &ActionButton::clicked, this, [this, id = link.id] { emit cardWanted(id); });
        row.addWidget(button);
        m_more.push_back(button);
    }
}

void LearnCardWidget::addSources(QVBoxLayout& column, const CardView& card) {
    if (card.sources.empty())
        return;
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
    if (!m_sources)
        return;
    m_sources->setVisible(m_sources->isHidden());
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
    if (key != Qt::Key_G || !m_guide)
        return false;
    m_guide->click();
    return true;
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
