// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/signs_view.hpp"

#include <QWidget>

class QKeyEvent;
class QScrollArea;
class QVBoxLayout;

namespace unknot {

/// Where the answers of a check lead: what to do and by when, why, what sources differ on, and what is left
/// out meanwhile; without a route the safety net. Borrows: the theme.
class SignsResultPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SignsResultPanel(const Theme& theme, QWidget* parent = nullptr);

    void render(const SignsView& view);
    /// Arrow and page keys read on.
    bool handleKey(const QKeyEvent& event);

signals:
    void othersWanted();

private:
    void addText(const QString& text);
    void addHeading(const QString& text);
    void addClaims(const std::vector<ClaimView>& claims);
    void addDiffering(const SignDetailView& sign);

    const Theme& m_theme;
    QWidget* m_inside;
    QVBoxLayout* m_column;
    QScrollArea* m_scroll;
    ActionButton* m_others;
    SignsView m_shown;
};

} // namespace unknot
