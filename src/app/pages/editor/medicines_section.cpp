// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/medicines_section.hpp"

#include "app/time_text.hpp"
#include "app/widgets/add_field.hpp"
#include "app/widgets/moment_choice.hpp"
#include "app/widgets/removable_list.hpp"
#include "app/widgets/text.hpp"

namespace unknot {

MedicinesSection::MedicinesSection(EditorPresenter& presenter, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("Medicines you took"), parent), m_presenter(presenter) {
    add(new Text(theme, TextSize::body, Tone::ink,
        tr("As you would tell your doctor. Unknot names no medicine and no dose."), this));
    m_taken = new RemovableList(theme, this);
    connect(m_taken, &RemovableList::removed, this, [this](int line) {
        m_presenter.removeMedicine(m_presenter.view().edited.medicines[std::size_t(line)].id);
        emit changed();
    });
    add(m_taken);
    addName(tr("When"));
    m_at = new MomentChoice(
        theme, tr("Medicine taken"), MomentChoice::NotKnown::offered, [this] { return m_presenter.now(); },
        this);
    connect(m_at, &MomentChoice::changed, this, &MedicinesSection::changed);
    add(m_at);
    addName(tr("What"));
    m_add = new AddField(theme, tr("Medicine, in your own words"), this);
    connect(m_add, &AddField::typed, this, &MedicinesSection::changed);
    connect(m_add, &AddField::added, this, [this](const QString& text) {
        m_presenter.addMedicine(text.toStdString(), m_at->moment());
        emit changed();
    });
    add(m_add);
}

void MedicinesSection::begin(const EditorView&) {
    m_add->clear();
    m_at->setMode(MomentChoice::Mode::notKnown);
}

void MedicinesSection::render(const EditorView& view) {
    QStringList lines;
    for (const Medicine& medicine : view.edited.medicines) {
        const QString text = textOf(medicine.text);
        lines << (medicine.at ? tr("%1 · %2").arg(text, sinceText(*medicine.at, DayShown::other)) : text);
    }
    m_taken->setLines(lines);
}

std::string MedicinesSection::typed() const {
    return m_add->text().toStdString();
}

std::optional<WallTime> MedicinesSection::typedAt() const {
    return m_at->moment();
}

} // namespace unknot
