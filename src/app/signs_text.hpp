// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presenters/signs_view.hpp"

#include <QString>

namespace unknot {

/// Why the signs are asked again, in one line.
[[nodiscard]] QString askReasonText(AskReason reason);
/// Where the answers go; empty while that is not known.
[[nodiscard]] QString answersKeptText(AnswersKept kept, bool keepsPrivate);
/// What the toggle for private answers says.
[[nodiscard]] QString privateToggleText(bool keepsPrivate);
/// "Yes", "Not sure"; empty for no mark.
[[nodiscard]] QString markText(std::optional<Answer> answer);
/// "By 22 November 2026 at the latest."; empty where there is no date, or help is due at once.
[[nodiscard]] QString byText(const SignsResult& result);
/// What is left out meanwhile, and what stays; empty where nothing is.
[[nodiscard]] QString withheldText(const std::vector<Withheld>& withheld);
/// Why a guide is not opened.
[[nodiscard]] QString refusalText(Withheld withheld);

} // namespace unknot
