// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/signs_presenter.hpp"

#include <QStringList>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace unknot {

/// "Get help now". Stands on compiled-in words alone; stays until it is closed on purpose.
/// Borrows: the theme.
class EmergencyPage final : public QWidget {
    Q_OBJECT

public:
    EmergencyPage(const Theme& theme, QStringList numbers, QWidget* parent = nullptr);

    void setAnswers(const std::vector<AnsweredSignView>& answers);
    /// What the page says without any region or content: all three numbers.
    [[nodiscard]] static QStringList allNumbers();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void toggleAnswers();

    const Theme& m_theme;
    QScrollArea* m_scroll;
    QLabel* m_answers;
    ActionButton* m_showAnswers;
};

} // namespace unknot
