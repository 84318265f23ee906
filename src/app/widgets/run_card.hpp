// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/timers_presenter.hpp"

#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace unknot {

class ClaimList;
class HowLongQuestion;
class Text;
class TimerRing;

/// How a run is shown: as one of several, or as all that a page is about.
enum class RunLook { card, page };

/// A timer that has not ended: its ring, what it asks just now, and what can be done. Everything stays in
/// its place from one second to the next. Borrows: the theme.
class RunCard final : public QWidget {
    Q_OBJECT

public:
    /// `answer`: the role of the button that answers what is asked.
    RunCard(const Theme& theme, RunLook look, ButtonRole answer, QWidget* parent = nullptr);

    void render(const RunView& run);
    [[nodiscard]] const RunView& run() const { return m_run; }
    /// Whether its keys stand on its buttons; of several runs one has them.
    void setKeys(bool hasKeys);
    /// Space, P, S, and digits where it is asked for something. True where it was one of its keys.
    bool handleKey(int key);
    /// Lets Space and Enter press what matters most now.
    void focusAnswer();
    void fit(double growth);

signals:
    void pauseWanted();
    void resumeWanted();
    void stopWanted();
    /// The skin looks as it should.
    void checkConfirmed();
    /// It is off; of an own timer: it was noticed.
    void confirmed();
    void howLongAnswered(const std::optional<std::chrono::seconds>& stayed);
    void feltSo(Feel feel);

private:
    void makeAnswers(QVBoxLayout& column, ButtonRole answer);
    void makeFeels();
    void showRing();
    void showWords();
    void showButtons();
    void answer();
    [[nodiscard]] QString titleText() const;
    [[nodiscard]] QString stateLine() const;

    const Theme& m_theme;
    RunLook m_look;
    RunView m_run;
    bool m_hasKeys = true;
    TimerRing* m_ring;
    QBoxLayout* m_row;
    Text* m_title;
    Text* m_state;
    ClaimList* m_claims;
    HowLongQuestion* m_howLong;
    QWidget* m_feels;
    std::vector<ActionButton*> m_feelButtons;
    std::vector<FeelView> m_feelsShown;
    ActionButton* m_answer;
    ActionButton* m_pause;
    ActionButton* m_stop;
};

} // namespace unknot
