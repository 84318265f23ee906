// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/claim_list.hpp"
#include "app/widgets/signs_check.hpp"
#include "presenters/signs_presenter.hpp"

#include <QWidget>

#include <map>

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace unknot {

class Text;

/// The warning signs: the check (emergency signs on one screen, then all others), its result, and the
/// whole list to be read without answering. Borrows: presenter, theme.
class SignsPage final : public QWidget {
    Q_OBJECT

public:
    SignsPage(SignsPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Begins with the emergency signs. `backLabel` says where Esc leads.
    void startCheck(const QString& backLabel);
    /// The emergency signs again; answers stay.
    void askEmergency();
    void render();

signals:
    void emergency();
    /// Back to where the person came from.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeOthers();
    QWidget* makeResult();
    void toggleList();
    void makeOtherRows();
    void renderOthers();
    void renderResult();
    void act(void (SignsPresenter::*intent)());

    SignsPresenter& m_presenter;
    const Theme& m_theme;
    SignsView m_view;
    QStackedLayout* m_stages;
    SignsCheck* m_check;
    ActionButton* m_read;
    ActionButton* m_close;
    QVBoxLayout* m_others = nullptr;
    QScrollArea* m_othersScroll = nullptr;
    QScrollArea* m_resultScroll = nullptr;
    std::map<SignId, ActionButton*> m_otherRows;
    Text* m_resultTitle = nullptr;
    ClaimList* m_resultAdvice = nullptr;
    Text* m_resultSigns = nullptr;
    bool m_hasList = false;
};

} // namespace unknot
