// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "app/widgets/claim_list.hpp"
#include "presenters/guide_presenter.hpp"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QKeyEvent;
class QScrollArea;
class QVBoxLayout;

namespace unknot {

class Text;

/// The warning signs of one group on one screen. A touch on a sign is "yes"; one key answers for all of
/// them. Nothing is chosen beforehand and Space answers nothing, so silence and habit are no answer. The
/// short form stands for the same signs with fewer questions.
/// Borrows: the theme.
class SignsCheck final : public QWidget {
    Q_OBJECT

public:
    explicit SignsCheck(const Theme& theme, QWidget* parent = nullptr);

    void showSigns(const QString& title, const QString& line, const std::vector<SignView>& signs);
    void showShortForm(
        const QString& title, const QString& line, const std::vector<ShortQuestionView>& questions);
    /// The toggle for private answers, below the signs.
    void showPrivate(bool isShown, bool keepsPrivate);
    /// Y, U and N answer, A asks all signs instead of the short form, I shows who says it, arrow and page
    /// keys read on; true where the key was one of them.
    bool handleKey(const QKeyEvent& event);
    void setGrowth(double growth);

protected:
    void resizeEvent(QResizeEvent* event) override;

signals:
    void signChosen(const SignId& sign);
    /// A question of the short form, counted from 0.
    void questionChosen(std::size_t question);
    void allWanted();
    void privateToggled();
    /// "Yes, one of these" or "not sure", without naming one.
    void anyChosen(Answer answer);
    void noneChosen();

private:
    QHBoxLayout* makeAnswers();
    void makeQuietButtons();
    void show(const QString& title, const QString& line, std::vector<SignView> rows, bool isShort);
    void clearRows();
    void placeRows();
    void arrange();
    void rebuildRows();
    void toggleCredits();
    [[nodiscard]] QString rowText(const SignView& sign) const;

    const Theme& m_theme;
    Text* m_title;
    Text* m_line;
    QScrollArea* m_scroll;
    QHBoxLayout* m_head;
    QVBoxLayout* m_column;
    QGridLayout* m_rows;
    std::vector<ActionButton*> m_buttons;
    std::vector<SignView> m_signs;
    ActionButton* m_who;
    ActionButton* m_all;
    ActionButton* m_private;
    bool m_isShort = false;
    Credits m_credits = Credits::hidden;
    double m_pageGrowth = 1;
    double m_growth = 1;
    bool m_isTight = false;
};

} // namespace unknot
