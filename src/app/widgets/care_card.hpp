// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QBoxLayout>
#include <QWidget>

#include "presenters/care_presenter.hpp"
#include "presenters/timers_presenter.hpp"

#include <array>
#include <vector>

namespace unknot {

class FlowLayout;
class Text;

/// "What may help now", while an episode is open: cold and warmth in the same size, who says what, the change
/// of position, a word about lying for long, and the way back to moving. Borrows: the theme.
class CareCard final : public QWidget {
    Q_OBJECT

public:
    explicit CareCard(const Theme& theme, QWidget* parent = nullptr);

    /// Moving again waits until a warning sign was looked at.
    enum class Ladder { offered, withheld };

    /// Hidden where no episode is open.
    void render(const CareCardView& care, const TimersView& timers, Ladder ladder = Ladder::offered);
    void fit(double growth);
    /// C and E for cold and warmth, M, V, T, S. True where it was one of its keys.
    bool handleKey(int key);

signals:
    void treatmentWanted(const TimerId& treatment);
    /// What runs is to be seen.
    void runWanted(const TimerId& timer);
    void guideWanted(const GuideId& guide);
    void moved(const TimerId& reminder);
    void notMoved(const TimerId& reminder);
    void turnedOn(const TimerId& reminder);
    /// It takes another room.
    void changed();

private:
    enum Part { kSides, kMoving };
    void rebuild();
    QVBoxLayout* addFold(QVBoxLayout& column, Part part, const QString& text, const QString& key);
    void addRest(QVBoxLayout& column);
    void addOptions(QVBoxLayout& column);
    QVBoxLayout* addOption(const CareOptionView& option);
    void addSides(QVBoxLayout& column);
    void addRun(QVBoxLayout& column);
    void addReminder(QVBoxLayout& column);
    void addMoving(QVBoxLayout& column);
    Text* addText(
        QVBoxLayout& column, TextSize size, const QString& text, QFont::Weight weight = QFont::Normal);
    ActionButton* makeButton(ButtonRole role, const QString& text, const QString& key);
    QBoxLayout* addRow(QVBoxLayout& column);
    void addClaims(QVBoxLayout& column, const std::vector<ClaimView>& claims);
    void showTimes();
    [[nodiscard]] const ReminderView* reminder() const;
    [[nodiscard]] const RunView* run() const;

    const Theme& m_theme;
    CareCardView m_care;
    TimersView m_timers;
    Ladder m_ladder = Ladder::offered;
    QVBoxLayout* m_column;
    QWidget* m_inside = nullptr;
    std::vector<QBoxLayout*> m_rows; ///< one below the other where there is no room
    QBoxLayout::Direction m_direction = QBoxLayout::LeftToRight;
    Text* m_runText = nullptr;
    Text* m_reminderText = nullptr;
    FlowLayout* m_flow = nullptr;
    std::array<bool, 2> m_isOpen{}; ///< by part
};

/// The key that stands on a treatment's button wherever it is; empty for one without.
[[nodiscard]] QString treatmentKey(const TimerId& treatment);

} // namespace unknot
