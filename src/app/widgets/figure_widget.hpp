// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/figure_painter.hpp"
#include "app/theme/theme.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>

namespace unknot {

/// Whether a figure moves and breathes, or just shows where its way leads.
enum class FigurePlay { moving, atRest };

/// Shows a figure on the `raised` ground, as large as it fits. It draws and says nothing in words but
/// its accessible name; no guidance depends on its time.
///
/// Wakes at the display's rate, at most 60 times a second, only while it is on screen and goes from pose
/// to pose; 20 times a second where it just breathes. Repaints only what changed by half a pixel. With
/// reduced motion nothing moves: start and end stand beside each other. Borrows: the theme.
class FigureWidget final : public QWidget {
    Q_OBJECT

public:
    explicit FigureWidget(const Theme& theme, QWidget* parent = nullptr);

    /// Starts the figure from its beginning; goes on where it is shown like this already. Null shows
    /// nothing. Borrows: the figure, until another is set.
    void setFigure(const Figure* figure, FigurePlay play = FigurePlay::moving);
    [[nodiscard]] const Figure* figure() const { return m_figure; }

    /// From the beginning, e.g. where somebody wants to see the way again.
    void startOver();
    /// Draws what the figure has come to after that time; the frames call it.
    void showAt(std::chrono::nanoseconds elapsed);
    /// How long after that time there is nothing new to draw; for ever where there is no answer.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNextFrame(
        std::chrono::nanoseconds elapsed) const;
    /// Frames are coming.
    [[nodiscard]] bool isPlaying() const { return m_frames.isActive(); }

    [[nodiscard]] QSize sizeHint() const override { return {480, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] bool isMoving() const; ///< from pose to pose
    [[nodiscard]] bool isBreathing() const;
    [[nodiscard]] bool showsStartAndEnd() const;
    [[nodiscard]] BodyMoment momentAt(std::chrono::nanoseconds elapsed) const;
    [[nodiscard]] FigurePainter painterIn(const QRectF& place) const;
    void followTheme();
    void awaitNextFrame(std::chrono::nanoseconds elapsed);
    void paintStartAndEnd(QPainter& painter) const;

    const Theme& m_theme;
    const Figure* m_figure = nullptr;
    FigurePlay m_play = FigurePlay::moving;
    QTimer m_frames;
    QElapsedTimer m_sinceStart;
    bool m_wasStill;
    bool m_isShown = false; ///< unlike isVisible(), false in a minimised window, too
    BodyMoment m_drawn;     ///< what is on the screen
};

} // namespace unknot
