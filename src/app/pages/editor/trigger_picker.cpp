// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/trigger_picker.hpp"

#include "app/pages/editor/picks.hpp"
#include "app/widgets/add_field.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QVBoxLayout>

namespace unknot {

TriggerPicker::TriggerPicker(
    const PickList<TriggerId>& list, const Names& names, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_list(list), m_none(names.none) {
    m_toggles = new ToggleList(theme, names.triggers, Picking::many, this);
    connect(m_toggles, &ToggleList::pressed, this, [this](int option) {
        if (option == 0)
            emit nonePressed();
        else
            emit toggled(TriggerId(m_ids[std::size_t(option) - 1]));
    });
    const QString name = tr("In your own words");
    m_own = new ToggleList(theme, name, Picking::many, this);
    connect(m_own, &ToggleList::pressed, this, [this](int option) { emit ownRemoved(std::size_t(option)); });
    m_add = new AddField(theme, names.own, this);
    connect(m_add, &AddField::typed, this, &TriggerPicker::typing);
    connect(
        m_add, &AddField::added, this, [this](const QString& text) { emit ownAdded(text.toStdString()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_toggles);
    column->addSpacing(8);
    column->addWidget(new Text(theme, TextSize::lead, Tone::ink, name, this, QFont::DemiBold));
    column->addWidget(m_own);
    column->addWidget(m_add);
}

void TriggerPicker::show(
    const std::vector<TriggerId>& chosen, const std::vector<std::string>& own, bool isNone) {
    Picks<TriggerId> picks(m_list, chosen);
    m_ids = picks.ids;
    // First, for it is a full answer: nobody has to read all the others for it.
    m_toggles->setOptions(QStringList(m_none) + picks.labels);
    picks.on.insert(picks.on.begin(), isNone);
    m_toggles->setOn(picks.on);
    QStringList words;
    for (const std::string& text : own)
        words << textOf(text);
    m_own->setVisible(!words.isEmpty());
    m_own->setOptions(words);
    m_own->setOn(std::vector<bool>(std::size_t(words.size()), true));
}

std::string TriggerPicker::typed() const {
    return m_add->text().toStdString();
}

void TriggerPicker::clearTyped() {
    m_add->clear();
}

} // namespace unknot
