// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timer_post.hpp"

#include "app/timer_text.hpp"

namespace unknot {

namespace {

Notification notificationFor(const AlertView& alert, const std::vector<std::chrono::minutes>& snoozes) {
    Notification notification{.title = QString::fromStdString(alert.title), .body = alertText(alert)};
    notification.actions = {
        {QStringLiteral("default"), TimerPost::tr("Show")}, {QStringLiteral("confirm"), alertAnswer(alert)}};
    // What lies on the skin is not put off; its alarm can be.
    for (const std::chrono::minutes snooze : snoozes)
        notification.actions << NotificationAction{
            QStringLiteral("snooze-%1").arg(snooze.count()), TimerPost::tr("In %1 min").arg(snooze.count())};
    const bool isReminder = alert.kind == AlertView::Kind::reminder;
    notification.urgency = isReminder ? Urgency::normal : Urgency::critical;
    return notification;
}

} // namespace

TimerPost::TimerPost(TimersDesk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&m_desk, &TimersDesk::alertRaised, this, &TimerPost::raise);
    connect(&m_desk, &TimersDesk::alertGone, this, &TimerPost::takeBack);
    connect(&m_desk, &TimersDesk::changed, this, &TimerPost::tellTray);
    connect(&m_notifications, &Notifications::chosen, this, &TimerPost::answer);
    connect(&m_notifications, &Notifications::missing, this, &TimerPost::sayByEar);
    connect(&m_sound, &AlarmSound::unavailable, this, &TimerPost::soundMissing);
    connect(&m_tray, &Tray::openWanted, this, &TimerPost::openWanted);
    connect(&m_tray, &Tray::quitWanted, this, &TimerPost::quitWanted);
    connect(&m_tray, &Tray::thereChanged, this, &TimerPost::trayChanged);
    // Before sleep what is due is written.
    connect(&m_sleep, &SleepWatcher::aboutToSleep, &m_desk, &TimersDesk::lookAtTheTime);
    connect(&m_sleep, &SleepWatcher::woke, this, &TimerPost::woke);
}

void TimerPost::follow() {
    m_tray.follow();
    m_sleep.follow();
}

void TimerPost::retranslate() {
    m_tray.retranslate();
    tellTray();
    // Its buttons are pressed by somebody who reads the new language.
    for (const AlertView& alert : m_desk.view().alerts)
        m_notifications.reword(
            QString::fromStdString(alert.topic), notificationFor(alert, m_desk.view().snoozes));
}

void TimerPost::raise(const AlertView& alert) {
    const QString topic = QString::fromStdString(alert.topic);
    // A notification is easily missed; that time is up is heard all the same.
    if (alert.hasSound && alert.kind == AlertView::Kind::timeUp)
        m_sound.play(AlarmTone::timeUp);
    else if (alert.hasSound)
        m_audible.insert(topic);
    m_notifications.show(topic, notificationFor(alert, m_desk.view().snoozes));
}

void TimerPost::takeBack(const QString& topic) {
    m_audible.erase(topic);
    m_notifications.close(topic);
    m_sound.stop();
}

void TimerPost::answer(const QString& topic, const QString& action) {
    const bool isOpening = action == QLatin1String("default");
    m_desk.answerAlert(topic, isOpening ? QStringLiteral("open") : action);
    if (isOpening)
        emit openWanted();
}

/// No notification shows it: a soft tone leads to the window.
void TimerPost::sayByEar(const QString& topic) {
    if (m_audible.erase(topic) > 0)
        m_sound.play(AlarmTone::reminder);
}

void TimerPost::tellTray() {
    if (!m_tray.isThere())
        return;
    QStringList lines{tr("Unknot")};
    for (const RunView& run : m_desk.view().runs)
        lines << QStringLiteral("%1: %2").arg(QString::fromStdString(run.title), stateText(run));
    m_tray.setText(lines.join(u'\n'));
}

} // namespace unknot
