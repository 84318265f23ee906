// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/single_instance.hpp"

#include <QDBusConnection>
#include <QDBusMessage>

namespace unknot {

namespace {

const QString kName = QStringLiteral("org.unknot.Unknot");
const QString kPath = QStringLiteral("/org/unknot/Unknot");
constexpr int kPatienceMs = 1500;

} // namespace

bool SingleInstance::handOver(const QStringList& arguments) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    QDBusMessage call = QDBusMessage::createMethodCall(kName, kPath, kName, QStringLiteral("Open"));
    call << arguments;
    call.setAutoStartService(false);
    return bus.call(call, QDBus::Block, kPatienceMs).type() == QDBusMessage::ReplyMessage;
}

void SingleInstance::listen() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.registerObject(kPath, this, QDBusConnection::ExportScriptableSlots);
    bus.registerService(kName);
}

} // namespace unknot
