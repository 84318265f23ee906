// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/signs_presenter.hpp"

#include <QStringList>
#include <QWidget>

class QLayout;
class QScrollArea;

namespace unknot {

class Text;
struct EmergencyWords;

/// "Get help now". Stands on compiled-in words alone; stays until it is closed on purpose.
/// Borrows: the theme.
class EmergencyPage final : public QWidget {
    Q_OBJECT

public:
    /// `numbers`: those of the region, or all three.
    EmergencyPage(const Theme& theme, const QStringList& numbers, const EmergencyWords& words,
        QWidget* parent = nullptr);

    /// Those of another region.
    void setNumbers(const QStringList& numbers);
    void setAnswers(const std::vector<AnsweredSignView>& answers);

signals:
    void closed();
    /// A page for those who come to help.
    void sheetWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeCard(const Theme& theme, const EmergencyWords& words);
    QLayout* makeFoot(const Theme& theme);
    void toggleAnswers();
    void fit();

    const Theme& m_theme;
    QScrollArea* m_scroll;
    Text* m_numbers;
    Text* m_answers;
    ActionButton* m_showAnswers;
};

} // namespace unknot
