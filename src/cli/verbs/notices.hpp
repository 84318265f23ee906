// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// How notices are told.
enum class NoticesForm { words, json };

struct NoticesOptions {
    std::string now; ///< as typed: a time; empty: now
    NoticesForm form = NoticesForm::words;
};

/// `notices`: the advice that the journal gives rise to, with who gives it and whose the number is.
[[nodiscard]] ExitCode runNotices(const NoticesOptions& options, const Surroundings& around);

} // namespace unknot::cli
