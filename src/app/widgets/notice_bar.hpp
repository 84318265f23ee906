// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "app/sentence.hpp"
#include "app/theme/theme.hpp"

#include <vector>

namespace unknot {

class Text;

/// What went wrong, a plain sentence each, at the foot of every page until it is put away. Never in the
/// way of help. Borrows: the theme.
class NoticeBar final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);

    /// Adds a sentence; one that is shown, or was put away, is not shown again.
    void add(const Sentence& sentence);
    void putAway();
    /// What is shown, in words, and to be told again elsewhere.
    [[nodiscard]] QStringList sentences() const;
    [[nodiscard]] const std::vector<Sentence>& told() const { return m_told; }

private:
    Text* m_text;
    std::vector<Sentence> m_told;
    QStringList m_seen;
};

} // namespace unknot
