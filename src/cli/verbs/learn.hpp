// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// How cards are told.
enum class LearnForm { words, json };

struct LearnOptions {
    CardId card; ///< empty: the list of them, or what is looked for
    std::optional<std::string> search;
    LearnForm form = LearnForm::words;
};

/// `learn`: the cards by topic, one of them with who says each sentence, or those that have some words.
[[nodiscard]] ExitCode runLearn(const LearnOptions& options, const Surroundings& around);

} // namespace unknot::cli
