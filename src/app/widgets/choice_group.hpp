// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"

#include <QWidget>

#include <vector>

namespace unknot {

class Text;

/// One setting: its name, what it does, and its options, of which one is chosen. Its key goes to the next
/// option. Borrows: the theme.
class ChoiceGroup final : public QWidget {
    Q_OBJECT

public:
    ChoiceGroup(const Theme& theme, const QString& title, const QString& key, const QStringList& options,
        QWidget* parent = nullptr);

    void setAbout(const QString& about);
    /// The options are counted from 0; a negative one means that none is chosen.
    void setChosen(int option);
    /// As if the option after the chosen one had been pressed.
    void next();
    [[nodiscard]] QString key() const { return m_next->keyHint(); }

signals:
    void chosen(int option);

private:
    Text* m_about;
    ActionButton* m_next;
    std::vector<ActionButton*> m_options;
    int m_chosen = -1;
};

} // namespace unknot
