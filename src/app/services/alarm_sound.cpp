// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/alarm_sound.hpp"

#include "app/services/sound_worker.hpp"

#include <QCoreApplication>
#include <QThread>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace unknot {

namespace {

constexpr auto kPatience = 3s;
constexpr auto kPatienceAtTheEnd = 500ms;

} // namespace

AlarmSound::AlarmSound(QObject* parent)
    : AlarmSound(
          QCoreApplication::applicationDirPath() + QLatin1String("/../lib/unknot/unknot_sound"), parent) {}

AlarmSound::AlarmSound(QString plugin, QObject* parent) : QObject(parent), m_plugin(std::move(plugin)) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &AlarmSound::onFailed);
}

AlarmSound::~AlarmSound() {
    if (!m_thread)
        return;
    m_thread->quit();
    // What a stuck sound server holds is left to it: libpulse gives up after half a minute, and the process
    // ends.
    if (m_thread->wait(QDeadlineTimer(kPatienceAtTheEnd)))
        delete m_thread;
}

void AlarmSound::play(AlarmTone tone) {
    start();
    m_patience.start(kPatience);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, tone] { worker->play(tone); });
}

void AlarmSound::stop() {
    if (m_thread)
        QMetaObject::invokeMethod(m_worker, &SoundWorker::stop);
}

void AlarmSound::start() {
    if (m_thread)
        return;
    m_thread = new QThread;
    m_worker = new SoundWorker(m_plugin);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SoundWorker::failed, this, &AlarmSound::onFailed);
    connect(m_worker, &SoundWorker::began, this, [this] {
        m_patience.stop();
        m_isAvailable = true;
    });
    m_thread->start();
}

void AlarmSound::onFailed() {
    m_patience.stop();
    m_isAvailable = false;
    if (!std::exchange(m_isTold, true))
        emit unavailable();
}

} // namespace unknot
