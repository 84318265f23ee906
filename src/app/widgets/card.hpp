// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "presenters/credits.hpp"

#include <vector>

class QVBoxLayout;
class QWidget;

namespace unknot {

/// What a card stands on.
enum class CardGround {
    plain,
    caution, ///< what must be read before anything is tried
};

/// Puts a card below what stands in `column` and gives the lines in it; the card is their parentWidget().
[[nodiscard]] QVBoxLayout* addCard(QVBoxLayout& column, CardGround ground, QWidget* parent);

/// A card of caution that says all of these, each with who says it. Gives the card; null where there is
/// nothing to say.
QWidget* addCautionCard(
    QVBoxLayout& column, const std::vector<ClaimView>& claims, const Theme& theme, QWidget* parent);

} // namespace unknot
