// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/appearance.hpp"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace unknot {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kCommon = QStringLiteral("org.freedesktop.appearance");
const QString kColourScheme = QStringLiteral("color-scheme");
const QString kContrast = QStringLiteral("contrast");
const QString kReducedMotion = QStringLiteral("reduced-motion");
/// What the common part has no word for yet.
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");
const QString kTextScale = QStringLiteral("text-scaling-factor");
const QString kAnimations = QStringLiteral("enable-animations");

/// Read wraps its answer in a variant within a variant.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent),
      m_isPaletteDark(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5) {}

Look Appearance::look() const {
    const bool isReduced = m_wantsLessMotion || !m_hasAnimations;
    return {
        .scheme = m_isHighContrast                  ? Scheme::highContrast
            : m_wantsDark.value_or(m_isPaletteDark) ? Scheme::dark
                                                    : Scheme::light,
        .motion = isReduced ? Motion::reduced : Motion::full,
        .textScale = m_textScale,
    };
}

void Appearance::follow() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
        SLOT(onSettingChanged(QDBusMessage)));
    for (const QString& key : {kColourScheme, kContrast, kReducedMotion})
        ask(kCommon, key);
    for (const QString& key : {kTextScale, kAnimations})
        ask(kGnome, key);
}

void Appearance::ask(const QString& area, const QString& key) {
    constexpr int kPatienceMs = 2000;
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << area << key;
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, kPatienceMs), this);
    connect(
        watcher, &QDBusPendingCallWatcher::finished, this, [this, area, key](QDBusPendingCallWatcher* done) {
            done->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *done;
            if (!reply.isError())
                take(area, key, unwrapped(reply.value().variant()));
        });
}

void Appearance::onSettingChanged(const QDBusMessage& message) {
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3)
        take(arguments[0].toString(), arguments[1].toString(), unwrapped(arguments[2]));
}

void Appearance::take(const QString& area, const QString& key, const QVariant& value) {
    const Look before = look();
    const uint wanted = value.toUInt();
    if (area == kCommon && key == kColourScheme)
        // 0 is "no preference": then Qt's palette is the judge.
        m_wantsDark = wanted == 0 ? std::nullopt : std::optional(wanted == 1);
    else if (area == kCommon && key == kContrast)
        m_isHighContrast = wanted == 1;
    else if (area == kCommon && key == kReducedMotion)
        m_wantsLessMotion = wanted == 1;
    else if (area == kGnome && key == kAnimations)
        m_hasAnimations = value.toBool();
    else if (area == kGnome && key == kTextScale)
        m_textScale = std::clamp(value.toDouble(), kSmallestText, kLargestText);
    if (look() != before)
        emit changed();
}

} // namespace unknot
