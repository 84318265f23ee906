// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/where_section.hpp"

#include "app/widgets/body_map.hpp"
#include "app/widgets/toggle_list.hpp"

#include <array>

namespace unknot {

namespace {

constexpr std::array kSpreads = {Spread::none, Spread::buttock, Spread::leg};

} // namespace

WhereSection::WhereSection(
    EditorPresenter& presenter, const BodyMap& body, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("Where"), parent) {
    m_body = new BodyMapWidget(body, theme, this);
    connect(m_body, &BodyMapWidget::placesChanged, this, [this, &presenter](const auto& places) {
        presenter.set(&Episode::places, places);
        emit changed();
    });
    add(m_body);
    const QString name = tr("How far it runs");
    addName(name);
    m_spread = new ToggleList(theme, name, Picking::one, this);
    m_spread->setOptions({tr("It stays there"), tr("Into the buttock"), tr("Into the leg")});
    connect(m_spread, &ToggleList::pressed, this, [this, &presenter](int option) {
        const Spread pressed = kSpreads[std::size_t(option)];
        const bool isUnsaid = presenter.view().edited.spread == pressed;
        presenter.set(&Episode::spread, isUnsaid ? Spread::unsaid : pressed);
        emit changed();
    });
    add(m_spread);
}

void WhereSection::render(const EditorView& view) {
    m_body->setPlaces(view.edited.places);
    const auto spread = std::ranges::find(kSpreads, view.edited.spread);
    m_spread->setChosen(spread == kSpreads.end() ? -1 : int(spread - kSpreads.begin()));
}

} // namespace unknot
