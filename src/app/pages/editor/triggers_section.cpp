// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/triggers_section.hpp"

#include "app/pages/editor/picks.hpp"
#include "app/widgets/add_field.hpp"
#include "app/widgets/toggle_list.hpp"

namespace unknot {

TriggersSection::TriggersSection(
    EditorPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("What was going on before"), parent),
      m_presenter(presenter),
      m_list(content.journal.triggers) {
    addClaims(content, m_list.about, claimsOf(m_list));
    m_toggles = new ToggleList(theme, tr("Before"), Picking::many, this);
    connect(m_toggles, &ToggleList::pressed, this, &TriggersSection::pressed);
    add(m_toggles);
    const QString name = tr("In your own words");
    addName(name);
    m_own = new ToggleList(theme, name, Picking::many, this);
    connect(m_own, &ToggleList::pressed, this, &TriggersSection::removeOwn);
    add(m_own);
    m_add = new AddField(theme, tr("Before, in your own words"), this);
    connect(m_add, &AddField::typed, this, &TriggersSection::changed);
    connect(m_add, &AddField::added, this, [this](const QString& text) {
        m_presenter.addOwnTrigger(text.toStdString());
        emit changed();
    });
    add(m_add);
}

void TriggersSection::begin(const EditorView&) {
    m_add->clear();
}

void TriggersSection::render(const EditorView& view) {
    Picks<TriggerId> picks(m_list, view.edited.triggers);
    m_ids = picks.ids;
    // First, for it is a full answer: nobody has to read all the others for it.
    m_toggles->setOptions(QStringList(tr("None known")) + picks.labels);
    picks.on.insert(picks.on.begin(), view.edited.isNoTriggerKnown);
    m_toggles->setOn(picks.on);
    QStringList own;
    for (const std::string& text : view.edited.ownTriggers)
        own << textOf(text);
    m_own->setVisible(!own.isEmpty());
    m_own->setOptions(own);
    m_own->setOn(std::vector<bool>(std::size_t(own.size()), true));
}

std::string TriggersSection::typed() const {
    return m_add->text().toStdString();
}

void TriggersSection::pressed(int option) {
    if (option == 0)
        m_presenter.toggleNoTriggerKnown();
    else
        m_presenter.toggle(&Episode::triggers, m_ids[std::size_t(option) - 1]);
    emit changed();
}

void TriggersSection::removeOwn(int option) {
    auto own = m_presenter.view().edited.ownTriggers;
    own.erase(own.begin() + option);
    m_presenter.set(&Episode::ownTriggers, own);
    emit changed();
}

} // namespace unknot
