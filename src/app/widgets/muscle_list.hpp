// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/body_map_picture.hpp"
#include "presenters/learn_presenter.hpp"

namespace unknot {

class ActionButton;
class ClaimText;
class Text;

/// The muscles on the outline of the drawn body, in place of the journal's areas.
[[nodiscard]] BodyMap muscleMapOf(const Content& content);

/// The muscles by name, one of them chosen: it is marked on the drawn body, and what is known of it stands
/// below. The picture is laid beside it by whoever makes this. Borrows: the map, the theme.
class MuscleList final : public QWidget {
    Q_OBJECT

public:
    /// `keys` are the first digits that choose one; the picture is given `parent`, too.
    /// Requires: at least one muscle, each an area of the map.
    MuscleList(std::vector<MuscleView> muscles, const BodyMap& body, const Theme& theme, QWidget* parent);

    [[nodiscard]] BodyMapPicture* picture() const { return m_picture; }
    [[nodiscard]] std::size_t chosen() const { return m_chosen; }
    /// Counted from 0; one that is not there changes nothing.
    void choose(std::size_t muscle);

private:
    void chooseArea(const BodySpot& spot);

    std::vector<MuscleView> m_muscles;
    const BodyMap& m_body;
    BodyMapPicture* m_picture;
    std::vector<ActionButton*> m_buttons;
    Text* m_name;
    ClaimText* m_about;
    std::size_t m_chosen = 0;
};

} // namespace unknot
