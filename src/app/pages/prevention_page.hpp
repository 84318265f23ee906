// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include "presenters/prevention_presenter.hpp"

class QScrollArea;

namespace unknot {

class FlowLayout;
class PlanDetail;
class PlanOverview;
class TimersDesk;

/// The plan for the days without a spasm: all of it, or one thing with what can be done with it at its foot.
/// Borrows: all it is given.
class PreventionPage final : public QWidget {
    Q_OBJECT

public:
    PreventionPage(PreventionPresenter& presenter, TimersDesk& desk, const Content& content,
        const Theme& theme, QWidget* parent = nullptr);

    /// Reads everything again, and stays where it is.
    void render();
    /// The plan as a whole.
    void showAll();
    void showItem(const PlanItemId& id);
    /// What is shown alone; empty while all of it is.
    [[nodiscard]] PlanItemId itemInFront() const { return m_front; }

signals:
    void guideWanted(const GuideId& guide);
    void treatmentWanted(const TimerId& treatment);
    void nowWanted();
    void planUnreadable(ErrorCode code);
    void keepFailed(ErrorCode code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    using Intent = std::function<void(PreventionPresenter&)>;
    void makeOverview();
    void makeDetail();
    void makeFoot();
    ActionButton* addToFoot(ButtonRole role, const QString& text, const QString& key);
    void act(const Intent& intent);
    void showViews();
    void showFoot(const PlanItemView& item);
    void bring(const PlanItemId& id);
    void goBack();
    void goNext();
    void fit();

    PreventionPresenter& m_presenter;
    TimersDesk& m_desk;
    const Content& m_content;
    const Theme& m_theme;
    QScrollArea* m_allScroll;
    QWidget* m_allColumn;
    PlanOverview* m_overview;
    QScrollArea* m_oneScroll;
    QWidget* m_oneColumn;
    PlanDetail* m_detail;
    QWidget* m_foot;
    QWidget* m_footColumn;
    FlowLayout* m_footRow;
    ActionButton* m_back;
    ActionButton* m_next;
    ActionButton* m_start;
    ActionButton* m_choose;
    ActionButton* m_decline;
    ActionButton* m_takeOut;
    PlanItemId m_front;
};

} // namespace unknot
