// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QStringList>
#include <QWidget>

namespace unknot {

class Text;

/// What went wrong, a plain sentence each, at the foot of every page until it is put away. Never in the
/// way of help. Borrows: the theme.
class NoticeBar final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);

    /// Adds a sentence; one that is shown, or was put away, is not shown again.
    void add(const QString& sentence);
    void putAway();
    [[nodiscard]] QStringList sentences() const { return m_shown; }

private:
    Text* m_text;
    QStringList m_shown;
    QStringList m_seen;
};

} // namespace unknot
