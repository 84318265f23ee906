// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: a program with nothing but the desktop services, which tests in tests/e2e drive through
// probe.py, against services that are faked. A line in is a JSON list, a command with its arguments; a line
// out is a list, too.
#include "app/services/alarm_sound.hpp"
#include "app/services/notifications.hpp"
#include "app/services/sleep_watcher.hpp"
#include "app/services/tray.hpp"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QThread>

#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <string>

#include <unistd.h>
#include <xcb/xcb.h>

namespace {

using namespace unknot;

void say(const QJsonArray& words) {
    std::cout << QJsonDocument(words).toJson(QJsonDocument::Compact).constData() << std::endl;
}

Notification notificationOf(const QJsonArray& words) {
    Notification notification{
        .title = words[2].toString(),
        .body = words[3].toString(),
        .urgency = static_cast<Urgency>(words[4].toInt()),
    };
    const QJsonArray actions = words[5].toArray();
    for (const auto& action : actions)
        notification.actions << NotificationAction{
            .key = action.toArray()[0].toString(), .text = action.toArray()[1].toString()};
    return notification;
}

/// Claims what a tray of the old kind claims, until the program ends; it shows nothing.
void beX11Tray() {
    xcb_connection_t* server = qGuiApp->nativeInterface<QNativeInterface::QX11Application>()->connection();
    const std::string name = "_NET_SYSTEM_TRAY_S0";
    xcb_intern_atom_reply_t* selection = xcb_intern_atom_reply(
        server, xcb_intern_atom(server, 0, static_cast<std::uint16_t>(name.size()), name.c_str()), nullptr);
    const xcb_window_t window = xcb_generate_id(server);
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(server)).data;
    xcb_create_window(server, XCB_COPY_FROM_PARENT, window, screen->root, 0, 0, 1, 1, 0,
        XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
    xcb_set_selection_owner(server, window, selection->atom, XCB_CURRENT_TIME);
    xcb_flush(server);
    std::free(selection);
}

/// The services, and what each command does with them.
class Probe {
public:
    Probe() {
        for (const auto& [name, signal] : std::map<QString, void (Notifications::*)(const QString&)>{
                 {"shown", &Notifications::shown}, {"missing", &Notifications::missing}})
            QObject::connect(&m_notifications, signal, &m_notifications, [name = name](const QString& topic) {
                say({name, topic});
            });
        QObject::connect(&m_notifications, &Notifications::chosen, &m_notifications,
            [](const QString& topic, const QString& action) {
                say({"chosen", topic, action});
            });
        QObject::connect(&m_tray, &Tray::openWanted, &m_tray, [] { say({"open"}); });
        QObject::connect(&m_tray, &Tray::quitWanted, &m_tray, [] { say({"quit"}); });
        QObject::connect(&m_tray, &Tray::thereChanged, &m_tray, [this] { say({"tray", m_tray.isThere()}); });
        QObject::connect(&m_sound, &AlarmSound::unavailable, &m_sound, [] { say({"unavailable"}); });
        QObject::connect(&m_sleep, &SleepWatcher::aboutToSleep, &m_sleep, [] {
            say({"aboutToSleep"});
            // As long as somebody writes: the machine has to wait for it.
            QThread::msleep(500);
            say({"written"});
        });
        QObject::connect(&m_sleep, &SleepWatcher::woke, &m_sleep, [] { say({"woke"}); });
    }

    void obey(const QJsonArray& words) {
        const std::map<QString, std::function<void()>> commands{
            {"close", [&] { m_notifications.close(words[1].toString()); }},
            {"be an X11 tray", [&] { beX11Tray(); }},
            {"follow sleep", [&] { m_sleep.follow(); }},
            {"follow tray", [&] { m_tray.follow(); }},
            {"tray text", [&] { m_tray.setText(words[1].toString()); }},
            {"ping", [&] { say({"pong"}); }},
            {"play time up", [&] { m_sound.play(AlarmTone::timeUp); }},
            {"play reminder", [&] { m_sound.play(AlarmTone::reminder); }},
            {"stop sound", [&] { m_sound.stop(); }},
            {"sound",
                [&] {
                    say({"sound", m_sound.isAvailable()});
                }},
            {"reword", [&] { m_notifications.reword(words[1].toString(), notificationOf(words)); }},
            {"show", [&] { m_notifications.show(words[1].toString(), notificationOf(words)); }},
        };
        commands.at(words[0].toString())();
    }

private:
    AlarmSound m_sound;
    Notifications m_notifications;
    SleepWatcher m_sleep;
    Tray m_tray;
};

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    Probe probe;
    std::string unread;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &input, [&] {
        char buffer[4096];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count <= 0)
            return QApplication::quit();
        unread.append(buffer, static_cast<std::size_t>(count));
        for (auto end = unread.find('\n'); end != std::string::npos; end = unread.find('\n')) {
            probe.obey(QJsonDocument::fromJson(QByteArray::fromStdString(unread.substr(0, end))).array());
            unread.erase(0, end + 1);
        }
    });
    return QApplication::exec();
}
