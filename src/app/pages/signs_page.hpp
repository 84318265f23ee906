// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/signs_check.hpp"
#include "presenters/signs_presenter.hpp"

#include <QWidget>

class QStackedLayout;

namespace unknot {

class SignsFollowUp;
class SignsOthers;
class SignsResultPanel;

/// The warning signs: the check (emergency signs on one screen, then all others), what is meant by them, its
/// result, and the whole list to be read without answering. Borrows: presenter, theme.
class SignsPage final : public QWidget {
    Q_OBJECT

public:
    SignsPage(SignsPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Begins with the emergency signs. `backLabel` says where Esc leads; where they are asked again for a
    /// reason, Esc puts them off.
    void startCheck(const QString& backLabel, const CheckWish& wish = {});
    /// Begins with what is asked after these impacts were noted. False, and nothing is shown, where nothing
    /// is.
    bool startFollowUp(
        const QString& backLabel, const std::vector<ImpactId>& impacts, const EpisodeId& episode);
    /// The emergency signs again; answers stay.
    void askEmergency();
    void render();

signals:
    void emergency();
    /// The emergency page, without an answer.
    void helpWanted();
    /// The emergency signs were answered, with "none of these" or otherwise.
    void answered();
    /// Back to where the person came from.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTopBar();
    void makeCheck();
    void makeOthers();
    void begin(const QString& backLabel);
    void toggleList();
    void togglePrivate();
    void showList();
    void showCheck();
    bool handleStageKey(const QKeyEvent& event);
    [[nodiscard]] bool isAsking() const;
    [[nodiscard]] QString checkLine() const;
    void act(void (SignsPresenter::*intent)());
    void none();
    void close();
    void getHelp();

    SignsPresenter& m_presenter;
    const Theme& m_theme;
    SignsView m_view;
    QString m_backLabel;
    QStackedLayout* m_stages;
    SignsCheck* m_check;
    SignsOthers* m_others;
    SignsFollowUp* m_followUp;
    SignsResultPanel* m_result;
    QWidget* m_list = nullptr;
    ActionButton* m_read;
    ActionButton* m_private;
    ActionButton* m_close;
    bool m_isTight = false; ///< what is asked has the room, all else is below it or away
};

} // namespace unknot
