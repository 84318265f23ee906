// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/editor_presenter.hpp"

#include <QWidget>

class QVBoxLayout;

namespace unknot {

/// One group of an entry: its heading, and what can be told in it. Borrows: the theme.
class EditorSection : public QWidget {
    Q_OBJECT

public:
    EditorSection(const Theme& theme, const QString& heading, QWidget* parent);

    /// Another entry is in front: nothing of the one before is left in a field.
    virtual void begin(const EditorView& view);
    virtual void render(const EditorView& view) = 0;

signals:
    /// Something of the entry was changed.
    void changed();

protected:
    void add(QWidget* widget);
    void add(QLayout* layout);
    /// The name of what follows.
    void addName(const QString& name);
    /// What is said above a list, and who says it or names its items, once.
    void addClaims(const Content& content, const std::vector<Claim>& about, const std::vector<Claim>& named);
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
    QVBoxLayout* m_column;
};

} // namespace unknot
