// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tray.hpp"

#include "app/services/x11_tray.hpp"

#include <QAction>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

#include <utility>

namespace unknot {

namespace {

const QString kWatcher = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString kPath = QStringLiteral("/StatusNotifierWatcher");

} // namespace

Tray::Tray(QObject* parent) : QObject(parent) {}

Tray::~Tray() = default;

void Tray::follow() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected() && !std::exchange(m_isFollowing, true)) {
        const auto* owner =
            new QDBusServiceWatcher(kWatcher, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
        // After a restart Qt itself shows the icon to the new one.
        connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &Tray::look);
        for (const char* signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
            bus.connect(kWatcher, kPath, kWatcher, QString::fromLatin1(signal), this, SLOT(look()));
    }
    look();
}

void Tray::look() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        take(false);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        kWatcher, kPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << kWatcher << QStringLiteral("IsStatusNotifierHostRegistered");
    call.setAutoStartService(false);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *done;
        take(!reply.isError() && reply.value().variant().toBool());
    });
}

void Tray::take(bool hasHost) {
    // Qt is asked only where there is something to be found: it looks for the session bus's tray once in the
    // life of the program, and waits for it then.
    setThere((hasHost || hasX11Tray()) && QSystemTrayIcon::isSystemTrayAvailable());
}

void Tray::setThere(bool isThere) {
    if (isThere == this->isThere())
        return;
    if (isThere)
        makeIcon();
    else
        m_icon.reset();
    emit thereChanged();
}

void Tray::makeIcon() {
    if (!m_menu) {
        m_menu = std::make_unique<QMenu>();
        connect(m_menu->addAction(QString()), &QAction::triggered, this, &Tray::openWanted);
        connect(m_menu->addAction(QString()), &QAction::triggered, this, &Tray::quitWanted);
        retranslate();
    }
    m_icon = std::make_unique<QSystemTrayIcon>(QIcon(QStringLiteral(":/icons/unknot.svg")));
    m_icon->setContextMenu(m_menu.get());
    m_icon->setToolTip(m_text);
    connect(
        m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason != QSystemTrayIcon::Context)
                emit openWanted();
        });
    m_icon->show();
}

void Tray::retranslate() {
    if (!m_menu)
        return;
    m_menu->actions().first()->setText(tr("Open Unknot"));
    m_menu->actions().last()->setText(tr("Quit"));
}

void Tray::setText(const QString& tooltip) {
    m_text = tooltip;
    if (m_icon)
        m_icon->setToolTip(tooltip);
}

} // namespace unknot
