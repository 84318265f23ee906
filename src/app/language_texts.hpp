// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <string>
#include <vector>

namespace unknot {

/// The program's own words in a language: what tr() gives, how dates and times are written, and from which
/// side a page is read. Texts that are not there stay English. What is already on the screen stays as it is:
/// whatever shows words is made anew afterwards.
class LanguageTexts {
public:
    /// `folder` holds unknot_CODE.qm; what Qt itself says is looked for where Qt keeps it.
    explicit LanguageTexts(QString folder = QStringLiteral(":/i18n"));

    /// From now on. A code as in the settings: "en", "de", "pt-br".
    void speak(const std::string& code);

private:
    void install(const QString& file);

    const QString m_folder;
    const QLocale m_desktop; ///< as the desktop writes dates
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// The desktop's languages, the one that is wanted most first: "de-at", "en".
[[nodiscard]] std::vector<std::string> desktopLanguages();

} // namespace unknot
