// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/notifications.hpp"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QTimer>
#include <QVariantMap>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace unknot {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kProgram = QStringLiteral("org.unknot.Unknot");

/// After this the window says it itself.
constexpr auto kPatience = 2s;
/// The answer is waited for much longer: a service that is only being started shows the notification all the
/// same, and its buttons must work then. Without the id, which is in the answer, they would not.
constexpr int kLateAnswerMs = 60'000;

QDBusMessage methodCall(const char* method) {
    return QDBusMessage::createMethodCall(kService, kPath, kService, QString::fromLatin1(method));
}

QStringList flat(const QList<NotificationAction>& actions) {
    QStringList list;
    for (const NotificationAction& action : actions)
        list << action.key << action.text;
    return list;
}

QVariantMap hintsOf(const Notification& notification) {
    return {
        {QStringLiteral("desktop-entry"), kProgram},
        {QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(notification.urgency))},
    };
}

QDBusMessage notifyCall(const Notification& notification, uint replaced, const QStringList& capabilities) {
    constexpr int kNever = 0;
    constexpr int kAsTheDesktopLikes = -1;
    const bool hasMarkup = capabilities.contains(QLatin1String("body-markup"));
    const bool hasActions = capabilities.contains(QLatin1String("actions"));
    QDBusMessage message = methodCall("Notify");
    message << QStringLiteral("Unknot") << replaced << kProgram << notification.title
            << (hasMarkup ? notification.body.toHtmlEscaped() : notification.body)
            << (hasActions ? flat(notification.actions) : QStringList()) << hintsOf(notification)
            << (notification.urgency == Urgency::critical ? kNever : kAsTheDesktopLikes);
    return message;
}

} // namespace

void Notifications::show(const QString& topic, const Notification& notification) {
    const bool hasBus = QDBusConnection::sessionBus().isConnected();
    Topic& asked = m_topics[topic];
    asked.next = hasBus ? std::optional(notification) : std::nullopt;
    asked.isUnwanted = false;
    asked.isTold = false;
    asked.turn = ++m_turns;
    QTimer::singleShot(hasBus ? kPatience : 0s, this, [this, topic, turn = m_turns] {
        if (const auto found = m_topics.constFind(topic); found != m_topics.cend() && found->turn == turn)
            tellMissing(topic);
    });
    if (!hasBus)
        return;
    connectToService();
    send(topic);
}

void Notifications::reword(const QString& topic, const Notification& notification) {
    const auto found = m_topics.find(topic);
    const bool isUp = found != m_topics.end() && (found->id != 0 || found->next || found->isSent);
    if (!isUp || found->isUnwanted)
        return;
    found->next = notification;
    send(topic);
}

void Notifications::close(const QString& topic) {
    const auto found = m_topics.find(topic);
    if (found == m_topics.end())
        return;
    if (found->isSent) {
        // What is closed has no id yet: onAnswer() closes it.
        found->next.reset();
        found->isUnwanted = true;
        found->isTold = true;
        return;
    }
    const uint id = found->id;
    m_topics.erase(found);
    if (id != 0)
        QDBusConnection::sessionBus().asyncCall(methodCall("CloseNotification") << id);
}

void Notifications::connectToService() {
    if (std::exchange(m_isConnected, true))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
        SLOT(onActionInvoked(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
        SLOT(onNotificationClosed(uint, uint)));
    const auto* watcher =
        new QDBusServiceWatcher(kService, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &Notifications::forgetService);
}

void Notifications::askCapabilities() {
    if (std::exchange(m_isAsking, true))
        return;
    call(methodCall("GetCapabilities"), [this](const QDBusMessage& answer) { onCapabilities(answer); });
}

void Notifications::onCapabilities(const QDBusMessage& answer) {
    m_isAsking = false;
    const bool isAnswer = answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
    if (isAnswer)
        m_capabilities = answer.arguments().constFirst().toStringList();
    // A copy: who hears missing() may show or close something.
    const QStringList topics = m_topics.keys();
    for (const QString& topic : topics) {
        if (isAnswer) {
            send(topic);
        } else if (const auto found = m_topics.find(topic); found != m_topics.end()) {
            found->next.reset();
            tellMissing(topic);
        }
    }
}

void Notifications::send(const QString& topic) {
    const auto found = m_topics.find(topic);
    // While an answer is out the id to be replaced is not known: onAnswer() goes on.
    if (found == m_topics.end() || !found->next || found->isSent)
        return;
    if (!m_capabilities) {
        askCapabilities();
        return;
    }
    const Notification notification = *std::exchange(found->next, std::nullopt);
    found->isSent = true;
    call(notifyCall(notification, found->id, *m_capabilities),
        [this, topic](const QDBusMessage& answer) { onAnswer(topic, answer); });
}

void Notifications::onAnswer(const QString& topic, const QDBusMessage& answer) {
    const auto found = m_topics.find(topic);
    if (found == m_topics.end())
        return;
    const bool isTaken = answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
    found->isSent = false;
    found->id = isTaken ? answer.arguments().constFirst().toUInt() : 0;
    if (found->isUnwanted) {
        close(topic);
    } else if (found->next) {
        send(topic);
    } else if (!isTaken) {
        tellMissing(topic);
    } else {
        found->isTold = true;
        emit shown(topic);
    }
}

void Notifications::tellMissing(const QString& topic) {
    const auto found = m_topics.find(topic);
    if (found != m_topics.end() && !std::exchange(found->isTold, true))
        emit missing(topic);
    forgetIdle();
}

void Notifications::forgetService() {
    m_capabilities.reset();
    for (Topic& topic : m_topics)
        topic.id = 0;
    forgetIdle();
}

void Notifications::forgetIdle() {
    m_topics.removeIf(
        [](const auto& one) { return one->id == 0 && !one->next && !one->isSent && one->isTold; });
}

void Notifications::onActionInvoked(uint id, const QString& action) {
    if (const QString topic = topicOf(id); !topic.isNull())
        emit chosen(topic, action);
}

void Notifications::onNotificationClosed(uint id, uint) {
    const auto found = m_topics.find(topicOf(id));
    if (found == m_topics.end())
        return;
    found->id = 0;
    forgetIdle();
}

QString Notifications::topicOf(uint id) const {
    for (auto one = m_topics.cbegin(); one != m_topics.cend(); ++one)
        if (id != 0 && one->id == id)
            return one.key();
    return {};
}

void Notifications::call(const QDBusMessage& message, std::function<void(const QDBusMessage&)> then) {
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, kLateAnswerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [then = std::move(then)](QDBusPendingCallWatcher* done) {
            done->deleteLater();
            then(done->reply());
        });
}

} // namespace unknot
