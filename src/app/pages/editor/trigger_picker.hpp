// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include "unknot/content/journal_lists.hpp"

#include <QWidget>

namespace unknot {

class AddField;
class ToggleList;

/// Triggers to be picked: of the list, in own words, or none. It shows what it is told. Borrows: list, theme.
class TriggerPicker final : public QWidget {
    Q_OBJECT

public:
    /// What screen readers hear before each trigger and at the line for own words, and what "none" is called.
    struct Names {
        QString triggers;
        QString own;
        QString none;
    };
    TriggerPicker(const PickList<TriggerId>& list, const Names& names, const Theme& theme, QWidget* parent);

    void show(const std::vector<TriggerId>& chosen, const std::vector<std::string>& own, bool isNone);
    /// Own words that were not added yet.
    [[nodiscard]] std::string typed() const;
    void clearTyped();

signals:
    void nonePressed();
    void toggled(const TriggerId& trigger);
    void ownAdded(const std::string& text);
    void ownRemoved(std::size_t index);
    void typing();

private:
    const PickList<TriggerId>& m_list;
    QString m_none;
    ToggleList* m_toggles;
    ToggleList* m_own;
    AddField* m_add;
    std::vector<TriggerId> m_ids;
};

} // namespace unknot
