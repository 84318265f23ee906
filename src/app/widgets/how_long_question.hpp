// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include <chrono>
#include <optional>

class QSpinBox;

namespace unknot {

class Text;

/// "How long did it really stay?" No answer is proposed: what would be easiest to press is not what was.
/// Borrows: the theme.
class HowLongQuestion final : public QWidget {
    Q_OBJECT

public:
    explicit HowLongQuestion(const Theme& theme, QWidget* parent = nullptr);

    /// As it was planned, and no longer than `atMost`.
    void ask(std::chrono::seconds planned, std::chrono::seconds atMost);
    /// 1: as planned, 2: all the time, 3: not known. True where it was one of its keys.
    bool handleKey(int key);

signals:
    /// Empty: not known.
    void answered(const std::optional<std::chrono::seconds>& stayed);

private:
    ActionButton* m_planned;
    ActionButton* m_all;
    ActionButton* m_unknown;
    ActionButton* m_other;
    QSpinBox* m_minutes;
    std::chrono::seconds m_plannedLength{0};
    std::chrono::seconds m_atMost{0};
};

} // namespace unknot
