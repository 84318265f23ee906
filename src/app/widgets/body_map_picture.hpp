// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/body_map_painter.hpp"
#include "app/theme/theme.hpp"

#include <QWidget>

namespace unknot {

/// The spot as it is read out: "Lower back, left".
[[nodiscard]] QString nameOf(const BodySpot& spot);

/// The drawn body, to touch where it hurts. With keys it is a list: left and right go from spot to spot, up
/// and down from area to area, Space marks. Shows what it is told and keeps nothing.
/// Borrows: the map and the theme.
class BodyMapPicture final : public QWidget {
    Q_OBJECT

public:
    BodyMapPicture(const BodyMap& body, const Theme& theme, QWidget* parent = nullptr);

    void setPlaces(const std::vector<Place>& places);
    /// The spot that Space would mark.
    [[nodiscard]] const BodySpot& current() const { return m_spots[m_current]; }
    /// As it is drawn now, e.g. to find where a spot is.
    [[nodiscard]] BodyMapPainter drawing() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void pressed(const BodySpot& spot);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] BodyMapPainter::Room words() const;
    [[nodiscard]] double wordsHeight() const;
    void paintWords(QPainter& painter, const BodyMapPainter& drawing, BodyFace face) const;
    /// Backwards where the step is negative; round where the list ends.
    void goBySpots(int step);
    void goByAreas(int step);
    void goTo(std::size_t spot);
    void tell();

    const BodyMap& m_body;
    const Theme& m_theme;
    std::vector<BodySpot> m_spots;
    std::vector<Place> m_places;
    std::size_t m_current = 0;
    Side m_side = Side::left;          ///< on which up and down stay, also past areas without sides
    std::optional<BodySpot> m_pressed; ///< where the button went down
};

} // namespace unknot
