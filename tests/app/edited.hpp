// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fitting.hpp"

#include "app/pages/editor_page.hpp"
#include "app/widgets/action_button.hpp"

#include "support/episodes.hpp"
#include "support/manual_clock.hpp"
#include "support/memory_journal_store.hpp"
#include "support/temp_dir.hpp"

#include "unknot/content/loader.hpp"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QWheelEvent>

namespace unknot::test {

/// The editor alone in a window with that window's keys, and somebody at it.
class Edited {
public:
    /// Where the draft is kept.
    enum class DraftPlace { folder, nowhere };
    explicit Edited(DraftPlace place = DraftPlace::folder);
    Edited(const Edited&) = delete;
    Edited& operator=(const Edited&) = delete;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Key after key into whatever has the focus.
    void type(const QString& text);
    /// Tab after Tab until the focus is on what is called that.
    void tabTo(const QString& name);
    void click(const QString& name);
    /// Types into the field of that name.
    void write(const QString& field, const QString& text);
    void dress(const Setting& setting);
    static void settle();

    [[nodiscard]] QString focusedName() const;
    /// What is visible and called that for a screen reader; null where there is none.
    [[nodiscard]] ActionButton* button(const QString& name) const;
    [[nodiscard]] ActionButton* buttonBeginning(const QString& name) const;
    template <class Field>
    [[nodiscard]] Field* field(const QString& name) const {
        for (Field* found : page.findChildren<Field*>())
            if (found->accessibleName() == name)
                return found;
        return nullptr;
    }
    [[nodiscard]] bool isOn(const QString& name) const;
    [[nodiscard]] bool says(const QString& part) const;
    template <class IdType>
    [[nodiscard]] static QString firstLabel(const PickList<IdType>& list) {
        return QString::fromStdString(list.items.front().label);
    }

    [[nodiscard]] Episode edited() const { return presenter.view().edited; }
    [[nodiscard]] std::vector<Episode> stored() const { return *journal.episodes({}); }
    /// The one that is stored.
    [[nodiscard]] Episode only() const { return stored().at(0); }

    TempDir folder;
    Content content = builtInContent();
    ManualClock clock;
    MemoryJournalStore journal;
    DraftFile draft;
    EditorPresenter presenter{journal, draft, clock};
    Theme theme;
    QWidget window;
    EditorPage page{presenter, content, theme, &window};
    int closed = 0;
    EpisodeId savedId;
    int signsAsked = 0; ///< by W or F1
};

} // namespace unknot::test
