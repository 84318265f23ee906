// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/timers_presenter.hpp"

#include <vector>

class QSpinBox;
class QVBoxLayout;

namespace unknot {

class Text;
class ToggleList;

/// All that is read and chosen before a treatment: first who advises against it, then what to do first, who
/// should ask somebody, the ways, the length. Borrows: the theme.
class TreatmentSheet final : public QWidget {
    Q_OBJECT

public:
    explicit TreatmentSheet(const Theme& theme, QWidget* parent = nullptr);

    /// What was chosen so far stays while it is the same treatment with the same proposal.
    void render(const TreatmentView& treatment);
    [[nodiscard]] MeasureId way() const;
    [[nodiscard]] QString wayLabel() const;
    [[nodiscard]] std::chrono::seconds length() const { return m_length; }
    /// One minute more or less; more than the longest is refused, with the reason.
    void step(int direction);

signals:
    void swollenAnswered(bool isSwollen);
    /// Another way or length.
    void chosen();

private:
    void rebuild();
    void addHeading(const QString& text);
    void addClaims(QVBoxLayout& column, const std::vector<ClaimView>& claims, bool isCaution = false);
    void addProposal();
    void addAskFirst();
    void addSwollen();
    void addWays();
    void addLength();
    void setLength(int minutes);
    void choose(std::size_t way);
    void showChoices();

    const Theme& m_theme;
    TreatmentView m_view;
    std::size_t m_way = 0;
    std::chrono::minutes m_length{0};
    QVBoxLayout* m_column;
    std::vector<ActionButton*> m_ways;
    ToggleList* m_swollen = nullptr;
    QSpinBox* m_minutes = nullptr;
    QWidget* m_tooLong = nullptr;
};

} // namespace unknot
