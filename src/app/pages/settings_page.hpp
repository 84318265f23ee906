// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/choice_group.hpp"
#include "presenters/settings_presenter.hpp"

#include <QWidget>

#include <functional>
#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace unknot {

class SpanField;

/// What the person can choose; each choice counts at once. Borrows: presenter, theme.
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    SettingsPage(SettingsPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    void render();

signals:
    /// Something was chosen.
    void changed();
    void languageChosen();
    /// The content's files are to be read again.
    void reloadWanted();
    void keepFailed(ErrorCode code);
    void aboutWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Group {
        ChoiceGroup* widget;
        std::function<int(const SettingsView&)> chosen;
    };
    /// Adds a group whose options stand for `values`, in their order.
    template <class Value>
    ChoiceGroup* add(const QString& title, const QString& key, const std::vector<Value>& values,
        const QStringList& options, Value Settings::*field, std::function<void(Value)> choose);
    void addRegions();
    void addLanguages();
    [[nodiscard]] QString languageText(const SettingsView& view) const;
    QLayout* makeFoot(QWidget* parent);
    void addQuiet();
    void addGroup(ChoiceGroup* group, std::function<int(const SettingsView&)> chosen);
    void makeGroups();
    void took(ChoiceGroup& group);

    SettingsPresenter& m_presenter;
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;
    std::vector<Group> m_groups;
    ChoiceGroup* m_region = nullptr;
    ChoiceGroup* m_language = nullptr;
    SpanField* m_quiet = nullptr;
};

} // namespace unknot
