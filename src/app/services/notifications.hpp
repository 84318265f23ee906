// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace unknot {

/// A button of a notification. The key "default" is a click on the notification itself: "open".
struct NotificationAction {
    QString key;
    QString text;
};

/// With the numbers that the service has for them.
enum class Urgency { low = 0, normal = 1, critical = 2 };

/// What a notification says. Title and body are plain text.
struct Notification {
    QString title;
    QString body;
    QList<NotificationAction> actions;
    /// A critical one stays until somebody closes it; how long others stay is the desktop's choice.
    Urgency urgency = Urgency::normal;
};

/// The desktop's notifications (org.freedesktop.Notifications on the session bus), one for each topic. Never
/// waits for the service. For a show() that is neither replaced nor closed meanwhile either shown() or
/// missing() is said, never from within it; where a service takes longer than two seconds missing(), and
/// shown() after all. After a reword() shown() is said again. Nothing is looked for before the first show().
class Notifications final : public QObject {
    Q_OBJECT

public:
    explicit Notifications(QObject* parent = nullptr) : QObject(parent) {}

    /// Replaces what the topic shows.
    void show(const QString& topic, const Notification& notification);
    /// The same in other words, in the place of what the topic shows or is about to show. Where somebody has
    /// closed that, nothing comes up again.
    void reword(const QString& topic, const Notification& notification);
    /// Takes back what the topic shows or is about to show.
    void close(const QString& topic);

signals:
    /// A button, or "default" for a click on the notification.
    void chosen(const QString& topic, const QString& action);
    /// The service took it.
    void shown(const QString& topic);
    /// No bus, no service, an error or no answer: the window must say it itself.
    void missing(const QString& topic);

private slots:
    void onActionInvoked(uint id, const QString& action);
    void onNotificationClosed(uint id, uint reason);

private:
    struct Topic {
        uint id = 0;                      ///< the service's name for it; 0: it shows nothing
        std::optional<Notification> next; ///< still to be sent
        bool isSent = false;              ///< the service has not answered yet
        bool isUnwanted = false;          ///< closed before that answer
        quint64 turn = 0;                 ///< which show() was the last one
        bool isTold = false;              ///< shown() or missing() was said for it
    };

    void connectToService();
    void askCapabilities();
    void onCapabilities(const QDBusMessage& answer);
    void send(const QString& topic);
    void onAnswer(const QString& topic, const QDBusMessage& answer);
    void tellMissing(const QString& topic);
    /// Another one runs now, or none: it knows none of our ids.
    void forgetService();
    void forgetIdle();
    [[nodiscard]] QString topicOf(uint id) const;
    void call(const QDBusMessage& message, std::function<void(const QDBusMessage&)> then);

    QMap<QString, Topic> m_topics;
    quint64 m_turns = 0;
    bool m_isConnected = false;
    bool m_isAsking = false;
    std::optional<QStringList> m_capabilities; ///< empty: not known of the service that runs now
};

} // namespace unknot
