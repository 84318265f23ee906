// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/error_text.hpp"

#include <QCoreApplication>

namespace unknot {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("unknot::ErrorText", text);
}

} // namespace

QString keepFailedText(ErrorCode code) {
    switch (code) {
    case ErrorCode::diskFull:
        return words("Your place in the guide cannot be kept: the disk is full. The guide goes on.");
    case ErrorCode::denied:
        return words("Your place in the guide cannot be kept: the data folder may not be written. "
                     "The guide goes on.");
    default: return words("Your place in the guide cannot be kept. The guide goes on.");
    }
}

QString placeUnreadableText(ErrorCode code) {
    switch (code) {
    case ErrorCode::newer:
        return words("A later version of Unknot kept your place in a guide. It was set aside, not deleted. "
                     "Start the guide anew.");
    case ErrorCode::damaged:
        return words("Your place in a guide could not be read. The file was set aside, not deleted. "
                     "Start the guide anew.");
    default:
        return words("Your place in a guide could not be read. Nothing was deleted. Start the guide anew.");
    }
}

QString contentNoticeText(const ContentNotice& notice) {
    const QString what = QString::fromStdString(textOf(notice.first));
    return notice.instead == Instead::builtIn
        ? words("A content file cannot be used: %1. The built-in copy is used; nothing is lost.").arg(what)
        : words("One of your own content files cannot be used: %1. It is left out; all else is there.")
              .arg(what);
}

QString unknownRegionText(const QString& name) {
    return words("There is no region called \"%1\", so all three emergency numbers are shown.").arg(name);
}

QString unknownGuideText(const QString& name) {
    return words("There is no guide called \"%1\". All guides that there are start from this page.")
        .arg(name);
}

} // namespace unknot
