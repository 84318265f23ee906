// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unknot/content/content.hpp"

namespace unknot {

/// A red flag as it is asked.
struct SignView {
    SignId id;
    std::string text;
    std::string credit; ///< who calls it a warning sign
    bool isPrivate = false;

    bool operator==(const SignView&) const = default;
};

/// The emergency signs, as they are asked on one screen.
[[nodiscard]] std::vector<SignView> emergencySignViews(const Content& content);

/// One question of the short form.
struct ShortQuestionView {
    std::string text;
    std::string credit;

    bool operator==(const ShortQuestionView&) const = default;
};

[[nodiscard]] std::vector<ShortQuestionView> shortFormViews(const Content& content);

/// A sign that was answered with "yes" or "not sure".
struct AnsweredSignView {
    std::string text; ///< empty: one of the emergency signs, not named
    Answer answer = Answer::yes;

    bool operator==(const AnsweredSignView&) const = default;
};

} // namespace unknot
