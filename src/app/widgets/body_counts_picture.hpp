// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include "unknot/content/journal_lists.hpp"
#include "unknot/insights/places.hpp"

#include <QWidget>

namespace unknot {

/// The drawn body with how often it was in each spot. Its numbers also stand in a table, which keys and
/// screen readers reach. Borrows: the map and the theme.
class BodyCountsPicture final : public QWidget {
    Q_OBJECT

public:
    BodyCountsPicture(const BodyMap& body, const Theme& theme, QWidget* parent = nullptr);

    void show(const Places& places, const QString& sentence);
    /// Grows with its window; 1 is the size at 1280×800.
    void setGrowth(double growth);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const BodyMap& m_body;
    const Theme& m_theme;
    Places m_places;
    double m_growth = 1;
};

} // namespace unknot
