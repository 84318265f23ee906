// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sound/qt_sound_player.hpp"

#include <QAudioDevice>
#include <QMediaDevices>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace unknot {

namespace {

/// The sink goes idle when it has handed over the last block, up to 0.2 s before that block is heard.
constexpr auto kTail = 300ms;
/// How much longer than itself a tone may take.
constexpr auto kDelay = 2s;

QAudioFormat formatOf(int rate) {
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

QtSoundPlayer::QtSoundPlayer() {
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &QtSoundPlayer::fail);
}

bool QtSoundPlayer::play(const std::vector<std::int16_t>& samples, int rate) {
    stop();
    const QAudioFormat format = formatOf(rate);
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(format))
        return false;
    QByteArray bytes(
        reinterpret_cast<const char*>(samples.data()), qsizetype(samples.size() * sizeof(std::int16_t)));
    bytes.append(format.bytesForDuration(std::chrono::microseconds(kTail).count()), '\0');
    m_samples.setData(bytes);
    m_samples.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(device, format);
    connect(m_sink.get(), &QAudioSink::stateChanged, this, &QtSoundPlayer::onState);
    m_sink->start(&m_samples);
    if (!m_sink || m_sink->error() != QAudio::NoError) {
        stop();
        return false;
    }
    m_watchdog.start(std::chrono::milliseconds(format.durationForBytes(int(bytes.size())) / 1000) + kDelay);
    return true;
}

void QtSoundPlayer::stop() {
    m_watchdog.stop();
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->stop();
        // It may be its own signal that led here.
        m_sink.release()->deleteLater();
    }
    m_samples.close();
}

void QtSoundPlayer::onState(QAudio::State state) {
    if (state == QAudio::IdleState && m_samples.atEnd())
        stop();
    else if (state == QAudio::StoppedState)
        fail();
}

void QtSoundPlayer::fail() {
    stop();
    if (m_tellFailure)
        m_tellFailure();
}

} // namespace unknot
