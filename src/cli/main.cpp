// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.hpp"
#include "error_sentences.hpp"
#include "interrupts.hpp"
#include "standard_streams.hpp"

#include "unknot/base/process.hpp"
#include "unknot/content/loader.hpp"
#include "unknot/settings/settings_file.hpp"

#include <iostream>

#include <unistd.h>

namespace unknot::cli {

namespace {

/// What is asked for with the command goes before what is kept.
RegionId regionOr(const RegionId& asked, const Surroundings& around) {
    return asked.empty() ? around.settings.region : asked;
}

ExitCode runVerb(GuideOptions options, const Surroundings& around) {
    options.region = regionOr(options.region, around);
    return runGuide(options, around);
}
ExitCode runVerb(const BreatheOptions& options, const Surroundings& around) {
    return runBreathe(options, around);
}
ExitCode runVerb(SignsOptions options, const Surroundings& around) {
    options.region = regionOr(options.region, around);
    return runSigns(options, around);
}
ExitCode runVerb(const LearnOptions& options, const Surroundings& around) {
    return runLearn(options, around);
}
ExitCode runVerb(const SettingsOptions& options, const Surroundings& around) {
    return runSettings(options, around);
}
ExitCode runVerb(const PreventionOptions& options, const Surroundings& around) {
    return runPrevention(options, around);
}
ExitCode runVerb(const CheckOptions& options, const Surroundings& around) {
    return runCheckContent(options, around.paths, around.console);
}

ExitCode runVerb(const CareOptions& options, const Surroundings& around) {
    return runCare(options, around);
}
ExitCode runVerb(TimerOptions options, const Surroundings& around) {
    options.region = regionOr(options.region, around);
    return runTimer(options, around);
}
ExitCode runVerb(const CareVerb& verb, const Surroundings& around) {
    return std::visit([&](const auto& options) { return runVerb(options, around); }, verb);
}

ExitCode runVerb(const LogOptions& options, const Surroundings& around) {
    return runLog(options, around);
}
ExitCode runVerb(const ActivitiesOptions& options, const Surroundings& around) {
    return runActivities(options, around);
}
ExitCode runVerb(const MomentOptions& options, const Surroundings& around) {
    return runMoment(options, around);
}
ExitCode runVerb(const EpisodesOptions& options, const Surroundings& around) {
    return runEpisodes(options, around);
}
ExitCode runVerb(SheetOptions options, const Surroundings& around) {
    options.region = regionOr(options.region, around);
    return runSheet(options, around);
}
ExitCode runVerb(const ReportOptions& options, const Surroundings& around) {
    return runReport(options, around);
}
ExitCode runVerb(const NoticesOptions& options, const Surroundings& around) {
    return runNotices(options, around);
}
ExitCode runVerb(const ExportOptions& options, const Surroundings& around) {
    return runExport(options, around);
}
ExitCode runVerb(const ImportOptions& options, const Surroundings& around) {
    return runImport(options, around);
}
ExitCode runVerb(const BackupOptions& options, const Surroundings& around) {
    return runBackup(options, around);
}
ExitCode runVerb(const RestoreOptions& options, const Surroundings& around) {
    return runRestore(options, around);
}
ExitCode runVerb(const JournalVerb& verb, const Surroundings& around) {
    return std::visit([&](const auto& options) { return runVerb(options, around); }, verb);
}

ExitCode run(const Invocation& invocation) {
    const Interrupts interrupts;
    LineInput input(STDIN_FILENO, interrupts.descriptor(), invocation.input);
    Console console(input, std::cout, std::cerr, ::isatty(STDOUT_FILENO) == 1);
    const Paths paths = Paths::ofThisProcess();
    const SystemClock machine;
    const bool isTimer = std::holds_alternative<CareVerb>(invocation.verb);
    const ScaledClock clock(machine, invocation.speed, isTimer ? Scaled::allTime : Scaled::awakeTime);
    const LoadedContent loaded = loadContent(
        {.shipped = paths.shippedContent, .own = paths.ownContent(), .language = invocation.language});
    // Only read: whether a broken file is set aside is for the window, or for a choice, to say.
    const LoadedSettings settings = SettingsFile(paths.settings()).read();
    // check-content tells all there is to tell itself.
    if (!std::holds_alternative<CheckOptions>(invocation.verb)) {
        for (const ContentNotice& notice : loaded.notices)
            console.note(sentenceFor(notice));
        if (!invocation.language.empty() && loaded.content.language.code != invocation.language)
            console.note("There are no texts in \"" + invocation.language + "\"; these are English.");
        if (settings.problem)
            console.note(sentenceFor(*settings.problem));
    }
    // Opened when a verb first needs it. Its backups are dated by the real day.
    FileJournal journal(paths.journal(), paths.backups(), machine);
    const Surroundings around{loaded.content, settings.settings, paths, journal, clock, console};
    const ExitCode code =
        std::visit([&](const auto& options) { return runVerb(options, around); }, invocation.verb);
    // Words that did not get out were not said; a warning sign stays one all the same.
    return !std::cout && code == ExitCode::done ? ExitCode::problem : code;
}

} // namespace

} // namespace unknot::cli

int main(int argc, char** argv) {
    using namespace unknot::cli;
    unknot::keepToOwner();
    openMissingStreams();
    const auto read = readCommandLine(argc, argv, std::cout, std::cerr);
    if (const auto* code = std::get_if<ExitCode>(&read))
        return int(*code);
    return int(run(std::get<Invocation>(read)));
}
