// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verbs/activities.hpp"
#include "verbs/backup.hpp"
#include "verbs/episodes.hpp"
#include "verbs/export.hpp"
#include "verbs/import.hpp"
#include "verbs/log.hpp"
#include "verbs/moment.hpp"
#include "verbs/notices.hpp"
#include "verbs/report.hpp"
#include "verbs/restore.hpp"
#include "verbs/sheet.hpp"

#include <variant>

namespace CLI {
class App;
}

namespace unknot::cli {

using JournalVerb = std::variant<LogOptions, EpisodesOptions, ActivitiesOptions, MomentOptions,
    NoticesOptions, SheetOptions, ReportOptions, ExportOptions, ImportOptions, BackupOptions, RestoreOptions>;

/// What of the command line is about the journal. Must stay where it is between addTo() and chosen().
class JournalCommandLine {
public:
    JournalCommandLine() = default;
    JournalCommandLine(const JournalCommandLine&) = delete;
    JournalCommandLine& operator=(const JournalCommandLine&) = delete;

    void addTo(CLI::App& app);
    /// What was asked for, once the command line was parsed; empty where it was none of these verbs.
    [[nodiscard]] std::optional<JournalVerb> chosen() const;

private:
    void addLog(CLI::App& app);
    void addLogParts();
    void addEpisodes(CLI::App& app);
    void addActivities(CLI::App& app);
    void addMoment(CLI::App& app);
    void addSheet(CLI::App& app);
    void addReport(CLI::App& app);
    void addNotices(CLI::App& app);
    void addExport(CLI::App& app);
    void addImport(CLI::App& app);
    void addBackup(CLI::App& app);
    void addRestore(CLI::App& app);

    CLI::App* m_logVerb = nullptr;
    CLI::App* m_episodesVerb = nullptr;
    CLI::App* m_activitiesVerb = nullptr;
    CLI::App* m_momentVerb = nullptr;
    CLI::App* m_sheetVerb = nullptr;
    CLI::App* m_reportVerb = nullptr;
    CLI::App* m_noticesVerb = nullptr;
    CLI::App* m_exportVerb = nullptr;
    CLI::App* m_importVerb = nullptr;
    CLI::App* m_backupVerb = nullptr;
    CLI::App* m_restoreVerb = nullptr;
    LogOptions m_log;
    EpisodesOptions m_episodes;
    ActivitiesOptions m_activities;
    MomentOptions m_moment;
    SheetOptions m_sheet;
    ReportOptions m_report;
    NoticesOptions m_notices;
    ExportOptions m_export;
    ImportOptions m_import;
    BackupOptions m_backup;
    RestoreOptions m_restore;
    std::string m_format = "json";
    std::string m_sheetFormat = "text";
    bool m_isJson = false;
};

} // namespace unknot::cli
