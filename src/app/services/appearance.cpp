// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/appearance.hpp"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace unknot {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kArea = QStringLiteral("org.freedesktop.appearance");
const QString kColourScheme = QStringLiteral("color-scheme");
const QString kContrast = QStringLiteral("contrast");

/// Read wraps its answer in a variant within a variant.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent), m_isDark(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5) {}

Scheme Appearance::scheme() const {
    if (m_isHighContrast)
        return Scheme::highContrast;
    return m_isDark ? Scheme::dark : Scheme::light;
}

void Appearance::follow() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
        SLOT(onSettingChanged(QDBusMessage)));
    ask(kArea, kColourScheme);
    ask(kArea, kContrast);
}

void Appearance::ask(const QString& area, const QString& key) {
    constexpr int kPatienceMs = 2000;
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << area << key;
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, kPatienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            take(key, unwrapped(reply.value().variant()));
    });
}

void Appearance::onSettingChanged(const QDBusMessage& message) {
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3 && arguments[0].toString() == kArea)
        take(arguments[1].toString(), unwrapped(arguments[2]));
}

void Appearance::take(const QString& key, const QVariant& value) {
    const Scheme before = scheme();
    const uint wanted = value.toUInt();
    // 0 is "no preference": then Qt's palette stays the judge.
    if (key == kColourScheme && wanted != 0)
        m_isDark = wanted == 1;
    else if (key == kContrast)
        m_isHighContrast = wanted == 1;
    if (scheme() != before)
        emit changed();
}

} // namespace unknot
