// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/safekeeping_text.hpp"

#include "app/file_target.hpp"
#include "app/time_text.hpp"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace unknot {

namespace {

/// So many skipped rows are told one by one; the rest as a number.
constexpr std::size_t kMostRows = 12;

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::SafekeepingText)
};

QString importFailedText(const SafekeepingView& view) {
    const QString file = pathText(view.file);
    const QString reason = view.error == ErrorCode::damaged
        ? Says::tr(
              "%1 cannot be opened. The passphrase is wrong, or the file was changed, or it is no journal. "
              "Check both.")
              .arg(file)
        : fileTroubleText(*view.error, file);
    return Says::tr("No entry was taken in. %1 Your journal is as it was.").arg(reason);
}

QString failedText(const SafekeepingView& view) {
    const QString reason = fileTroubleText(*view.error, pathText(view.file));
    switch (view.deed) {
    case SafekeepingDeed::backUp:
        return view.error == ErrorCode::damaged
            ? Says::tr("No backup was made: the journal is damaged. The backups below are kept.")
            : Says::tr("No backup was made. %1 Your journal is as it was.").arg(reason);
    case SafekeepingDeed::restore:
        return view.error == ErrorCode::damaged
            ? Says::tr("That backup is damaged, so it was not put in place. Your journal is as it was.")
            : Says::tr("The backup was not put in place. %1 Your journal is as it was.").arg(reason);
    case SafekeepingDeed::import: return importFailedText(view);
    default: return Says::tr("Nothing was saved. %1 Your journal is as it was.").arg(reason);
    }
}

QString importText(const SafekeepingView& view) {
    const ImportView& imported = *view.imported;
    QStringList lines{
        Says::tr("From %1: %2 taken in, %3 brought up to date, %4 skipped. A backup was made first.")
            .arg(pathText(view.file))
            .arg(imported.taken)
            .arg(imported.merged)
            .arg(imported.skipped.size())};
    for (std::size_t i = 0; i < std::min(imported.skipped.size(), kMostRows); ++i)
        lines << Says::tr("Skipped, %1: %2.")
                     .arg(QString::fromStdString(imported.skipped[i].place),
                         QString::fromStdString(imported.skipped[i].why));
    if (imported.skipped.size() > kMostRows)
        lines << Says::tr("and %1 more.").arg(imported.skipped.size() - kMostRows);
    return lines.join(u'\n');
}

} // namespace

QString momentText(UtcTime time) {
    const auto local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return sinceText(
        {.utc = time, .offset = std::chrono::minutes(local.offsetFromUtc() / 60)}, DayShown::other);
}

QString safekeepingText(const SafekeepingView& view) {
    if (view.error)
        return failedText(view);
    const QString file = pathText(view.file);
    switch (view.deed) {
    case SafekeepingDeed::none: break;
    case SafekeepingDeed::backUp: return Says::tr("A backup was made and checked.");
    case SafekeepingDeed::restore:
        return Says::tr(
            "The backup is in place. What was there before is a backup of its own now, so this can "
            "be undone.");
    case SafekeepingDeed::exportJson:
    case SafekeepingDeed::exportCsv: return Says::tr("Saved and read back: %1").arg(file);
    case SafekeepingDeed::exportSealed:
        return Says::tr("Saved with your passphrase, and read back: %1").arg(file);
    case SafekeepingDeed::import: return importText(view);
    }
    return {};
}

QString recoveryText(const JournalRecovery& recovery) {
    const QString kept =
        Says::tr("Your journal was damaged. The file was not deleted: %1.").arg(pathText(recovery.setAside));
    const QString instead = recovery.backup
        ? Says::tr("The backup of %1 is in its place.").arg(momentText(*recovery.backup))
        : Says::tr("There was no backup, so a new journal was begun.");
    const std::size_t salvaged = recovery.salvaged.value_or(0);
    const QString saved =
        salvaged == 0 ? QString() : Says::tr(" %1 entries were saved out of the damaged file.").arg(salvaged);
    return kept + u' ' + instead + saved;
}

} // namespace unknot
