// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language_texts.hpp"

#include <QFile>
#include <QGuiApplication>
#include <QLibraryInfo>

namespace unknot {

namespace {

/// How that language's texts write a date and a time: as the desktop does, where it speaks the language, and
/// as near to its country as there is where not.
QLocale localeFor(const QString& code, const QLocale& desktop) {
    const QLocale wanted(QString(code).replace(u'-', u'_'));
    const bool isEnglish = wanted.language() == QLocale::English;
    if (wanted.language() == desktop.language() || (isEnglish && desktop.language() == QLocale::C))
        return desktop;
    if (code.contains(u'-') || desktop.language() == QLocale::C)
        return wanted;
    return {wanted.language(), desktop.territory()};
}

} // namespace

LanguageTexts::LanguageTexts(QString folder) : m_folder(std::move(folder)) {}

void LanguageTexts::speak(const std::string& code) {
    const QString wanted = QString::fromStdString(code);
    // A translator that goes takes itself out.
    m_translators.clear();
    const QLocale locale = localeFor(wanted, m_desktop);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    const QString name = QString(wanted).replace(u'-', u'_');
    // English has its one and its several from a file, too; what a language does not have, it has.
    install(m_folder + QStringLiteral("/unknot_en.qm"));
    install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_") +
        name.section(u'_', 0, 0) + QStringLiteral(".qm"));
    install(m_folder + QStringLiteral("/unknot_") + name + QStringLiteral(".qm"));
}

/// Later ones go before earlier ones.
void LanguageTexts::install(const QString& file) {
    auto translator = std::make_unique<QTranslator>();
    if (!QFile::exists(file) || !translator->load(file))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

std::vector<std::string> desktopLanguages() {
    std::vector<std::string> languages;
    for (const QString& language : QLocale::system().uiLanguages())
        languages.push_back(language.toLower().toStdString());
    return languages;
}

} // namespace unknot
