// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/error_text.hpp"

#include "app/time_text.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::ErrorText)
};

QString pathText(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

/// Where nothing in the file could be used.
QString settingsDamagedText(const SettingsProblem& problem) {
    const QString what = QString::fromStdString(textOf(problem));
    if (problem.setAsideAs.empty())
        return Says::tr(
            "Your settings file cannot be used: %1. The usual settings are used. The file is left "
            "where it is.")
            .arg(what);
    return Says::tr("Your settings file cannot be used: %1. The usual settings are used; choose again in "
                    "Settings. The file was set aside as %2, not deleted.")
        .arg(what, pathText(problem.setAsideAs));
}

} // namespace

QString keepFailedText(ErrorCode code) {
    switch (code) {
    case ErrorCode::diskFull:
        return Says::tr("Your place in the guide cannot be kept: the disk is full. The guide goes on.");
    case ErrorCode::denied:
        return Says::tr("Your place in the guide cannot be kept: the data folder may not be written. "
                        "The guide goes on.");
    default: return Says::tr("Your place in the guide cannot be kept. The guide goes on.");
    }
}

QString placeUnreadableText(ErrorCode code) {
    switch (code) {
    case ErrorCode::newer:
        return Says::tr(
            "A later version of Unknot kept your place in a guide. It was set aside, not deleted. "
            "Start the guide anew.");
    case ErrorCode::damaged:
        return Says::tr("Your place in a guide could not be read. The file was set aside, not deleted. "
                        "Start the guide anew.");
    default:
        return Says::tr(
            "Your place in a guide could not be read. Nothing was deleted. Start the guide anew.");
    }
}

QString contentNoticeText(const ContentNotice& notice) {
    const QString what = QString::fromStdString(textOf(notice.first));
    return notice.instead == Instead::builtIn
        ? Says::tr("A content file cannot be used: %1. The built-in copy is used; nothing is lost.").arg(what)
        : Says::tr("One of your own content files cannot be used: %1. It is left out; all else is there.")
              .arg(what);
}

QString reloadedText(int unfitFiles, int ownFiles) {
    if (unfitFiles > 0)
        return Says::tr("The content was read again. %n file(s) of it cannot be used, as is said here; all "
                        "the rest is in use.",
            nullptr, unfitFiles);
    if (ownFiles == 0)
        return Says::tr("The content was read again, and all of it is in use. None of it is your own.");
    return Says::tr("The content was read again, with %n file(s) of your own, and all of it is in use.",
        nullptr, ownFiles);
}

QString settingsProblemText(const SettingsProblem& problem) {
    switch (problem.code) {
    case ErrorCode::damaged: return settingsDamagedText(problem);
    case ErrorCode::invalid:
        return Says::tr("Something in your settings file cannot be used: %1. All else in it counts. Choose "
                        "again in Settings, or mend the file.")
            .arg(QString::fromStdString(textOf(problem)));
    case ErrorCode::newer:
        return Says::tr(
            "A later version of Unknot wrote your settings, %1. What this one understands counts. "
            "The file is set aside, not deleted, if you change a setting here.")
            .arg(pathText(problem.file));
    case ErrorCode::denied:
        return Says::tr(
            "Your settings may not be read: %1. The usual settings are used; nothing was changed.")
            .arg(pathText(problem.file));
    default:
        return Says::tr(
            "Your settings could not be read: %1. The usual settings are used; nothing was changed.")
            .arg(pathText(problem.file));
    }
}

QString settingsNotKeptText(ErrorCode code) {
    switch (code) {
    case ErrorCode::diskFull:
        return Says::tr("What you chose counts now but cannot be kept: the disk is full. It is lost when you "
                        "close Unknot; choose it again when there is room.");
    case ErrorCode::denied:
        return Says::tr(
            "What you chose counts now but cannot be kept: the settings folder may not be written. "
            "It is lost when you close Unknot.");
    default:
        return Says::tr("What you chose counts now but cannot be kept. It is lost when you close Unknot.");
    }
}

QString unknownRegionText(const QString& name) {
    return Says::tr("There is no region called \"%1\", so all three emergency numbers are shown.").arg(name);
}

QString unknownGuideText(const QString& name) {
    return Says::tr("There is no guide called \"%1\". All guides that there are start from this page.")
        .arg(name);
}

QString journalTroubleText(ErrorCode code) {
    switch (code) {
    case ErrorCode::diskFull:
        return Says::tr(
            "Your journal cannot be written: the disk is full. What is stored is safe. What is new "
            "waits here until there is room; do not close Unknot.");
    case ErrorCode::denied:
        return Says::tr("Your journal cannot be written: its folder or file is read-only. What is stored is "
                        "safe. What is new waits here until that is changed; do not close Unknot.");
    case ErrorCode::locked:
        return Says::tr("Another program holds your journal. What is stored is safe. What is new waits here "
                        "and is stored as soon as the journal is free.");
    case ErrorCode::newer:
        return Says::tr("A later version of Unknot wrote your journal. It is not touched. Open it with that "
                        "version; all help works here, and nothing new is kept.");
    case ErrorCode::damaged:
        return Says::tr(
            "Your journal could not be read. The file was not deleted. All help works; look under "
            "Journal, Backups and files.");
    case ErrorCode::notFound:
        return Says::tr("That entry is no longer in your journal. Nothing else was changed.");
    default:
        return Says::tr("Your journal could not be read or written. What is stored was not changed. All help "
                        "works; try again later.");
    }
}

QString soundMissingText() {
    return Says::tr(
        "This computer plays no tone now. When a time is up, Unknot says so in this window, and as a "
        "notification where the desktop has them. Keep the screen in sight.");
}

QString oldContentText(std::chrono::year_month_day comparedOn) {
    return Says::tr(
        "What is said here was last compared with its sources on %1, more than a year ago. All of it "
        "stays, and works; look for a later version of Unknot.")
        .arg(dayText(comparedOn));
}

QString homeMissingText() {
    return Says::tr(
        "No home folder is known, so nothing can be kept: not your place in a guide, no entry and no "
        "setting. All help works.");
}

} // namespace unknot
