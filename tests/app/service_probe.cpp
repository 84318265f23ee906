// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: a program with nothing but the desktop services, which tests/e2e/services_test.py drives
// against services that are faked. A line in is a JSON list, a command with its arguments; a line out is a
// JSON list, too.
#include "app/services/alarm_sound.hpp"
#include "app/services/notifications.hpp"
#include "app/services/sleep_watcher.hpp"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QThread>

#include <functional>
#include <iostream>
#include <map>
#include <string>

#include <unistd.h>

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
            {"follow sleep", [&] { m_sleep.follow(); }},
            {"ping", [&] { say({"pong"}); }},
            {"play time up", [&] { m_sound.play(AlarmTone::timeUp); }},
            {"play reminder", [&] { m_sound.play(AlarmTone::reminder); }},
            {"stop sound", [&] { m_sound.stop(); }},
            {"sound",
                [&] {
                    say({"sound", m_sound.isAvailable()});
                }},
            {"show", [&] { m_notifications.show(words[1].toString(), notificationOf(words)); }},
        };
        commands.at(words[0].toString())();
    }

private:
    AlarmSound m_sound;
    Notifications m_notifications;
    SleepWatcher m_sleep;
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
