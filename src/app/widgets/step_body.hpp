// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "app/widgets/caution_band.hpp"
#include "app/widgets/claim_list.hpp"
#include "app/widgets/figure_place.hpp"
#include "app/widgets/pacer_widget.hpp"
#include "presenters/guide_presenter.hpp"

class QKeyEvent;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace unknot {

class Text;

/// What stands in the place of a step's lines.
enum class StepPanel { lines, credits, sides, safetyNet };

/// How far somebody came on a ladder before, in words; empty where nothing is to be said of it.
[[nodiscard]] QString reachedText(const GuideView& view);

/// One step of a guide: title and lines on the left, the figure's place or the pacer on the right, below
/// them the primary action, always in the same place, and beside it the other ways on. The answers of a
/// question stand under it. Where there is no room for two columns, all but the primary action is one
/// column to scroll. Borrows: the theme.
class StepBody final : public QWidget {
    Q_OBJECT

public:
    StepBody(const Theme& theme, PacerWidget::Source breath, QWidget* parent = nullptr);

    /// `figure` is null where there is none. Borrows: it, until the next call.
    void render(const GuideView& view, const Figure* figure, StepPanel panel);
    void setGrowth(double growth);
    /// Shows the way into the position once more.
    void showAgain();
    /// Puts the focus on the primary action; false where this step has none.
    bool focusPrimary();
    /// Reads on by the arrow and page keys; false for all others.
    bool scroll(const QKeyEvent& event);

signals:
    void goOn();
    /// By number, from 1.
    void answered(int number);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Where things stand; the same for most steps, so that nothing jumps between them.
    struct Arrangement {
        bool isTight = false;
        bool isQuestion = false;
        bool isBreathing = false;
        bool isCounting = false;
        bool isReading = false;

        bool operator==(const Arrangement&) const = default;
    };

    void makeText();
    void makeFoot();
    void makePlaces(PacerWidget::Source breath);
    void arrange();
    void fitPlace();
    void renderText(const GuideView& view, StepPanel panel);
    void renderPlace(const GuideView& view, const Figure* figure);
    void renderAnswers(const GuideView& view);
    [[nodiscard]] std::vector<ActionButton*> answerButtons() const;

    const Theme& m_theme;
    double m_growth = 1;
    Arrangement m_wanted;
    std::optional<Arrangement> m_arranged;
    QVBoxLayout* m_text;
    QScrollArea* m_scroll;
    Text* m_title;
    Text* m_reached; ///< how far the person came before
    CautionBand* m_caution;
    ClaimList* m_claims;
    ActionButton* m_primary;
    QWidget* m_answerBox;
    QVBoxLayout* m_answers;
    QWidget* m_right;  ///< the second column, also where it is empty
    QWidget* m_beside; ///< its foot, beside the primary action
    QWidget* m_placeBox;
    QStackedLayout* m_places;
    FigurePlace* m_place;
    PacerWidget* m_pacer;
};

} // namespace unknot
