// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QWidget>

namespace unknot {

/// What is left of a countdown: a ring that empties, and in it a large number with a word below. Paints
/// nothing by itself: whoever has the time tells it. Borrows: the theme.
class TimerRing final : public QWidget {
    Q_OBJECT

public:
    /// `number`: the size of the digits at 100 %, before any growth.
    TimerRing(const Theme& theme, TextSize number, QWidget* parent = nullptr);

    /// What a ring says.
    struct Shown {
        double share = 1; ///< of it that is left, 0 to 1
        QString number;
        QString word;
        bool isResting = false; ///< drawn as one that stands still

        bool operator==(const Shown&) const = default;
    };
    void show(const Shown& shown);
    [[nodiscard]] const Shown& shown() const { return m_shown; }
    /// Grows with its window; 1 is the size at 1280×800.
    void setGrowth(double growth);
    void setEmphasis(double emphasis);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont numberFont() const;
    [[nodiscard]] QFont wordFont() const;
    [[nodiscard]] double stroke() const;

    const Theme& m_theme;
    TextSize m_size;
    Shown m_shown;
    double m_growth = 1;
    double m_emphasis = 1;
};

} // namespace unknot
