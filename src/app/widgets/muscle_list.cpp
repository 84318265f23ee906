// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/muscle_list.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/claim_text.hpp"
#include "app/widgets/flow_layout.hpp"

#include <QVBoxLayout>

#include <algorithm>
#include <cassert>

namespace unknot {

BodyMap muscleMapOf(const Content& content) {
    BodyMap map{.outline = content.journal.body.outline, .areas = {}};
    for (const Muscle& muscle : content.learn.muscles)
        map.areas.push_back(muscle.area);
    return map;
}

MuscleList::MuscleList(
    std::vector<MuscleView> muscles, const BodyMap& body, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_muscles(std::move(muscles)), m_body(body) {
    assert(!m_muscles.empty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* names = new FlowLayout(0);
    column->addLayout(names);
    for (std::size_t i = 0; i < m_muscles.size(); ++i) {
        auto* button = new ActionButton(theme, ButtonRole::row, textOf(m_muscles[i].label), this);
        button->setCheckable(true);
        if (i < 9)
            button->setKeyHint(QString::number(i + 1));
        connect(button, &ActionButton::clicked, this, [this, i] { choose(i); });
        names->addWidget(button);
        m_buttons.push_back(button);
    }
    m_name = new Text(theme, TextSize::lead, Tone::ink, {}, this, QFont::DemiBold);
    m_about = new ClaimText({}, theme, Tone::ink, this);
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addStretch(1);
    m_picture = new BodyMapPicture(m_body, theme, parent);
    // As high as the width beside the names allows, and no higher: a card is to be seen whole.
    QSizePolicy policy = m_picture->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Preferred);
    m_picture->setSizePolicy(policy);
    m_picture->setAccessibleDescription(
        tr("The drawn body with its muscles. Arrow keys go from muscle to muscle, Space chooses."));
    connect(m_picture, &BodyMapPicture::pressed, this, &MuscleList::chooseArea);
    choose(0);
}

void MuscleList::choose(std::size_t muscle) {
    if (muscle >= m_muscles.size())
        return;
    m_chosen = muscle;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool isChosen = i == m_chosen;
        m_buttons[i]->setChecked(isChosen);
        m_buttons[i]->setCurrent(isChosen);
        // Not by its colour alone.
        m_buttons[i]->setIconName(isChosen ? QStringLiteral("chosen") : QStringLiteral("choosable"));
    }
    const MuscleView& shown = m_muscles[m_chosen];
    m_name->setText(textOf(shown.label));
    m_about->show(shown.about);
    const BodyArea* area = m_body.find(shown.id);
    const Side side = area && area->hasSides ? Side::both : Side::unsaid;
    m_picture->setPlaces({{.area = shown.id, .side = side}});
}

void MuscleList::chooseArea(const BodySpot& spot) {
    const auto found = std::ranges::find(m_muscles, spot.area->id, &MuscleView::id);
    choose(std::size_t(found - m_muscles.begin()));
}

} // namespace unknot
