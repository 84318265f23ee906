// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/editor_presenter.hpp"

#include <QWidget>

class QBoxLayout;

namespace unknot {

class ActionButton;
class Text;

/// Below something that is being told, always in sight: save it, let it go, and whether it is kept. Borrows:
/// the theme.
class EditorFoot final : public QWidget {
    Q_OBJECT

public:
    EditorFoot(const Theme& theme, QWidget* parent);

    /// Whether what was changed is in the draft file by now.
    enum class Draft { waiting, kept };
    /// Of an entry of the journal.
    void render(const EditorView& view, Draft draft);
    /// Whether anything is not stored yet, in one sentence.
    enum class Unsaved { nothing, something };
    void render(Unsaved unsaved, const QString& sentence);
    /// As if its button were pressed: what was changed is let go at the second press in a row.
    void letGo();
    void fit(double growth);

signals:
    void saveWanted();
    void letGoWanted();

private:
    const Theme& m_theme;
    QBoxLayout* m_row;
    ActionButton* m_save;
    ActionButton* m_letGo;
    Text* m_state;
    bool m_isChanged = false;
    bool m_isAsking = false;
};

} // namespace unknot
