// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "app/widgets/card.hpp"

#include <QWidget>

#include "presenters/prevention_view.hpp"

#include <map>

class QVBoxLayout;

namespace unknot {

/// The plan as a whole: what is in it, the steps to build it in order, routines of the person's own folder,
/// and, folded, what was said "not now" to. Borrows: the theme.
class PlanOverview final : public QWidget {
    Q_OBJECT

public:
    explicit PlanOverview(const Theme& theme, QWidget* parent = nullptr);

    void render(const PreventionView& view);
    /// True where the key was one of its own.
    bool handleKey(int key);
    /// The button that opens that thing; null where it is not shown.
    [[nodiscard]] QWidget* buttonOf(const PlanItemId& id) const;

signals:
    void opened(const PlanItemId& id);
    void guideWanted(const GuideId& guide);
    void treatmentWanted(const TimerId& treatment);
    void nowWanted();
    /// Something was folded or unfolded.
    void changed();

private:
    /// A key with its name on the button; 0 for none.
    struct Key {
        int key;
        QString name;
    };
    void rebuild();
    void addHeldBack(QVBoxLayout& column);
    void addPlan(QVBoxLayout& column);
    void addEmpty(QVBoxLayout& column);
    void addNext(QVBoxLayout& column);
    void addPlanned(QVBoxLayout& column, const PlanItemView& item);
    void addAbout(QVBoxLayout& column);
    void addSteps(QVBoxLayout& column);
    void addGroup(QVBoxLayout& column, const PlanGroupView& group, int step);
    void addOwn(QVBoxLayout& column);
    void addDeclined(QVBoxLayout& column);
    void addHeading(QVBoxLayout& column, const QString& text);
    void addSides(QVBoxLayout& column, const SidesView& views, const Key& key);
    void addItems(QVBoxLayout& column, const std::vector<PlanItemView>& items);
    QVBoxLayout* addCard(QVBoxLayout& column, CardGround ground, const QString& name);
    /// A button that shows and hides what follows it; gives the room for that.
    QVBoxLayout* addFold(QVBoxLayout& column, const QString& id, const QString& text, const Key& key);
    ActionButton* makeButton(ButtonRole role, const QString& text, const Key& key = {0, {}});

    const Theme& m_theme;
    QVBoxLayout* m_column;
    QWidget* m_inside = nullptr;
    PreventionView m_view;
    std::map<QString, bool> m_isOpen; ///< which folds are
    std::map<PlanItemId, ActionButton*> m_items;
    std::map<int, ActionButton*> m_keys;
};

} // namespace unknot
