// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/body_map.hpp"

#include "app/widgets/flow_layout.hpp"
#include "app/widgets/text.hpp"

#include <QBoxLayout>

#include <algorithm>

namespace unknot {

namespace {

QString wordFor(Side side) {
    switch (side) {
    case Side::left: return BodyMapWidget::tr("left");
    case Side::right: return BodyMapWidget::tr("right");
    case Side::both: return BodyMapWidget::tr("both");
    case Side::unsaid: break;
    }
    return {};
}

QString nameOf(const QString& area, Side side) {
    return side == Side::unsaid ? area : BodyMapWidget::tr("%1: %2").arg(area, wordFor(side));
}

/// The side once that half is pressed; nothing where the area is left without any.
std::optional<Side> turned(const std::optional<Side>& side, Side half) {
    const Side other = half == Side::left ? Side::right : Side::left;
    if (!side)
        return half;
    if (*side == half)
        return std::nullopt;
    return *side == other ? Side::both : other;
}

std::optional<Side> next(const std::optional<Side>& side) {
    if (!side || *side == Side::unsaid)
        return Side::left;
    switch (*side) {
    case Side::left: return Side::right;
    case Side::right: return Side::both;
    case Side::both:
    case Side::unsaid: break;
    }
    return std::nullopt;
}

std::optional<Side> sideOf(const std::vector<Place>& places, const BodyAreaId& area) {
    const auto place = std::ranges::find(places, area, &Place::area);
    return place == places.end() ? std::nullopt : std::optional(place->side);
}

std::vector<Place> with(std::vector<Place> places, const BodyAreaId& area, const std::optional<Side>& side) {
    const auto place = std::ranges::find(places, area, &Place::area);
    if (!side && place != places.end())
        places.erase(place);
    else if (side && place != places.end())
        place->side = *side;
    else if (side)
        places.push_back({area, *side});
    return places;
}

/// One without sides is marked or is not, whatever side somebody else may have given it.
std::optional<Side> turnedWhole(const std::optional<Side>& side) {
    return side ? std::nullopt : std::optional(Side::unsaid);
}

} // namespace

std::vector<Place> withTurned(std::vector<Place> places, const BodySpot& spot) {
    const auto side = sideOf(places, spot.area->id);
    return with(std::move(places), spot.area->id,
        spot.area->hasSides ? turned(side == Side::unsaid ? Side::both : side, spot.side)
                            : turnedWhole(side));
}

std::vector<Place> withNextSide(std::vector<Place> places, const BodyArea& area) {
    const auto side = sideOf(places, area.id);
    return with(std::move(places), area.id, area.hasSides ? next(side) : turnedWhole(side));
}

BodyMapWidget::BodyMapWidget(const BodyMap& body, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_body(body), m_theme(theme) {
    m_picture = new BodyMapPicture(body, theme, this);
    m_list = new QWidget(this);
    auto* flow = new FlowLayout(0, m_list);
    for (const BodyArea& area : body.areas) {
        auto* button = new ActionButton(theme, ButtonRole::row, textOf(area.label), m_list);
        button->setCheckable(true);
        connect(
            button, &ActionButton::clicked, this, [this, &area] { change(withNextSide(m_places, area)); });
        flow->addWidget(button);
        m_buttons.push_back(button);
    }
    connect(m_picture, &BodyMapPicture::pressed, this,
        [this](const BodySpot& spot) { change(withTurned(m_places, spot)); });
    m_summary = new Text(theme, TextSize::lead, Tone::ink, {}, this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    m_columns->addWidget(m_picture, 1, Qt::AlignTop);
    m_columns->addWidget(m_list, 1, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(m_columns);
    layout->addWidget(m_summary);
    connect(&m_theme, &Theme::changed, this, &BodyMapWidget::arrange);
    showPlaces();
    arrange();
}

void BodyMapWidget::setPlaces(const std::vector<Place>& places) {
    if (places == m_places)
        return;
    m_places = places;
    showPlaces();
}

void BodyMapWidget::change(std::vector<Place> places) {
    m_places = std::move(places);
    showPlaces();
    emit placesChanged(m_places);
}

void BodyMapWidget::showPlaces() {
    m_picture->setPlaces(m_places);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const BodyArea& area = m_body.areas[i];
        const bool isChosen = sideOf(m_places, area.id).has_value();
        m_buttons[i]->setLabel(labelFor(area));
        m_buttons[i]->setChecked(isChosen);
        m_buttons[i]->setCurrent(isChosen);
        // Not by its colour alone.
        m_buttons[i]->setIconName(isChosen ? QStringLiteral("chosen") : QStringLiteral("choosable"));
    }
    m_summary->setText(summary());
}

QString BodyMapWidget::labelFor(const BodyArea& area) const {
    const auto side = sideOf(m_places, area.id);
    return nameOf(textOf(area.label), side && area.hasSides ? *side : Side::unsaid);
}

QString BodyMapWidget::summary() const {
    QStringList names;
    for (const Place& place : m_places) {
        const BodyArea* area = m_body.find(place.area);
        names << nameOf(textOf(area ? area->label : place.area.value), place.side);
    }
    return names.isEmpty() ? tr("Nothing is marked.")
                           : tr("Marked: %1").arg(names.join(QStringLiteral(" · ")));
}

void BodyMapWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// A button is as wide as it will ever be, so that the next press finds it where it was.
void BodyMapWidget::arrange() {
    const bool isTight = m_theme.isTight(width());
    m_columns->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // A wider button would push the page out of its window; so it wraps.
    constexpr int kWidest = 480;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const BodyArea& area = m_body.areas[i];
        int widest = 0;
        for (const Side side : {Side::unsaid, area.hasSides ? Side::both : Side::unsaid}) {
            const QString now = m_buttons[i]->text();
            m_buttons[i]->setText(nameOf(textOf(area.label), side));
            widest = std::max(widest, m_buttons[i]->sizeHint().width());
            m_buttons[i]->setText(now);
        }
        m_buttons[i]->setMinimumWidth(std::min({widest, width(), kWidest}));
    }
}

} // namespace unknot
