// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop services where there is none of them; tests/e2e has those where there is one.
#include "qt_strings.hpp"

#include "app/services/alarm_sound.hpp"
#include "app/services/notifications.hpp"
#include "app/services/sleep_watcher.hpp"
#include "app/services/tray.hpp"

#include <QSignalSpy>
#include <QTest>

using namespace unknot;

TEST_CASE("Notifications: with no bus the window is told to say it itself, later and once", "[app]") {
    Notifications notifications;
    QSignalSpy missing(&notifications, &Notifications::missing);
    notifications.show(QStringLiteral("cold"), {.title = QStringLiteral("one")});
    notifications.show(QStringLiteral("cold"), {.title = QStringLiteral("two")});
    CHECK(missing.isEmpty());
    REQUIRE(missing.wait());
    QTest::qWait(0);
    CHECK(missing.size() == 1);
    CHECK(missing[0][0].toString() == QStringLiteral("cold"));
}

TEST_CASE("Notifications: who hears that it is missing may show and close", "[app]") {
    Notifications notifications;
    QStringList heard;
    QObject::connect(&notifications, &Notifications::missing, &notifications, [&](const QString& topic) {
        heard << topic;
        notifications.close(topic);
        if (topic == QStringLiteral("cold"))
            notifications.show(QStringLiteral("heat"), {});
    });
    notifications.show(QStringLiteral("cold"), {});
    CHECK(QTest::qWaitFor([&] { return heard.size() == 2; }));
    CHECK(heard == QStringList{QStringLiteral("cold"), QStringLiteral("heat")});
}

TEST_CASE("SleepWatcher: with no bus nothing is said", "[app]") {
    SleepWatcher sleep;
    QSignalSpy woke(&sleep, &SleepWatcher::woke);
    sleep.follow();
    sleep.follow();
    QTest::qWait(0);
    CHECK(woke.isEmpty());
}

TEST_CASE("AlarmSound: with no plugin it says once, and later, that there is no sound", "[app]") {
    AlarmSound sound(QStringLiteral("/nowhere/unknot_sound"));
    QSignalSpy unavailable(&sound, &AlarmSound::unavailable);
    sound.stop();
    CHECK(sound.isAvailable());
    sound.play(AlarmTone::reminder);
    CHECK(unavailable.isEmpty());
    REQUIRE(unavailable.wait());
    CHECK_FALSE(sound.isAvailable());
    sound.play(AlarmTone::timeUp);
    sound.stop();
    CHECK_FALSE(unavailable.wait(200));
    CHECK(unavailable.size() == 1);
}

TEST_CASE("AlarmSound: a file that is no plugin is no sound", "[app]") {
    AlarmSound sound(QStringLiteral(UNKNOT_CONTENT_SOURCE "/figures.json"));
    QSignalSpy unavailable(&sound, &AlarmSound::unavailable);
    sound.play(AlarmTone::timeUp);
    REQUIRE(unavailable.wait());
}

TEST_CASE("AlarmSound: it may end while a tone is being prepared", "[app]") {
    for (int i = 0; i < 5; ++i) {
        AlarmSound sound;
        sound.play(AlarmTone::timeUp);
    }
    SUCCEED("nobody waited for it");
}

TEST_CASE("Tray: where there is none it is not there, and that is no change", "[app]") {
    Tray tray;
    QSignalSpy changed(&tray, &Tray::thereChanged);
    tray.setText(QStringLiteral("Cold: 12 minutes left"));
    tray.follow();
    tray.follow();
    QTest::qWait(0);
    CHECK_FALSE(tray.isThere());
    CHECK(changed.isEmpty());
}
