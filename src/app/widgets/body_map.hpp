// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "app/widgets/body_map_picture.hpp"

class QBoxLayout;

namespace unknot {

class Text;

/// Marks or unmarks one half of an area, or all of one without sides. Both halves are one place.
[[nodiscard]] std::vector<Place> withTurned(std::vector<Place> places, const BodySpot& spot);
/// What pressing an area by its name again and again goes through: left, right, both, none.
[[nodiscard]] std::vector<Place> withNextSide(std::vector<Place> places, const BodyArea& area);

/// Asks where it hurts: the drawn body, a button for each area, and in words what is marked. Each of them
/// does the whole, so that neither eyes nor a sure hand are needed. Places of areas that the map does not
/// have are kept, and named by their id. Borrows: the map and the theme.
class BodyMapWidget final : public QWidget {
    Q_OBJECT

public:
    explicit BodyMapWidget(const BodyMap& body, const Theme& theme, QWidget* parent = nullptr);

    /// Shows these; placesChanged() does not follow.
    void setPlaces(const std::vector<Place>& places);
    [[nodiscard]] const std::vector<Place>& places() const { return m_places; }

signals:
    /// The person marked or unmarked something.
    void placesChanged(const std::vector<Place>& places);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void change(std::vector<Place> places);
    void showPlaces();
    void arrange();
    [[nodiscard]] QString labelFor(const BodyArea& area) const;
    [[nodiscard]] QString summary() const;

    const BodyMap& m_body;
    const Theme& m_theme;
    std::vector<Place> m_places;
    BodyMapPicture* m_picture;
    std::vector<ActionButton*> m_buttons; ///< one for each area, in their order
    QWidget* m_list;
    QBoxLayout* m_columns;
    Text* m_summary;
};

} // namespace unknot
