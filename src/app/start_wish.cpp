// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_wish.hpp"

#include "unknot/base/language_code.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace unknot {

namespace {

struct Says {
    Q_DECLARE_TR_FUNCTIONS(unknot::StartWish)
};

std::optional<ThemeChoice> themeFrom(const QString& name) {
    if (name == QLatin1String("light"))
        return ThemeChoice::light;
    if (name == QLatin1String("dark"))
        return ThemeChoice::dark;
    if (name == QLatin1String("high-contrast"))
        return ThemeChoice::highContrast;
    return std::nullopt;
}

} // namespace

StartWish wishFrom(const QStringList& arguments) {
    const QCommandLineOption help({"h", "help"}, Says::tr("Show this help."));
    const QCommandLineOption version({"v", "version"}, Says::tr("Show the version."));
    const QCommandLineOption guide(
        "guide", Says::tr("Open a guide at once, e.g. spasm-now or just-passed."), "ID");
    const QCommandLineOption breathe("breathe", Says::tr("Open the breathing page at once."));
    const QCommandLineOption signs("signs", Says::tr("Open the warning signs at once."));
    const QCommandLineOption emergency("emergency", Says::tr("Open \"Get help now\" at once."));
    const QCommandLineOption region(
        "region", Says::tr("Whose emergency numbers to show: eu, gb or us; else as in the settings."), "ID");
    const QCommandLineOption theme(
        "theme", Says::tr("light, dark or high-contrast; else as in the settings."), "NAME");
    const QCommandLineOption language(
        "language", Says::tr("The code of the language, e.g. en; else as in the settings."), "CODE");
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Says::tr("Unknot: help for a back that has just locked up. In a terminal, use unknot-cli."));
    parser.addOptions({help, version, guide, breathe, signs, emergency, region, theme, language});

    StartWish wish;
    if (!parser.parse(QStringList{QStringLiteral("unknot")} + arguments))
        wish.error = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        wish.error = Says::tr("Unknown argument: %1").arg(parser.positionalArguments().first());
    else if (parser.isSet(theme) && !(wish.theme = themeFrom(parser.value(theme))))
        wish.error = Says::tr("Unknown theme: %1").arg(parser.value(theme));
    else if (wish.language = parser.value(language).toStdString();
             parser.isSet(language) && !isLanguageCode(wish.language))
        wish.error = Says::tr("Unknown language: %1").arg(parser.value(language));
    if (parser.isSet(help))
        wish.answer =
            parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("unknot"));
    else if (parser.isSet(version))
        wish.answer = QStringLiteral("unknot %1\n").arg(QStringLiteral(UNKNOT_VERSION));
    wish.guide.value = parser.value(guide).toStdString();
    wish.region.value = parser.value(region).toStdString();
    // Of several, the one that is most urgent.
    if (parser.isSet(emergency))
        wish.page = StartWish::Page::emergency;
    else if (parser.isSet(signs))
        wish.page = StartWish::Page::signs;
    else if (parser.isSet(guide))
        wish.page = StartWish::Page::guide;
    else if (parser.isSet(breathe))
        wish.page = StartWish::Page::breathe;
    return wish;
}

} // namespace unknot
