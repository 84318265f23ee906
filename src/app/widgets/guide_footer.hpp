// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "app/widgets/step_body.hpp"

namespace unknot {

/// The small buttons below a step, each with its key. Only those that mean something are there.
/// Borrows: the theme.
class GuideFooter final : public QWidget {
    Q_OBJECT

public:
    explicit GuideFooter(const Theme& theme, QWidget* parent = nullptr);

    /// `pacer` is null on all but breathe steps. To be called again when the width changes.
    void render(const GuideView& view, StepPanel panel, const PacerView* pacer);

signals:
    void panelWanted(StepPanel panel);
    void softer();
    void longer();
    void pauseToggled();
    void repeated();
    void wentBack();
    void painWanted();
    void journalWanted();

private:
    ActionButton* m_who;
    ActionButton* m_others;
    ActionButton* m_net;
    ActionButton* m_softer;
    ActionButton* m_longer;
    ActionButton* m_pause;
    ActionButton* m_repeat;
    ActionButton* m_pain;
    ActionButton* m_journal;
    ActionButton* m_back;
};

} // namespace unknot
