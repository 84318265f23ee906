// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QWidget>

#include "unknot/journal/timer_log.hpp"

class QLineEdit;

namespace unknot {

class LengthField;
class Text;
class ToggleList;

/// A timer of the person's own, new or to be changed: name, length, whether it begins again, sound.
/// Borrows: the theme.
class OwnTimerForm final : public QWidget {
    Q_OBJECT

public:
    explicit OwnTimerForm(const Theme& theme, QWidget* parent = nullptr);

    /// Shows that one; an empty id is a new one, and no length the usual one.
    void edit(const OwnTimer& timer);
    [[nodiscard]] OwnTimer timer() const;
    /// Why it was not kept; what was entered stays.
    void showTrouble(const QString& sentence);

signals:
    void keepWanted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(int option);
    void showOptions();

    OwnTimer m_timer;
    Text* m_title;
    QLineEdit* m_name;
    LengthField* m_length;
    ToggleList* m_options;
    Text* m_trouble;
};

} // namespace unknot
