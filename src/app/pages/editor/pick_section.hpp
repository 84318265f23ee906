// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/editor/editor_section.hpp"
#include "app/pages/editor/picks.hpp"
#include "app/widgets/toggle_list.hpp"

namespace unknot {

/// A group that is one pick list, e.g. what could not be done. Borrows: presenter, content, theme.
template <class IdType>
class PickSection final : public EditorSection {
public:
    /// The list in the content, and the entry's own.
    struct Lists {
        const PickList<IdType>& offered;
        std::vector<IdType> Episode::*chosen;
    };
    PickSection(EditorPresenter& presenter, const Content& content, const Lists& lists, const Theme& theme,
        const QString& heading, QWidget* parent)
        : EditorSection(theme, heading, parent), m_lists(lists) {
        addClaims(content, lists.offered.about, claimsOf(lists.offered));
        m_toggles = new ToggleList(theme, heading, Picking::many, this);
        add(m_toggles);
        connect(m_toggles, &ToggleList::pressed, this, [this, &presenter](int option) {
            presenter.toggle(m_lists.chosen, m_ids[std::size_t(option)]);
            emit changed();
        });
    }

    void render(const EditorView& view) override {
        const Picks<IdType> picks(m_lists.offered, view.edited.*m_lists.chosen);
        m_ids = picks.ids;
        m_toggles->setOptions(picks.labels);
        m_toggles->setOn(picks.on);
    }

private:
    Lists m_lists;
    ToggleList* m_toggles;
    std::vector<IdType> m_ids;
};

} // namespace unknot
