// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPluginLoader>
#include <QString>

#include "app/services/alarm_tone.hpp"

namespace unknot {

class SoundPlayer;

/// The part of AlarmSound that may have to wait, for it lives in a thread of its own: loading Qt Multimedia
/// takes longer than starting the program, and a sound server that is stuck holds whoever asks it.
class SoundWorker final : public QObject {
    Q_OBJECT

public:
    explicit SoundWorker(const QString& plugin) : m_loader(plugin) {}
    ~SoundWorker() override { stop(); }

    /// began() or failed() is said for it; failed() also when it breaks off later.
    void play(AlarmTone tone);
    void stop();

signals:
    void began();
    void failed();

private:
    [[nodiscard]] bool load();

    QPluginLoader m_loader;
    SoundPlayer* m_player = nullptr; ///< the loader's
};

} // namespace unknot
