// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/guide_footer.hpp"
#include "app/widgets/guide_head.hpp"
#include "app/widgets/pain_row.hpp"
#include "app/widgets/signs_check.hpp"
#include "app/widgets/step_body.hpp"
#include "presenters/guide_presenter.hpp"

#include <QTimer>

class QStackedLayout;

namespace unknot {

/// One step of a guide over the whole window. Borrows: presenter, theme.
class GuidePage final : public QWidget {
    Q_OBJECT

public:
    GuidePage(GuidePresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Shows a guide that was just opened or gone on with.
    void open();
    /// Shows where the presenter stands. To be called after anything outside has changed it.
    void render();
    [[nodiscard]] const GuideView& shown() const { return m_view; }

signals:
    /// A sign was answered with yes or not sure, or an emergency stands.
    void emergency();
    /// The guide cannot go on, for what stands: a ladder on a same-day route.
    void refused(Opening why);
    /// The emergency page, without an answer.
    void helpWanted();
    /// The emergency signs were answered. Empty where the guide has no episode.
    void answered(const EpisodeId& episode);
    void signsWanted();
    /// The guide was left or is over.
    void left();
    void keepFailed(ErrorCode code);
    /// More is to be said of the episode that this guide belongs to.
    void editWanted(const EpisodeId& episode);
    void journalFailed(ErrorCode code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectHead();
    void connectSigns();
    void connectFooter();
    void act(void (GuidePresenter::*intent)());
    void answerSigns(Answer answer, const SignId& sign = {});
    [[nodiscard]] bool isPrivateOffered() const;
    void togglePrivate();
    void showSigns();
    void goOn();
    void answer(int number);
    void repeat();
    void leave();
    void togglePain();
    void rate(PainScore score);
    void editEpisode();
    void togglePanel(StepPanel panel);
    void focusStep();
    void renderStep(bool isNew);
    void showStep();
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool isTight() const;
    void scheduleTick();
    bool handleAnswerKey(const QKeyEvent& event);
    bool handleStepKey(int key);
    bool handleReadingKey(const QKeyEvent& event);

    GuidePresenter& m_presenter;
    const Theme& m_theme;
    GuideView m_view;
    StepPanel m_panel = StepPanel::lines;
    QTimer m_tick;

    GuideHead* m_head;
    QStackedLayout* m_bodies;
    StepBody* m_step;
    SignsCheck* m_signs;
    PainRow* m_pain;
    GuideFooter* m_footer;
};

} // namespace unknot
