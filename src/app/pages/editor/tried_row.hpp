// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include "unknot/journal/episode.hpp"

#include <QWidget>

namespace unknot {

class ToggleList;

/// Something that was tried, and how it worked. Borrows: the theme.
class TriedRow final : public QWidget {
    Q_OBJECT

public:
    TriedRow(const Theme& theme, const TriedId& tried, const QString& name, QWidget* parent);

    [[nodiscard]] const TriedId& tried() const { return m_tried; }
    void setOutcome(std::optional<Outcome> outcome);

signals:
    void pressed(Outcome outcome);
    void removed();

private:
    TriedId m_tried;
    ToggleList* m_outcomes;
};

} // namespace unknot
