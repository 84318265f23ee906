// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal_text.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::JournalText)
};

} // namespace

QString entryNotSavedText(ErrorCode code) {
    switch (code) {
    case ErrorCode::diskFull:
        return Says::tr(
            "Not saved: the disk is full. All of it is still here. Make some room, then save again.");
    case ErrorCode::denied:
        return Says::tr(
            "Not saved: the journal may not be written. All of it is still here. Check the rights of "
            "the data folder, then save again.");
    case ErrorCode::locked:
        return Says::tr(
            "Not saved: another program holds the journal. All of it is still here. Save again in a "
            "moment.");
    case ErrorCode::newer:
        return Says::tr(
            "Not saved: a later version of Unknot wrote the journal. All of it is still here. Save "
            "again with that version.");
    case ErrorCode::damaged:
        return Says::tr(
            "Not saved: the journal's file is damaged. All of it is still here. Put a backup back "
            "on the page Journal, then save again.");
    case ErrorCode::invalid:
    case ErrorCode::tooLarge:
        return Says::tr(
            "Not saved: one of the texts is too long. All of it is still here. Shorten the longest "
            "text, then save again.");
    case ErrorCode::notFound:
    case ErrorCode::io: break;
    }
    return Says::tr("Not saved: the journal could not be written. All of it is still here. Save again in a "
                    "moment.");
}

QString draftNotKeptText(ErrorCode code) {
    switch (code) {
    case ErrorCode::diskFull:
        return Says::tr(
            "What you enter cannot be kept as a draft: the disk is full. It is here as long as this "
            "window is open. Save it now.");
    case ErrorCode::denied:
        return Says::tr("What you enter cannot be kept as a draft: the data folder may not be written. It is "
                        "here as long as this window is open. Save it now.");
    default:
        return Says::tr(
            "What you enter cannot be kept as a draft. It is here as long as this window is open. "
            "Save it now.");
    }
}

QString draftUnreadableText(ErrorCode code) {
    switch (code) {
    case ErrorCode::newer:
        return Says::tr(
            "A later version of Unknot kept the entry that was being written. It was set aside, not "
            "deleted. Your journal is as it was.");
    case ErrorCode::damaged:
        return Says::tr(
            "The entry that was being written could not be read. The file was set aside, not deleted. "
            "Your journal is as it was.");
    default:
        return Says::tr(
            "The entry that was being written could not be read. Nothing was deleted, and your journal "
            "is as it was.");
    }
}

} // namespace unknot
