// SPDX-License-Identifier: GPL-3.0-or-later
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

#include "app/language_texts.hpp"

#include "support/temp_dir.hpp"

#include <QApplication>
#include <QLocale>

#include <ctime>

namespace {

/// Nothing of the person's is read or written, and nobody else is talked to.
void keepToOurselves(const std::filesystem::path& folder) {
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(name, QByteArray::fromStdString((folder / name).string()));
    qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(folder.string())); // mkdtemp made it 0700
    // Addresses that lead nowhere; without them libdbus and libpulse would look by themselves.
    for (const char* name : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"})
        qputenv(name, QByteArray::fromStdString("unix:path=" + (folder / "no-bus").string()));
    qputenv("PULSE_SERVER", QByteArray::fromStdString("unix:" + (folder / "no-sound").string()));
}

} // namespace

int main(int argc, char** argv) {
    // catch_discover_tests runs this at build time, where there is no display.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    tzset();
    const unknot::test::TempDir folder;
    keepToOurselves(folder.path());
    QLocale::setDefault(QLocale::c());
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("unknot-app-tests"));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setStyle(QStringLiteral("Fusion"));
    unknot::LanguageTexts texts;
    texts.speak("en");
    return Catch::Session().run(argc, argv);
}
