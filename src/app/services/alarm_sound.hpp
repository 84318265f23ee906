// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include "app/services/alarm_tone.hpp"

class QThread;

namespace unknot {

class SoundWorker;

/// Plays the tone of a timer that is up, where the machine can play one. The plugin that does it is loaded by
/// the first play(), in a thread of its own: nobody waits for it, however long a sound server takes. See
/// docs/decisions/0006-sound-is-a-plugin.md.
class AlarmSound final : public QObject {
    Q_OBJECT

public:
    /// Looks for the plugin where the program is installed, or built.
    explicit AlarmSound(QObject* parent = nullptr);
    /// `plugin`: the plugin's file.
    explicit AlarmSound(QString plugin, QObject* parent = nullptr);
    ~AlarmSound() override;

    /// Plays it once, instead of what is playing. Tried anew each time: a headset may have come.
    void play(AlarmTone tone);
    void stop();
    /// False when the last tone could not be played, true when it could, or when none was asked for.
    [[nodiscard]] bool isAvailable() const { return m_isAvailable; }

signals:
    /// A tone cannot be heard here: no device, no sound server or one that does not answer, no plugin. Said
    /// once, and never from within play().
    void unavailable();

private:
    void start();
    void onFailed();

    const QString m_plugin;
    QThread* m_thread = nullptr; ///< none before the first tone
    SoundWorker* m_worker = nullptr;
    QTimer m_patience;
    bool m_isAvailable = true;
    bool m_isTold = false;
};

} // namespace unknot
