// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_code.hpp"
#include "log_entry.hpp"
#include "surroundings.hpp"

namespace unknot::cli {

/// How entries of the journal are told.
enum class JournalForm { words, json };

struct LogOptions {
    LogEntry entry;
    JournalForm form = JournalForm::words;
};

/// `log`: keeps one episode, and says so when it is stored for good.
[[nodiscard]] ExitCode runLog(const LogOptions& options, const Surroundings& around);

} // namespace unknot::cli
