// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace unknot {

class ActionButton;
class StageDots;
class Text;
class Theme;

/// The head of a guide's page: how far somebody is, and the ways to help and out. Where it is narrow, what is
/// needed least gives way: the stage's name, the dots, the stage; the buttons stay whole. Borrows: the theme.
class GuideHead final : public QWidget {
    Q_OBJECT

public:
    explicit GuideHead(const Theme& theme, QWidget* parent = nullptr);

    struct View {
        int stage = 0;
        int stages = 0;
        QString stageTitle;
        bool isSigns = false;        ///< the signs are the step: then the way to help stands here
        bool isPrivateShown = false; ///< the choice whether the answers are kept
        bool keepsPrivate = false;
        bool isTight = false; ///< the page has no room for two columns
    };
    void render(const View& view);

signals:
    void warningPressed();
    void privateToggled();
    void leaveWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    StageDots* m_dots;
    Text* m_stage;
    ActionButton* m_warning;
    ActionButton* m_private; ///< on the signs; below them where the page has no room
    ActionButton* m_leave;
};

} // namespace unknot
