// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/signs_presenter.hpp"

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace unknot {

/// "Get help now". Stands on compiled-in words alone; stays until it is closed on purpose.
/// Borrows: the theme.
class EmergencyPage final : public QWidget {
    Q_OBJECT

public:
    /// `numbers`: those of the region, or all three.
    EmergencyPage(const Theme& theme, const QStringList& numbers, QWidget* parent = nullptr);

    void setAnswers(const std::vector<AnsweredSignView>& answers);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeCard(const Theme& theme, const QStringList& numbers);
    QHBoxLayout* makeFoot(const Theme& theme);
    void toggleAnswers();

    QScrollArea* m_scroll;
    QLabel* m_answers;
    ActionButton* m_showAnswers;
};

} // namespace unknot
