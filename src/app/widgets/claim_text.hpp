// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/text.hpp"
#include "presenters/credits.hpp"

namespace unknot {

/// A sentence to be read at leisure, with who says it below it in smaller type. Borrows: the theme.
class ClaimText final : public QWidget {
    Q_OBJECT

public:
    /// `tone` is that of the sentence: ink, or caution on the ground of that name.
    ClaimText(const ClaimView& claim, const Theme& theme, Tone tone, QWidget* parent = nullptr);

    void show(const ClaimView& claim);
    /// In the size of its credit, where many stand beside each other.
    void setSmall();

private:
    Text* m_text;
    Text* m_credit;
};

} // namespace unknot
