// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drawing/rope.hpp"
#include "app/widgets/pacer_layout.hpp"
#include "presenters/pacer.hpp"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace unknot {

/// Draws the breath: a rope knot that loosens as one breathes in and settles as one breathes out, a ring
/// that runs through the phase, the phase in words and its seconds. With reduced motion the knot lies
/// still, and the picture changes once a second. Stands on the page's ground.
///
/// While it is on screen and the breath runs, it asks `source` for what to show at the display's rate, at
/// most 60 times a second and at the very start of each phase, and repaints only what has moved by half a
/// pixel. Call refresh() where the source may have begun, paused or gone on. Borrows: the theme.
class PacerWidget final : public QWidget {
    Q_OBJECT

public:
    using Source = std::function<std::optional<PacerView>()>;

    PacerWidget(const Theme& theme, Source source, QWidget* parent = nullptr);

    /// Shows what the source says now, e.g. after a pause.
    void refresh();
    [[nodiscard]] const std::optional<PacerView>& shown() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override { return {420, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 220}; }

    /// "Breathe in", "Hold", "Breathe out", "Rest".
    [[nodiscard]] static QString wordFor(Phase phase);

signals:
    /// Another breath, counted from 1, has begun.
    void breathBegan(qint64 breath);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// What is on screen.
    struct Picture {
        double slack = 0;
        double share = 0; ///< of the ring
        QString word;
        QString seconds;
    };
    [[nodiscard]] Picture pictureOf(const PacerView& view) const;
    void layOut();
    void takeOver(const Picture& next);
    void announce(Phase phase);
    void awaitNextFrame();

    const Theme& m_theme;
    Source m_source;
    QTimer m_frames;
    QElapsedTimer m_sinceShown;
    double m_frameMs = 1000.0 / 60;
    bool m_isShown = false; ///< unlike isVisible(), false in a minimised window, too
    std::optional<PacerView> m_view;
    PacerLayout m_layout;
    Picture m_picture;
    std::optional<Rope> m_rope;
};

} // namespace unknot
