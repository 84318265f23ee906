// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QWidget>

namespace unknot {

/// How far a guide has come: a dot a stage, filled up to the present one. Borrows: the theme.
class StageDots final : public QWidget {
    Q_OBJECT

public:
    explicit StageDots(const Theme& theme, QWidget* parent = nullptr);

    void show(int stage, int stages);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    int m_stage = 1;
    int m_stages = 1;
};

} // namespace unknot
