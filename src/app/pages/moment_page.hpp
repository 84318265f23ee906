// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/moment_presenter.hpp"

#include "app/theme/theme.hpp"

#include <QTimer>
#include <QWidget>

#include <vector>

class QScrollArea;

namespace unknot {

class ActionButton;
class EditorFoot;
class MomentField;
class MomentList;
class Text;
class ToggleList;
class TriggerPicker;

/// What was there in the two hours before an ordinary moment, so that it can be put beside a spasm; and the
/// moments that were noted. Borrows: presenter, content, theme.
class MomentPage final : public QWidget {
    Q_OBJECT

public:
    MomentPage(
        MomentPresenter& presenter, const Content& content, const Theme& theme, QWidget* parent = nullptr);

    /// What the presenter has open, from the top. To be called once another one was opened.
    void begin();
    void render();

signals:
    /// Back to where it was opened from; what was changed and not saved is kept.
    void closed();
    void journalFailed(ErrorCode code);
    void draftFailed(ErrorCode code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeUndo();
    [[nodiscard]] QWidget* makeTime();
    [[nodiscard]] QWidget* makeTriggers(const Content& content);
    void makeShortcuts();
    void chooseDay(int option);
    void open(const MomentId& moment);
    void remove();
    void undo();
    void save();
    void letGo();
    void renderTime(const MomentView& view);
    void renderFoot(const MomentView& view);
    void edited();
    void keepDraft();
    void orderTabs();
    void fit();

    MomentPresenter& m_presenter;
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_column;
    ActionButton* m_remove;
    ActionButton* m_back;
    QWidget* m_undoRow;
    ActionButton* m_undo;
    Text* m_beside;
    ToggleList* m_days;
    MomentField* m_time;
    Text* m_hours;
    Text* m_hint;
    TriggerPicker* m_triggers;
    MomentList* m_noted;
    EditorFoot* m_foot;
    QTimer m_draftTimer;
    std::vector<QWidget*> m_controls; ///< all that Tab goes through
    std::optional<ErrorCode> m_told;  ///< why the journal could not be read or changed
};

} // namespace unknot
