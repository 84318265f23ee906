// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/pacer.hpp"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace unknot {

/// Draws the breath: a disc that fills and empties, a ring that runs through the phase, the phase in
/// words and its seconds. The rope knot takes the disc's place when it comes.
///
/// Asks `source` for what to show at the display's rate, at most 60 times a second, only while it is
/// visible, and repaints only when the picture would differ by half a pixel. Borrows: the theme.
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
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Geometry {
        QRectF ring;
        double disc = 0; ///< radius
        double arc = 0;  ///< share of the phase that is over
    };
    [[nodiscard]] Geometry geometryOf(const PacerView& view) const;
    void announce(Phase phase);

    const Theme& m_theme;
    Source m_source;
    QTimer m_frames;
    std::optional<PacerView> m_view;
    Geometry m_drawn;
};

} // namespace unknot
