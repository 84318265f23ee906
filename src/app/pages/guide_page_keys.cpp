// SPDX-License-Identifier: GPL-3.0-or-later
// What each key does on a step.
#include "app/pages/guide_page.hpp"

#include "app/widgets/keys.hpp"

#include <QKeyEvent>

namespace unknot {

void GuidePage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event))
        return;
    if (!handleAnswerKey(*event) && !handleStepKey(event->key()) && !handleReadingKey(*event))
        QWidget::keyPressEvent(event);
}

bool GuidePage::handleAnswerKey(const QKeyEvent& event) {
    if (m_view.kind == StepKind::redFlags && m_signs->handleKey(event))
        return true;
    const int digit = event.key() - Qt::Key_0;
    if (digit < 1 || digit > 9)
        return false;
    answer(digit);
    return true;
}

bool GuidePage::handleStepKey(int key) {
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: goOn(); return true;
    case Qt::Key_Backspace: act(&GuidePresenter::back); return true;
    case Qt::Key_R: repeat(); return true;
    case Qt::Key_P: act(&GuidePresenter::togglePause); return true;
    case Qt::Key_S: act(&GuidePresenter::softer); return true;
    case Qt::Key_L: act(&GuidePresenter::longer); return true;
    case Qt::Key_Escape: leave(); return true;
    default: return false;
    }
}

bool GuidePage::handleReadingKey(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_I: togglePanel(StepPanel::credits); return true;
    case Qt::Key_K: togglePrivate(); return true;
    case Qt::Key_N: togglePain(); return true;
    case Qt::Key_J: editEpisode(); return true;
    case Qt::Key_T:
        if (!m_view.safetyNet.empty())
            togglePanel(StepPanel::safetyNet);
        return true;
    case Qt::Key_V:
        if (!m_view.sides.empty())
            togglePanel(StepPanel::sides);
        return true;
    default: return m_step->scroll(event);
    }
}

} // namespace unknot
