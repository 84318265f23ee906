// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/editor/editor_foot.hpp"

#include "app/journal_text.hpp"
#include "app/widgets/action_button.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/text.hpp"

#include <QBoxLayout>

namespace unknot {

namespace {

/// It is always in sight and must leave room for the entry.
constexpr double kSaveEmphasis = 0.75;

} // namespace

EditorFoot::EditorFoot(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setProperty("ground", "rail");
    setAttribute(Qt::WA_StyledBackground);
    m_save = new ActionButton(theme, ButtonRole::primary, tr("Save"), this);
    m_save->setKeyHint(tr("Ctrl+S"));
    m_save->setEmphasis(kSaveEmphasis);
    connect(m_save, &ActionButton::clicked, this, &EditorFoot::saveWanted);
    m_letGo = new ActionButton(theme, ButtonRole::quiet, {}, this);
    m_letGo->setKeyHint(tr("Ctrl+L"));
    connect(m_letGo, &ActionButton::clicked, this, &EditorFoot::letGo);
    m_state = new Text(theme, TextSize::body, Tone::ink, {}, this);
    auto* buttons = new FlowLayout(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_letGo);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(24, 8, 24, 8);
    m_row->setSpacing(8);
    m_row->addLayout(buttons);
    m_row->addWidget(m_state, 1);
}

void EditorFoot::render(const EditorView& view, Draft draft) {
    QString sentence;
    if (view.saveError)
        sentence = entryNotSavedText(*view.saveError);
    else if (view.draftError && view.isChanged)
        sentence = draftNotKeptText(*view.draftError);
    else if (view.isChanged)
        sentence = draft == Draft::kept ? tr("Not saved yet. Kept as a draft.") : tr("Not saved yet.");
    render(view.isChanged ? Unsaved::something : Unsaved::nothing, sentence);
    m_letGo->show();
}

void EditorFoot::render(Unsaved unsaved, const QString& sentence) {
    m_isChanged = unsaved == Unsaved::something;
    m_isAsking = false;
    m_letGo->setLabel(tr("Leave without saving"));
    m_letGo->setVisible(m_isChanged);
    m_state->setText(sentence);
    m_state->setAccessibleName(sentence);
}

void EditorFoot::letGo() {
    if (!m_isChanged || m_isAsking) {
        emit letGoWanted();
        return;
    }
    m_isAsking = true;
    m_letGo->setLabel(tr("Yes, let it go"));
    m_state->setText(tr("What you changed is then gone. Press once more, or go on."));
    m_state->setAccessibleName(m_state->text());
}

void EditorFoot::fit(double growth) {
    m_row->setDirection(m_theme.isTight(width(), growth) ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
}

} // namespace unknot
