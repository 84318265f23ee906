// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "care_command_line.hpp"
#include "journal_command_line.hpp"
#include "verbs/breathe.hpp"
#include "verbs/check_content.hpp"
#include "verbs/guide.hpp"
#include "verbs/learn.hpp"
#include "verbs/prevention.hpp"
#include "verbs/settings.hpp"
#include "verbs/signs.hpp"

#include <iosfwd>
#include <variant>

namespace unknot::cli {

/// What somebody asked the program for.
struct Invocation {
    std::variant<GuideOptions, BreatheOptions, SignsOptions, LearnOptions, PreventionOptions, SettingsOptions,
        CheckOptions, CareVerb, JournalVerb>
        verb;
    double speed = 1;
    InputKind input = InputKind::script;
    std::string language = {}; ///< of the content; empty: English
};

/// Reads the command line. Where that is all there is to do (help, version, wrong use), says so on the
/// streams and gives the exit code instead.
[[nodiscard]] std::variant<ExitCode, Invocation> readCommandLine(
    int argc, char** argv, std::ostream& out, std::ostream& err);

} // namespace unknot::cli
