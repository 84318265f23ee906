// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_command_line.hpp"

#include <CLI/CLI.hpp>

namespace unknot::cli {

namespace {

CLI::App* addVerb(CLI::App& app, const char* name, const char* description) {
    CLI::App* verb = app.add_subcommand(name, description);
    verb->footer(kExitCodesHelp);
    return verb;
}

/// An option that can be given again, each time with one value.
CLI::Option* addMany(
    CLI::App* verb, const char* name, std::vector<std::string>& values, const char* description) {
    return verb->add_option(name, values, description)->allow_extra_args(false);
}

/// The same for names of a list, of which several can follow each other.
CLI::Option* addNames(
    CLI::App* verb, const char* name, std::vector<std::string>& values, const char* description) {
    return verb->add_option(name, values, description)->allow_extra_args(true);
}

void addPassphrase(CLI::App* verb, std::filesystem::path& file, const char* description) {
    verb->add_option("--passphrase-file", file, description)->option_text("FILE");
}

} // namespace

void JournalCommandLine::addTo(CLI::App& app) {
    addLog(app);
    addEpisodes(app);
    addActivities(app);
    addMoment(app);
    addSheet(app);
    addReport(app);
    addNotices(app);
    addExport(app);
    addImport(app);
    addBackup(app);
    addRestore(app);
}

void JournalCommandLine::addLog(CLI::App& app) {
    LogEntry& entry = m_log.entry;
    m_logVerb = addVerb(app, "log", "Store a spasm; with nothing said, a brief one that just passed");
    m_logVerb->add_option("--onset", entry.onset, "When it began: 08:40, 2026-11-21T08:40 or unknown (now)")
        ->option_text("TIME");
    CLI::Option* lasted =
        m_logVerb->add_option("--lasted", entry.lasted, "How long, such as 10s, 5m, 2h or 3d")
            ->option_text("LENGTH");
    m_logVerb->add_flag("--open", entry.isOpen, "It is not over yet")->excludes(lasted);
    m_logVerb->add_option("--kind", entry.kind, "brief, lasting or comes-and-goes")->option_text("KIND");
    CLI::Option* trigger =
        addNames(m_logVerb, "--trigger", entry.triggers, "What was going on before")->option_text("ID ...");
    CLI::Option* own = addMany(m_logVerb, "--own-trigger", entry.ownTriggers, "The same in own words")
                           ->option_text("TEXT ...");
    m_logVerb->add_flag("--no-trigger", entry.isNoTriggerKnown, "No trigger is known")
        ->excludes(trigger)
        ->excludes(own);
    addLogParts();
}

void JournalCommandLine::addLogParts() {
    LogEntry& entry = m_log.entry;
    addNames(m_logVerb, "--place", entry.places, "Where, such as hip, hip:left or hip:both")
        ->option_text("AREA[:SIDE] ...");
    m_logVerb->add_option("--severity", entry.severity, "0 (none) to 10")
        ->option_text("N")
        ->check(CLI::Range(0, 10));
    addNames(m_logVerb, "--measure", entry.measures, "What was tried: warmth, or warmth=better")
        ->option_text("ID[=OUTCOME] ...");
    addMany(m_logVerb, "--medicine", entry.medicines, "A medicine that was taken")->option_text("TEXT ...");
    addNames(m_logVerb, "--impact", entry.impacts, "What could not be done")->option_text("ID ...");
    m_logVerb->add_option("--note", entry.notes, "Notes")->option_text("TEXT");
    m_logVerb->add_option("--words", entry.ownWords, "Own words for the doctor")->option_text("TEXT");
    m_logVerb->add_flag("--json", m_isJson, "Tell the stored entry as JSON");
}

void JournalCommandLine::addEpisodes(CLI::App& app) {
    m_episodesVerb = addVerb(app, "episodes", "Tell what the journal holds, the latest first");
    m_episodesVerb->add_flag("--json", m_isJson, "As JSON, as export has it");
    m_episodesVerb->add_option("--from", m_episodes.from, "From this day on")->option_text("DAY");
    m_episodesVerb->add_option("--to", m_episodes.to, "Up to this day")->option_text("DAY");
    m_episodesVerb->add_option("--trigger", m_episodes.trigger, "Only with this trigger")->option_text("ID");
    m_episodesVerb->add_option("--place", m_episodes.place, "Only in this place")->option_text("ID");
    m_episodesVerb->add_option("--measure", m_episodes.measure, "Only where this was tried")
        ->option_text("ID");
    m_episodesVerb
        ->add_option("--text", m_episodes.text, "Only where these words, or their beginnings, stand")
        ->option_text("WORDS");
    m_episodesVerb->add_flag("--open", m_episodes.isOpen, "Only those that are not over");
    m_episodesVerb->add_option("--limit", m_episodes.limit, "At most so many")
        ->option_text("N")
        ->check(CLI::Range(1, 1'000'000));
}

void JournalCommandLine::addActivities(CLI::App& app) {
    m_activitiesVerb = addVerb(app, "activities", "Tell what was done of routines, the latest first");
    m_activitiesVerb->add_flag("--json", m_isJson, "As JSON, as export has it");
    m_activitiesVerb->add_option("--from", m_activities.from, "From this day on")->option_text("DAY");
    m_activitiesVerb->add_option("--to", m_activities.to, "Up to this day")->option_text("DAY");
}

void JournalCommandLine::addMoment(CLI::App& app) {
    m_momentVerb = addVerb(
        app, "moment", "Note the two hours before a moment without a spasm, to compare; alone, list them");
    CLI::Option* at =
        m_momentVerb->add_option("--at", m_moment.at, "Their end: 08:40, 2026-11-21T08:40 (now)")
            ->option_text("TIME");
    CLI::Option* trigger =
        addNames(m_momentVerb, "--trigger", m_moment.triggers, "What was there")->option_text("ID ...");
    CLI::Option* own =
        addMany(m_momentVerb, "--own,--own-trigger", m_moment.ownTriggers, "The same in own words")
            ->option_text("TEXT ...");
    CLI::Option* none = m_momentVerb->add_flag("--none", m_moment.isNone, "None of these");
    none->excludes(trigger)->excludes(own);
    CLI::Option* removed =
        m_momentVerb->add_option("--remove", m_moment.removed.value, "Take this one away")->option_text("ID");
    CLI::Option* restored =
        m_momentVerb->add_option("--restore", m_moment.restored.value, "Bring this one back")
            ->option_text("ID")
            ->excludes(removed);
    CLI::Option* list =
        m_momentVerb->add_flag("--list")->description("Tell those there are, the latest first");
    for (CLI::Option* days : {m_momentVerb->add_option("--from", m_moment.from, "List from this day on"),
             m_momentVerb->add_option("--to", m_moment.to, "List up to this day")})
        days->option_text("DAY");
    for (CLI::Option* other : {removed, restored, list})
        other->excludes(at)->excludes(trigger)->excludes(own)->excludes(none);
    list->excludes(removed)->excludes(restored);
    m_momentVerb->add_flag("--json", m_isJson, "As JSON, as export has it");
}

void JournalCommandLine::addSheet(CLI::App& app) {
    m_sheetVerb =
        addVerb(app, "sheet", "One page for the emergency department: answers, onset, what was taken");
    m_sheetVerb
        ->add_option("--episode", m_sheet.episode.value, "About this entry; without it, what is there now")
        ->option_text("ID");
    m_sheetVerb->add_option("--format", m_sheetFormat, "text or html")
        ->option_text("text|html")
        ->check(CLI::IsMember({"text", "html"}));
    m_sheetVerb->add_option("--output", m_sheet.output, "Where to; without it, to standard output")
        ->option_text("FILE");
    m_sheetVerb
        ->add_option("--region", m_sheet.region.value,
            "Whose emergency numbers it has, such as eu, gb or us; else as in the settings")
        ->option_text("ID");
}

void JournalCommandLine::addReport(CLI::App& app) {
    m_reportVerb = addVerb(app, "report", "One to two pages for a doctor: how often, what, and what helped");
    m_reportVerb->add_option("--from", m_report.from, "From this day on; else from the first entry")
        ->option_text("DAY");
    m_reportVerb->add_option("--to", m_report.to, "Up to this day, which is in it, too; else today")
        ->option_text("DAY");
    m_reportVerb->add_option("--format", m_report.format, "txt, html, json, or fhir (an HL7 FHIR R4 Bundle)")
        ->option_text("txt|html|json|fhir")
        ->check(CLI::IsMember({"txt", "html", "json", "fhir"}));
    m_reportVerb->add_option("--name", m_report.name, "Your name; without it, the report has none")
        ->option_text("TEXT");
    addMany(m_reportVerb, "--leave-out", m_report.leftOut,
        "A part, such as medicines or own-words, or one thing of it, such as entries:ID; can be given again")
        ->option_text("PART[:ID] ...");
    addMany(m_reportVerb, "--with", m_report.with, "Notes, which are left out otherwise")
        ->option_text("notes")
        ->check(CLI::IsMember({"notes"}));
    m_reportVerb->add_option("--out,--output", m_report.output, "Where to; without it, to standard output")
        ->option_text("FILE");
}

void JournalCommandLine::addNotices(CLI::App& app) {
    m_noticesVerb = addVerb(app, "notices", "Tell the advice that the journal gives rise to");
    m_noticesVerb->add_option("--now", m_notices.now, "The time to look from; else now")->option_text("TIME");
    m_noticesVerb->add_flag("--json", m_isJson, "As JSON");
}

void JournalCommandLine::addExport(CLI::App& app) {
    m_exportVerb = addVerb(app, "export", "Write down all that the journal holds");
    m_exportVerb->add_option("--format", m_format, "json (one file) or csv (a folder)")
        ->option_text("json|csv")
        ->check(CLI::IsMember({"json", "csv"}));
    m_exportVerb->add_option("--to", m_export.to, "Where to; without it, JSON to standard output")
        ->option_text("FILE-or-FOLDER");
    addPassphrase(m_exportVerb, m_export.passphraseFile, "Seal it with the passphrase in this file");
}

void JournalCommandLine::addImport(CLI::App& app) {
    m_importVerb = addVerb(app, "import", "Take files into the journal, after a backup");
    m_importVerb->add_option("files", m_import.files, "JSON, a sealed file, CSV, or a folder of CSV")
        ->option_text("FILE ...")
        ->required();
    addPassphrase(m_importVerb, m_import.passphraseFile, "The passphrase of a sealed file");
    m_importVerb->add_flag("--json", m_isJson, "Tell of every row as JSON");
}

void JournalCommandLine::addBackup(CLI::App& app) {
    m_backupVerb = addVerb(app, "backup", "Make a backup of the journal");
    CLI::Option* lists = m_backupVerb->add_flag("--list", m_backup.lists, "Only list those there are");
    m_backupVerb->add_option("--to", m_backup.to, "Also copy it there")->option_text("FILE")->excludes(lists);
    addPassphrase(m_backupVerb, m_backup.passphraseFile, "Seal the copy with the passphrase in this file");
}

void JournalCommandLine::addRestore(CLI::App& app) {
    m_restoreVerb = addVerb(app, "restore", "Put a backup in the journal's place, after a backup of that");
    CLI::Option* file =
        m_restoreVerb->add_option("file", m_restore.file, "Which backup")->option_text("FILE");
    m_restoreVerb->add_flag("--latest", m_restore.isLatest, "The newest there is")->excludes(file);
    m_restoreVerb->add_flag("--list", m_restore.lists, "Only list those there are");
    addPassphrase(m_restoreVerb, m_restore.passphraseFile, "The passphrase of a sealed copy");
}

std::optional<JournalVerb> JournalCommandLine::chosen() const {
    const JournalForm form = m_isJson ? JournalForm::json : JournalForm::words;
    if (m_logVerb->parsed())
        return LogOptions{m_log.entry, form};
    if (m_episodesVerb->parsed()) {
        EpisodesOptions options = m_episodes;
        options.form = form;
        return options;
    }
    if (m_activitiesVerb->parsed())
        return ActivitiesOptions{m_activities.from, m_activities.to, form};
    if (m_momentVerb->parsed()) {
        MomentOptions options = m_moment;
        options.form = form;
        return options;
    }
    if (m_sheetVerb->parsed()) {
        SheetOptions options = m_sheet;
        options.form = m_sheetFormat == "html" ? SheetForm::html : SheetForm::text;
        return options;
    }
    if (m_reportVerb->parsed())
        return m_report;
    if (m_noticesVerb->parsed())
        return NoticesOptions{m_notices.now, m_isJson ? NoticesForm::json : NoticesForm::words};
    if (m_exportVerb->parsed()) {
        const ExportForm format = m_format == "csv" ? ExportForm::csv : ExportForm::json;
        return ExportOptions{format, m_export.to, m_export.passphraseFile};
    }
    if (m_importVerb->parsed())
        return ImportOptions{m_import.files, m_import.passphraseFile, form};
    if (m_backupVerb->parsed())
        return m_backup;
    if (m_restoreVerb->parsed())
        return m_restore;
    return std::nullopt;
}

} // namespace unknot::cli
