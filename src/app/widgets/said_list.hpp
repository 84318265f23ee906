// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/text.hpp"
#include "presenters/credits.hpp"

namespace unknot {

/// Sentences to be read at leisure. A line at their left holds those together that the same voices say, and
/// who they are stands once, below the last of them. Borrows: the theme.
class SaidList final : public QWidget {
    Q_OBJECT

public:
    /// `tone` is that of the sentences: ink, or caution on the ground of that name.
    SaidList(const std::vector<ClaimView>& claims, const Theme& theme, Tone tone, QWidget* parent = nullptr);
};

} // namespace unknot
