// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/choice_group.hpp"

#include "app/widgets/flow_layout.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace unknot {

ChoiceGroup::ChoiceGroup(
    const Theme& theme, const QString& title, const QString& key, const QStringList& options, QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(title);
    auto* name = new Text(theme, TextSize::lead, Tone::ink, title, this, QFont::DemiBold);
    m_about = new Text(theme, TextSize::body, Tone::muted, {}, this);
    m_next = new ActionButton(theme, ButtonRole::quiet, tr("Next"), this);
    m_next->setKeyHint(key);
    m_next->setAccessibleName(tr("%1: next").arg(title));
    connect(m_next, &ActionButton::clicked, this, &ChoiceGroup::next);
    auto* head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(m_next);
    auto* row = new FlowLayout(0);
    for (int i = 0; i < options.size(); ++i) {
        auto* option = new ActionButton(theme, ButtonRole::row, options[i], this);
        option->setAccessibleName(tr("%1: %2").arg(title, options[i]));
        option->setCheckable(true);
        connect(option, &ActionButton::clicked, this, [this, i] { emit chosen(i); });
        row->addWidget(option);
        m_options.push_back(option);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_about);
    layout->addLayout(row);
    setAbout({});
    setChosen(-1);
}

void ChoiceGroup::setAbout(const QString& about) {
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
}

void ChoiceGroup::setChosen(int option) {
    m_chosen = option;
    for (int i = 0; i < int(m_options.size()); ++i) {
        ActionButton* button = m_options[std::size_t(i)];
        const bool isChosen = i == option;
        button->setChecked(isChosen);
        button->setCurrent(isChosen);
        // Not by its colour alone.
        button->setIconName(isChosen ? QStringLiteral("chosen") : QStringLiteral("choosable"));
    }
}

void ChoiceGroup::next() {
    emit chosen((m_chosen + 1) % int(m_options.size()));
}

} // namespace unknot
