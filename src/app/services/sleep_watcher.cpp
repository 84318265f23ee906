// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sleep_watcher.hpp"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace unknot {

namespace {

const QString kService = QStringLiteral("org.freedesktop.login1");
const QString kPath = QStringLiteral("/org/freedesktop/login1");
const QString kInterface = QStringLiteral("org.freedesktop.login1.Manager");

} // namespace

void SleepWatcher::follow() {
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected() || std::exchange(m_isFollowing, true))
        return;
    bus.connect(
        kService, kPath, kInterface, QStringLiteral("PrepareForSleep"), this, SLOT(onPrepareForSleep(bool)));
    hold();
}

void SleepWatcher::hold() {
    QDBusMessage call =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QStringLiteral("Unknot") << tr("Writes down which timers are running")
         << QStringLiteral("delay");
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *done;
        // Refused or too late: sleep is announced all the same, there is only less time then.
        if (!reply.isError() && !m_isGoingToSleep)
            m_hold = reply.value();
    });
}

void SleepWatcher::onPrepareForSleep(bool isStarting) {
    m_isGoingToSleep = isStarting;
    if (isStarting) {
        emit aboutToSleep();
        m_hold = {};
    } else {
        hold();
        emit woke();
    }
}

} // namespace unknot
