// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_target.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace unknot {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("unknot::FileTarget", text);
}

} // namespace

QString proposedTarget(const QString& name) {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.startsWith(QDir::homePath() + u'/'))
        folder.replace(0, QDir::homePath().size(), u'~');
    return folder + u'/' + name;
}

std::filesystem::path pathFrom(const QString& typed, const QString& ending) {
    QString text = typed.trimmed();
    if (text.startsWith(QStringLiteral("~/")))
        text = QDir::homePath() + text.mid(1);
    std::filesystem::path path = text.toStdString();
    if (!ending.isEmpty() && path.extension().empty())
        path += ending.toStdString();
    return path;
}

QString pathText(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

QString fileTroubleText(ErrorCode code, const QString& file) {
    switch (code) {
    case ErrorCode::notFound: return words("There is no such file: %1.").arg(file);
    case ErrorCode::denied: return words("It is not allowed to read or write %1.").arg(file);
    case ErrorCode::diskFull: return words("The disk is full.");
    case ErrorCode::locked: return words("Another program holds the journal. Try again in a moment.");
    case ErrorCode::newer: return words("A later version of Unknot wrote it. Open it with that version.");
    case ErrorCode::tooLarge: return words("The file is too large to be a journal: %1.").arg(file);
    case ErrorCode::invalid: return words("A passphrase or the name of a file is missing.");
    default: return words("Reading or writing failed: %1.").arg(file);
    }
}

} // namespace unknot
