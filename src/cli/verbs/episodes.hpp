// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbs/log.hpp"

namespace unknot::cli {

/// Which episodes, as it was typed.
struct EpisodesOptions {
    std::string from;
    std::string to;
    std::string trigger;
    std::string place;
    std::string measure;
    std::string text;
    bool isOpen = false;
    std::optional<std::size_t> limit;
    JournalForm form = JournalForm::words;
};

/// `episodes`: tells what the journal holds, the latest first.
[[nodiscard]] ExitCode runEpisodes(const EpisodesOptions& options, const Surroundings& around);

} // namespace unknot::cli
