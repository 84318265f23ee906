// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace unknot {

/// Says when the machine goes to sleep and when it woke, as logind tells it on the system bus. A hint only:
/// where there is no logind nothing is ever said, so who counts time compares clocks all the same. Never
/// blocks.
class SleepWatcher final : public QObject {
    Q_OBJECT

public:
    explicit SleepWatcher(QObject* parent = nullptr) : QObject(parent) {}

    /// Listens, and asks logind to put sleep off (by 5 s at most, unless it is set otherwise) until
    /// aboutToSleep() was handled. A second call does nothing.
    void follow();

signals:
    /// What has to be written is written by directly connected slots: when the last of them returns, the
    /// machine may sleep.
    void aboutToSleep();
    void woke();

private slots:
    void onPrepareForSleep(bool isStarting);

private:
    /// Asks for a new hold; logind lets go of the old one with each sleep.
    void hold();

    bool m_isFollowing = false;
    bool m_isGoingToSleep = false;
    QDBusUnixFileDescriptor m_hold; ///< sleep is put off while this is open
};

} // namespace unknot
