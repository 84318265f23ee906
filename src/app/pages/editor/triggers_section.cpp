// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/triggers_section.hpp"

#include "app/pages/editor/picks.hpp"
#include "app/pages/editor/trigger_picker.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"

namespace unknot {

TriggersSection::TriggersSection(
    EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("What was going on before"), parent), m_presenter(presenter) {
    const PickList<TriggerId>& list = content.journal.triggers;
    addClaims(content, list.about, claimsOf(list));
    m_picker = new TriggerPicker(
        list, {tr("Before"), tr("Before, in your own words"), tr("None known")}, theme, this);
    connect(m_picker, &TriggerPicker::nonePressed, this, [this] {
        m_presenter.toggleNoTriggerKnown();
        emit changed();
    });
    connect(m_picker, &TriggerPicker::toggled, this, [this](const TriggerId& trigger) {
        m_presenter.toggle(&Episode::triggers, trigger);
        emit changed();
    });
    connect(m_picker, &TriggerPicker::ownAdded, this, [this](const std::string& text) {
        m_presenter.addOwnTrigger(text);
        emit changed();
    });
    connect(m_picker, &TriggerPicker::ownRemoved, this, [this](std::size_t index) {
        auto own = m_presenter.view().edited.ownTriggers;
        own.erase(own.begin() + std::ptrdiff_t(index));
        m_presenter.set(&Episode::ownTriggers, own);
        emit changed();
    });
    connect(m_picker, &TriggerPicker::typing, this, &TriggersSection::changed);
    add(m_picker);
    auto* row = new FlowLayout(8);
    m_compare = new ActionButton(theme, ButtonRole::quiet, tr("Compare with the days before"), this);
    connect(m_compare, &ActionButton::clicked, this, [this] {
        if (const auto onset = m_presenter.view().edited.onset)
            emit compareWanted(*onset);
    });
    row->addWidget(m_compare);
    add(row);
}

void TriggersSection::begin(const EditorView&) {
    m_picker->clearTyped();
}

void TriggersSection::render(const EditorView& view) {
    m_picker->show(view.edited.triggers, view.edited.ownTriggers, view.edited.isNoTriggerKnown);
    m_compare->setVisible(view.edited.onset.has_value());
}

std::string TriggersSection::typed() const {
    return m_picker->typed();
}

} // namespace unknot
