// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioSink>
#include <QBuffer>
#include <QObject>
#include <QTimer>

#include "app/services/sound_player.hpp"

#include <memory>

namespace unknot {

/// Plays through Qt Multimedia. The device is opened for each tone and let go after it: it may have been
/// unplugged in between.
class QtSoundPlayer final : public QObject, public SoundPlayer {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID UNKNOT_SOUND_PLAYER)
    Q_INTERFACES(unknot::SoundPlayer)

public:
    QtSoundPlayer();

    [[nodiscard]] bool play(const std::vector<std::int16_t>& samples, int rate) override;
    void stop() override;
    void onFailure(std::function<void()> tell) override { m_tellFailure = std::move(tell); }

private:
    void onState(QAudio::State state);
    void fail();

    QBuffer m_samples;
    std::unique_ptr<QAudioSink> m_sink;
    QTimer m_watchdog; ///< for a device that takes a tone and never says that it is over
    std::function<void()> m_tellFailure;
};

} // namespace unknot
