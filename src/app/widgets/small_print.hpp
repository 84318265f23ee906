// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"

#include <QWidget>

namespace unknot {

class Text;
class Theme;

/// For whom the self-care is not meant; empty where the content does not say.
[[nodiscard]] QString notForText(const Content& content);

/// What this is, and is not, at the foot of Now: never before help. Borrows: content, theme.
class SmallPrint final : public QWidget {
    Q_OBJECT

public:
    SmallPrint(const Content& content, const Theme& theme, QWidget* parent = nullptr);

    /// For whom it is not meant stands elsewhere while that is off.
    void showNotFor(bool isShown);

private:
    Text* m_notFor;
};

} // namespace unknot
