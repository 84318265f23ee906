// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/words_section.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/notes_field.hpp"
#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

WordsSection::WordsSection(EditorPresenter& presenter, const Theme& theme, QWidget* parent)
    : EditorSection(theme, tr("In your own words"), parent) {
    m_notes = addField(presenter, tr("Notes"), &Episode::notes);
    m_ownWords = addField(presenter, tr("For your doctor, to be quoted as you write it"), &Episode::ownWords);
}

NotesField* WordsSection::addField(
    EditorPresenter& presenter, const QString& name, std::string Episode::*words) {
    addName(name);
    auto* field = new NotesField(name, this);
    connect(field, &NotesField::textChanged, this, [this, &presenter, field, words] {
        presenter.set(words, field->toPlainText().toStdString());
        emit changed();
    });
    // In line with the texts, which leave that room, too.
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(kFocusRoom, 0, kFocusRoom, 0);
    inset->addWidget(field);
    add(inset);
    return field;
}

void WordsSection::render(const EditorView& view) {
    m_notes->show(textOf(view.edited.notes));
    m_ownWords->show(textOf(view.edited.ownWords));
}

} // namespace unknot
