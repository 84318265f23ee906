// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_target.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::FileTarget)
};

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
    if (path.filename().empty())
        return {};
    if (path.is_relative())
        path = QDir::homePath().toStdString() / path;
    if (!ending.isEmpty() && path.extension().empty())
        path += ending.toStdString();
    return path;
}

QString fileNameMissingText() {
    return Says::tr("Nothing was saved: type a name for the file.");
}

bool OverwriteQuestion::mayWrite(const std::filesystem::path& file) {
    std::error_code error;
    const bool isAsked = !m_written.contains(file) && m_asked != file && std::filesystem::exists(file, error);
    if (isAsked)
        m_asked = file;
    return !isAsked;
}

QString pathText(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

QString fileTroubleText(ErrorCode code, const QString& file) {
    switch (code) {
    case ErrorCode::notFound: return Says::tr("There is no such file: %1.").arg(file);
    case ErrorCode::denied: return Says::tr("It is not allowed to read or write %1.").arg(file);
    case ErrorCode::diskFull: return Says::tr("The disk is full.");
    case ErrorCode::locked: return Says::tr("Another program holds the journal. Try again in a moment.");
    case ErrorCode::newer: return Says::tr("A later version of Unknot wrote it. Open it with that version.");
    case ErrorCode::tooLarge: return Says::tr("The file is too large to be a journal: %1.").arg(file);
    case ErrorCode::invalid: return Says::tr("A passphrase or the name of a file is missing.");
    default: return Says::tr("Reading or writing failed: %1.").arg(file);
    }
}

} // namespace unknot
