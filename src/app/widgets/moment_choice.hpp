// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include "unknot/base/clock.hpp"

#include <QWidget>

#include <functional>
#include <optional>

namespace unknot {

class MomentField;
class ToggleList;

/// Now, another time that can be entered, or "not known". Borrows: the theme.
class MomentChoice final : public QWidget {
    Q_OBJECT

public:
    enum class Mode { now, another, notKnown };
    /// Whether "not known" is an answer.
    enum class NotKnown { offered, left };

    MomentChoice(const Theme& theme, const QString& name, NotKnown notKnown, std::function<WallTime()> now,
        QWidget* parent = nullptr);

    /// What is chosen, from now on.
    void setMode(Mode mode);
    /// What counts: empty is "not known". A moment that counts as "now" stays that.
    void show(const std::optional<WallTime>& moment);
    /// The moment that is chosen; with "now" the one in which this is asked.
    [[nodiscard]] std::optional<WallTime> moment() const;

signals:
    /// Somebody chose, or entered, another one.
    void changed();

private:
    void choose(Mode mode);

    std::function<WallTime()> m_now;
    Mode m_mode = Mode::now;
    ToggleList* m_choice;
    MomentField* m_field;
};

} // namespace unknot
