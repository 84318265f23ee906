// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_wish.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace unknot {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("unknot::StartWish", text);
}

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
    const QCommandLineOption help({"h", "help"}, words("Show this help."));
    const QCommandLineOption version({"v", "version"}, words("Show the version."));
    const QCommandLineOption guide(
        "guide", words("Open a guide at once, e.g. spasm-now or just-passed."), "ID");
    const QCommandLineOption breathe("breathe", words("Open the breathing page at once."));
    const QCommandLineOption signs("signs", words("Open the warning signs at once."));
    const QCommandLineOption emergency("emergency", words("Open \"Get help now\" at once."));
    const QCommandLineOption region(
        "region", words("Whose emergency numbers to show: eu, gb or us; else as in the settings."), "ID");
    const QCommandLineOption theme(
        "theme", words("light, dark or high-contrast; else as in the settings."), "NAME");
    QCommandLineParser parser;
    parser.setApplicationDescription(
        words("Unknot: help for a back that has just locked up. In a terminal, use unknot-cli."));
    parser.addOptions({help, version, guide, breathe, signs, emergency, region, theme});

    StartWish wish;
    if (!parser.parse(QStringList{QStringLiteral("unknot")} + arguments))
        wish.error = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        wish.error = words("Unknown argument: %1").arg(parser.positionalArguments().first());
    else if (parser.isSet(theme) && !(wish.theme = themeFrom(parser.value(theme))))
        wish.error = words("Unknown theme: %1").arg(parser.value(theme));
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
